import type { LaoType } from "@lao/thai/lao-names";
import type { ContactKind as FoundKind } from "@lao/thai/personal-data";
import type { Secrecy, Urgency } from "@lao/thai/urgency";
import type { ContactKind } from "../contact.ts";
import type { Audience } from "../recipient.ts";
import type { SignatoryCapacity } from "../signatory.ts";
import type { Field, ReadIssue, Span } from "./field.ts";

/** What a document in a file is; OTHER is text that follows no known form. */
export type DocumentKind =
	| "LETTER"
	| "FORWARDING_LETTER"
	| "DRAFT"
	| "MEMO"
	| "ORDER"
	| "ANNOUNCEMENT"
	| "ANNEX"
	| "FORM"
	| "REPORT"
	| "OTHER";

/** Letter number as read; `text` is as written. */
export interface ReadNumber {
	text: string;
	agencyCode: string | null;
	unitCode: string | null;
	isCircular: boolean;
	serial: string | null;
}

/** A day; `text` is as written. */
export interface ReadDate {
	text: string;
	iso: string;
	yearBE: number;
}

export interface ReadRecipient {
	expression: string;
	/** Same names as the service's audiences; null for a reader who is neither province nor LAO. */
	audience: `${Audience}` | null;
	laoType: LaoType | null;
	/** Name of a single LAO without its type. */
	name: string | null;
	/** Province named by the expression, or by the letter's own office. */
	provinceHint: string | null;
}

/** A letter this one refers to, encloses or cites. */
export interface ReadReference {
	text: string;
	number: ReadNumber | null;
	date: ReadDate | null;
}

export interface ReadEnclosure {
	title: string;
	copies: number | null;
	copiesText: string | null;
	number: ReadNumber | null;
	date: ReadDate | null;
}

export interface ReadDeadline extends ReadDate {
	/** ภายใน, ก่อน, ไม่เกิน … as written. */
	trigger: string;
	weekdayStated: string | null;
	weekdayMatches: boolean | null;
}

/** Numbers that look like letter numbers and are none. */
export interface ReadCode {
	kind: "MEETING" | "SUB_PLAN" | "ORDER";
	text: string;
}

export interface ReadSignatory {
	/** Null where the parentheses are left blank. */
	name: string | null;
	position: string | null;
	capacity: `${SignatoryCapacity}`;
	capacityText: string | null;
	/** Office signed for; null where it is their own. */
	actsFor: string | null;
}

export interface ReadContact {
	kind: `${ContactKind}`;
	/** 0–9 without separators for a number; a fixed token where personal; a name for a coordinator. */
	value: string;
	extension: string | null;
	isPersonal: boolean;
}

export interface ReadStamp {
	body: string | null;
	number: string | null;
	date: ReadDate | null;
	/** `HH:MM`. */
	time: string | null;
}

/** What was masked, to be stored apart. */
export interface PersonalDatum extends Span {
	kind: Extract<FoundKind, "mobile" | "personal-email" | "national-id">;
	value: string;
}

/** Printed matter without content of its own, left out by name. */
export interface Ignored extends Span {
	name:
		| "CATCHWORD"
		| "PAGE_NUMBER"
		| "IMAGE"
		| "COPY_MARK"
		| "ENCLOSURE_MARK"
		| "RULE"
		| "CLOSING"
		| "SLOGAN";
}

export interface ContentsEntry {
	title: string;
	page: number | null;
}

/** One document of a file. Absent parts are null or empty; every text value is masked. */
export interface ReadDocument extends Span {
	kind: DocumentKind;
	confidence: number;
	/** Heading of a document that is no letter. */
	title: Field<string> | null;
	numbers: Field<ReadNumber>[];
	orderNumber: Field<string> | null;
	urgency: Field<Urgency> | null;
	secrecy: Field<Secrecy> | null;
	office: Field<string> | null;
	address: Field<string> | null;
	date: Field<ReadDate> | null;
	subject: Field<string> | null;
	recipients: Field<ReadRecipient>[];
	references: Field<ReadReference>[];
	enclosures: Field<ReadEnclosure>[];
	paragraphs: Field<string>[];
	/** Letters the body cites. */
	citations: Field<ReadReference>[];
	deadlines: Field<ReadDeadline>[];
	urls: Field<string>[];
	codes: Field<ReadCode>[];
	planTargets: Field<string>[];
	signatory: Field<ReadSignatory> | null;
	owningUnits: Field<string>[];
	contacts: Field<ReadContact>[];
	copiesTo: Field<string>[];
	stamps: Field<ReadStamp>[];
	/** Column headings of a form. */
	columns: Field<string>[];
	contents: Field<ContentsEntry>[];
	issues: ReadIssue[];
	ignored: Ignored[];
	personalData: PersonalDatum[];
}
