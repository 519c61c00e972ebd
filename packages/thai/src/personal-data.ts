import { toArabicDigits } from "./digits.ts";

/** Personal kinds are masked; the office kinds are public contacts and are left. */
export type ContactKind =
	| "mobile"
	| "personal-email"
	| "national-id"
	| "office-line"
	| "office-email";

/** Where one was found; UTF-16 offsets in the text as given, end exclusive. */
export interface Contact {
	kind: ContactKind;
	start: number;
	end: number;
}

// One token for each kind: keeping the length or the domain would say something about the person.
const MASKS: Readonly<Partial<Record<ContactKind, string>>> = {
	mobile: "[masked mobile]",
	"personal-email": "[masked e-mail]",
	"national-id": "[masked national id]",
};

// OCR reads ๐ as o. A dot may not mix with the other separators, or rows of decimal scores would be
// taken for numbers; a date with dashes is not one either.
const GAP = "[ \\u00A0\\r\\n()‐–-]{0,3}";
const START =
	"(?<![0-9]|(?<![0-9])(?:19|20|2[45])[0-9]{2}-)(?![0-9]{2}-[0-9]{2}-[0-9]{4}(?![0-9]))";
const END = "(?![0-9]|[.:][0-9])";
const ZERO = "(?:0|(?<![A-Za-z])[oO])";
const DIGIT = "[0-9oO]";
const MOBILE = new RegExp(
	`${START}(?:(?:\\+?66${GAP}(?:\\(0\\)${GAP})?|${ZERO}${GAP})[689](?:${GAP}${DIGIT}){8}|${ZERO}[689](?:\\.?${DIGIT}){8})${END}`,
	"g",
);
const OFFICE_LINE = new RegExp(
	`${START}(?<![0-9]\\.)(?:\\+?66|0)${GAP}[2-57](?:${GAP}[0-9]){7}${END}(?:\\s?(?:ต่อ|ext\\.?)\\s?[0-9]{1,6})?`,
	"g",
);
const EMAIL =
	/(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/g;
// Printed 1-4-5-2-1, run together, or one digit a box.
const NATIONAL_ID =
	/(?<![0-9])(?:[0-9][ -]?[0-9]{4}[ -]?[0-9]{5}[ -]?[0-9]{2}[ -]?[0-9]|[0-9](?: [0-9]){12})(?![0-9])/g;

// An office mailbox is named for a task, or by the LAO's own code on a government domain.
const OFFICE_MAILBOX =
	/^(?:(?:saraban|sarabun|sarabanklang)(?:[._-].*|\d*)|(?:info|contact|webmaster|office|center|admin)\d*) ?@|^\d{4,8} ?@ ?[^@]*\.go\.th$/i;

/**
 * Every contact in the text, in order and without overlaps, in either digit system. A mobile number
 * is 0, then 6, 8 or 9, then eight digits (or +66), however it is spaced; an office line is 02–05 or
 * 07 with seven more and may have an extension. A mailbox is personal unless its name says office.
 */
export function findContacts(text: string): Contact[] {
	const digits = toArabicDigits(text);
	const found = [
		...spans(digits, NATIONAL_ID, (id) => (isNationalId(id) ? "national-id" : null)),
		...spans(digits, EMAIL, (mail) =>
			OFFICE_MAILBOX.test(mail) ? "office-email" : "personal-email",
		),
		...spans(digits, MOBILE, (number) => (countDigits(number) >= 7 ? "mobile" : null)),
		...spans(digits, OFFICE_LINE, () => "office-line"),
	];
	return found.toSorted((a, b) => a.start - b.start).reduce(withoutOverlap, []);
}

// Where two readings overlap the personal one wins, and two personal ones become one: a doubt is
// masked, not shown.
function withoutOverlap(kept: Contact[], next: Contact): Contact[] {
	const last = kept.at(-1);
	if (!last || last.end <= next.start) kept.push(next);
	else if (!(last.kind in MASKS)) kept.splice(-1, 1, next);
	else if (next.kind in MASKS) last.end = Math.max(last.end, next.end);
	return kept;
}

function spans(
	text: string,
	pattern: RegExp,
	kindOf: (found: string) => ContactKind | null,
): Contact[] {
	return [...text.matchAll(pattern)].flatMap((match) => {
		const kind = kindOf(match[0]);
		return kind ? [{ kind, start: match.index, end: match.index + match[0].length }] : [];
	});
}

function countDigits(text: string): number {
	return text.replace(/[^0-9]/g, "").length;
}

/**
 * True for 13 digits, in either system and with spaces or dashes, whose last one is the checksum of
 * the Department of Provincial Administration: 11 − (Σ digit × weight 13…2 mod 11), last digit.
 */
export function isNationalId(text: string): boolean {
	const digits = [...toArabicDigits(text).replace(/[ -]/g, "")].map(Number);
	if (digits.length !== 13 || digits.some(Number.isNaN)) return false;
	const sum = digits.slice(0, 12).reduce((total, digit, index) => total + digit * (13 - index), 0);
	return (11 - (sum % 11)) % 10 === digits[12];
}

/**
 * Text with mobile numbers, personal mailboxes and national ids replaced by a fixed token, and what
 * was replaced (offsets in the text as given). Office lines and mailboxes stay. Masking twice changes
 * nothing. Numbers are masked on the pattern alone, owner unknown, as Thailand's PDPA makes safe.
 */
export function maskPersonalData(text: string): { text: string; found: Contact[] } {
	const found = findContacts(text).filter(({ kind }) => kind in MASKS);
	let masked = "";
	let done = 0;
	for (const { kind, start, end } of found) {
		masked += text.slice(done, start) + (MASKS[kind] ?? "");
		done = end;
	}
	return { text: masked + text.slice(done), found };
}
