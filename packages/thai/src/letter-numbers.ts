import { formatThaiDate, parseThaiDate } from "./dates.ts";
import { toArabicDigits, toThaiDigits } from "./digits.ts";
import { parseUrgency, type Urgency } from "./urgency.ts";

/** What identifies a letter, with what its mention says of urgency and date. */
export interface LetterNumberParts {
	/** `มท`, `ก.พ.`, `กค (กวจ)`; null where only `ว 119` is written. */
	agencyCode: string | null;
	/** `0810.7`, `0609/2`, in 0–9; null where none is written. */
	unitCode: string | null;
	/** True for a circular (ว, เวียน). */
	isCircular: boolean;
	/** 0–9 as written, never a number: `00126` keeps its zeros; null where left blank. */
	serial: string | null;
	urgency: Urgency | null;
	/** `YYYY-MM-DD` CE, where a date follows the number. */
	dateIso: string | null;
}

/** A letter number as read. */
export interface LetterNumber extends LetterNumberParts {
	/** As written, from the agency's letters to the serial. */
	raw: string;
	/** 1: as the rules of correspondence write it; below 0.5: keep `raw` and ask a person. */
	confidence: number;
	/** What was assumed, in English, one per doubt; empty where nothing was. */
	guesses: string[];
}

type Doubt = { guess: string; confidence: number };

const THAI_LETTER = "[\\u0E01-\\u0E4E]";
const GAP = "[ \\u00A0]{0,3}";
const FILL = `${GAP}[.…_]{0,60}${GAP}`;
const DOTTED = "(?:[ก-ฮ]{1,2}\\.){2,5}";
// Years look like units: พ.ศ. 2563/2564.
const START = `(?:(?<!${THAI_LETTER})|(?<=ที่|สุด|มาก|หนังสือ))(?![พค]\\.ศ)`;
const AGENCY = `${START}(?<agency>${DOTTED}|[ก-ฮ]{2,6})\\.?${GAP}(?:\\((?<part>[ก-ฮ.]{1,12})\\)${GAP})?`;
// Three digits need a dotted part, or order numbers (602/2546) would pass.
const UNIT = `(?<unit>(?:\\d{4,6}(?: ?\\. ?\\d{1,3})*|\\d{3}(?: ?\\. ?\\d{1,3})+)(?:/\\d{1,3}(?=${GAP}/))?)`;
const SERIAL = "(?<serial>\\d{1,7})(?!\\d)(?:/(?<rest>\\d{1,4})(?!\\d))?";
const CIRCULAR = `ว(?!${THAI_LETTER})(?!\\.?${GAP}[A-Za-z])\\.?`;
const BLANK = "(?=\\s|$|[.…_-])";
const FORMS = [
	`${AGENCY}${UNIT}${GAP}/(?!${GAP}ว\\.?${GAP}[A-Za-z])(?:${FILL}(?<mark>${CIRCULAR}))?(?:${FILL}${SERIAL}|${BLANK})`,
	`${START}(?<agency>${DOTTED})[ \\u00A0]{1,3}(?<mark>${CIRCULAR})${GAP}${SERIAL}`,
	`(?<![\\u0E01-\\u0E4E\\d.])(?<mark>${CIRCULAR})${GAP}(?<serial>\\d{2,7})(?!\\d)`,
].map((form) => new RegExp(form));

// Each keeps the length, so offsets hold. Only a Thai ๖ looks like ว, and no serial has a space in it.
const OCR_SLIPS = [
	{
		pattern: /(?<=\/ ?)๖(?= {1,3}(?:[0-9๐-๙]{3}|[0-9๐-๙]{1,2}\/))/g,
		letter: "ว",
		doubt: { guess: "๖ was read as ว", confidence: 0.4 },
	},
	{
		pattern: /(?<![A-Za-z])[oO](?=[0-9๐-๙])|(?<=[0-9๐-๙])[oO](?![A-Za-z])/g,
		letter: "0",
		doubt: { guess: "the letter o was read as 0", confidence: 0.7 },
	},
];

/**
 * First official letter number in the text, a whole one before a bare `ว 119`, or null. Order numbers
 * (602/2546), meetings (๔/๒๕๖๖), plan codes and ว.PA are not letter numbers. Give it repaired text.
 * Rules: Office of the Prime Minister's regulation on correspondence BE 2526, and variants in letters.
 */
