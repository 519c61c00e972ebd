import type { ContactKind as FoundKind } from "@lao/thai/personal-data";
import type { Secrecy, Urgency } from "@lao/thai/urgency";
import type { Field, ReadIssue, Span } from "./field.ts";
import type {
	ReadCode,
	ReadContact,
	ReadDate,
	ReadDeadline,
	ReadEnclosure,
	ReadNumber,
	ReadRecipient,
	ReadReference,
	ReadSignatory,
	ReadStamp,
} from "./read-part.ts";

export type { ReadDate, ReadNumber, ReadRecipient, ReadReference } from "./read-part.ts";

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
