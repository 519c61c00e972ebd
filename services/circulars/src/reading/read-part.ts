import type { LaoType } from "@lao/thai/lao-names";
import type { ContactKind } from "../contact.ts";
import type { Audience } from "../recipient.ts";
import type { SignatoryCapacity } from "../signatory.ts";

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