export function parseLetterNumber(text: string): LetterNumber | null {
	const legible = OCR_SLIPS.reduce((read, slip) => read.replace(slip.pattern, slip.letter), text);
	const digits = toArabicDigits(legible);
	const match = FORMS.map((form) => form.exec(digits)).find((found) => found !== null);
	if (!match?.groups) return null;
	const { agency, part, unit, mark, serial, rest } = match.groups;
	const end = match.index + match[0].length;
	const raw = text.slice(match.index, end).trim();
	const before = digits.slice(Math.max(0, match.index - 60), match.index);
	const urgency = parseUrgency(before);
	const joined = joinSerial(serial, rest, mark !== undefined);
	const isMarked = mark !== undefined || urgency !== null || /ที่\s*$/.test(before);
	const doubts = [...doubtsOf(raw, agency, unit, isMarked), ...joined.doubts];
	return {
		raw,
		agencyCode: agency === undefined ? null : part ? `${agency} (${part})` : agency,
		unitCode: unit?.replaceAll(" ", "") ?? null,
		isCircular: mark !== undefined,
		serial: joined.serial,
		urgency,
		dateIso: dateAfter(text.slice(end, end + 80)),
		confidence: Math.min(1, ...doubts.map((doubt) => doubt.confidence)),
		guesses: doubts.map((doubt) => doubt.guess),
	};
}

function doubtsOf(
	raw: string,
	agency: string | undefined,
	unit: string | undefined,
	isMarked: boolean,
): Doubt[] {
	const slips = OCR_SLIPS.filter(({ pattern }) => raw.search(pattern) >= 0);
	const doubts = slips.map((slip) => slip.doubt);
	if (agency === undefined) doubts.push({ guess: "no agency is written", confidence: 0.3 });
	else if (unit === undefined) doubts.push({ guess: "no unit is written", confidence: 0.8 });
	else if (!isMarked)
		doubts.push({ guess: "neither ที่ nor ว marks a letter number", confidence: 0.7 });
	return doubts;
}

function joinSerial(
	serial: string | undefined,
	rest: string | undefined,
	isCircular: boolean,
): { serial: string | null; doubts: Doubt[] } {
	if (serial === undefined || rest === undefined) return { serial: serial ?? null, doubts: [] };
	const doubt = (guess: string, confidence: number): Doubt[] => [{ guess, confidence }];
	if (/^2[45]\d\d$/.test(rest))
		return { serial, doubts: doubt(`/${rest} was taken for a year`, 0.8) };
	if (!isCircular) return { serial, doubts: doubt(`/${rest} was left out`, 0.5) };
	return {
		serial: serial + rest,
		doubts: doubt(`${serial}/${rest} was joined into one serial`, 0.4),
	};
}

function dateAfter(text: string): string | null {
	const date = parseThaiDate(text);
	// A date further on is a deadline or a meeting, not the letter's own.
	return date && /^[\s,(]*$/.test(text.slice(0, text.indexOf(date.raw))) ? date.iso : null;
}

/**
 * The number as a letter cites it: `ด่วนที่สุด ที่ มท ๐๘๐๕.๒/ว ๓๔๘๒ ลงวันที่ ๑๘ สิงหาคม ๒๕๖๖`; a null part is
 * left out. Parsing it gives the same parts, except a number with neither unit nor serial. Throws
 * RangeError if `dateIso` is no day.
 */
export function formatLetterNumber(
	parts: LetterNumberParts,
	digits: "thai" | "arabic" = "thai",
): string {
	const { agencyCode, unitCode, isCircular, serial, urgency, dateIso } = parts;
	const unit = unitCode === null ? "" : `${unitCode}/`;
	const words = (...all: (string | null)[]) => all.filter((word) => word !== null).join(" ");
	const number = words(agencyCode, unit + words(isCircular ? "ว" : null, serial));
	const date = dateIso === null ? null : `ลงวันที่ ${formatThaiDate(dateIso)}`;
	const text = words(urgency, "ที่", number, date);
	return digits === "thai" ? toThaiDigits(text) : toArabicDigits(text);
}
