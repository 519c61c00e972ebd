import { type LetterNumber, parseLetterNumber } from "@lao/thai/letter-numbers";
import type { IssueCode, Span } from "./field.ts";
import { legibleDigits, mixesDigits, without } from "./legible.ts";
import type { ReadNumber } from "./read-part.ts";

/** A number found in a piece of text; offsets are in that piece. */
export interface FoundNumber extends Span {
	number: ReadNumber;
	confidence: number;
	doubts: { code: IssueCode; message: string }[];
	dateIso: string | null;
}

const CODES: readonly (readonly [RegExp, IssueCode])[] = [
	[/๖ was read as ว/, "OCR_WO_READ_AS_6"],
	[/letter o was read/, "OCR_O_READ_AS_0"],
	[/joined into one serial/, "SERIAL_SPLIT"],
];

// A space inside a group of digits is a slip of OCR, unless it is a column gap or ends the unit.
const INNER_SPACE =
	/(?<=[0-9๐-๙])[ \u00A0](?=[0-9๐-๙])|(?<=[0-9๐-๙]) (?=[./])|(?<=[./]) (?=[0-9๐-๙])|(?<=\/ ?ว?[ .]?) +(?= [0-9๐-๙])|(?<=ที่ [ก-ฮ]) (?=[ก-ฮ]{1,3} ?[0-9๐-๙])/g;

/** First letter number in the text, misread digits forgiven; or null. */
export function findNumber(text: string): FoundNumber | null {
	const { digits, slips } = legibleDigits(text);
	// ๖ for ว is told by its Thai shape, which 0–9 would hide.
	const legible = keepSixes(text, digits);
	const read = parseLetterNumber(legible);
	if (!read) return null;
	const start = legible.indexOf(read.raw);
	const end = start + read.raw.length;
	const raw = text.slice(start, end);
	const doubts = read.guesses.map((message) => ({
		code: CODES.find(([pattern]) => pattern.test(message))?.[1] ?? ("NUMBER_GUESSED" as const),
		message,
	}));
	const inside = slips.filter(({ pattern }) => raw.search(pattern) >= 0);
	const seen = new Set(doubts.map(({ code }) => code));
	doubts.push(...inside.filter(({ code }) => !seen.has(code)));
	if (mixesDigits(raw))
		doubts.push({ code: "MIXED_DIGITS", message: "Thai and Arabic digits mixed" });
	const confidence = Math.min(read.confidence, inside.length > 0 ? 0.7 : 1);
	return {
		start,
		end,
		confidence,
		doubts,
		dateIso: read.dateIso,
		number: { ...parts(read), text: raw },
	};
}

function keepSixes(text: string, digits: string): string {
	return digits.replace(/6/g, (six, at: number) => (text[at] === "๖" ? "๖" : six));
}

function parts({
	agencyCode,
	unitCode,
	isCircular,
	serial,
}: LetterNumber): Omit<ReadNumber, "text"> {
	return { agencyCode, unitCode, isCircular, serial };
}

/** As `findNumber`, and where that finds none, with stray spaces inside the number taken out. */
export function findLooseNumber(text: string): FoundNumber | null {
	return findNumber(text) ?? tightNumber(text);
}

function tightNumber(text: string): FoundNumber | null {
	const tight = without(text, INNER_SPACE);
	if (tight.text.length === text.length) return null;
	const found = findNumber(tight.text);
	if (!found) return null;
	const start = tight.offsets[found.start] ?? 0;
	const end = (tight.offsets[found.end - 1] ?? 0) + 1;
	const message = "spaces inside the number were taken out";
	return {
		...found,
		start,
		end,
		number: { ...found.number, text: text.slice(start, end) },
		confidence: Math.min(found.confidence, 0.7),
		doubts: [...found.doubts, { code: "NUMBER_SPLIT", message }],
	};
}

/** The number a number line opens with; of two readings the fuller one. */
function openingNumber(text: string): FoundNumber | null {
	const plain = fromOpening(findNumber(text));
	const tight = fromOpening(tightNumber(text));
	return tight && isFuller(tight, plain) ? tight : plain;
}

const OPENING_LIMIT = 14;

function fromOpening(found: FoundNumber | null): FoundNumber | null {
	return found && found.start <= OPENING_LIMIT && found.number.agencyCode ? found : null;
}

function isFuller(found: FoundNumber, plain: FoundNumber | null): boolean {
	if (!plain) return true;
	const size = ({ number }: FoundNumber) =>
		(number.unitCode?.length ?? 0) + (number.serial?.length ?? 0) + (number.isCircular ? 1 : 0);
	return size(found) > size(plain);
}

// ที่, also with a consonant misread or lost; the number after it says that it is one.
const THI = /^(?:[ก-ฮ]? ?[ิีึื] ?[่้]? ?|ที่)[ :.]*/;

/**
 * The number of a header line (`ที่ มท ๐๘๑๐.๗/ว ๑๓๕๕`), or null where the line only cites one
 * (`… ลงวันที่ …`).
 */
export function headerNumber(text: string): FoundNumber | null {
	const word = THI.exec(text)?.[0] ?? "";
	if (word === "" && !/^[ก-ฮ]{2,6}\.? ?(?:\([ก-ฮ.]{1,12}\) ?)?[0-9๐-๙oO]{3}/.test(text))
		return null;
	const rest = text.slice(word.length);
	const found = openingNumber(`ที่ ${rest}`);
	if (!found || found.start > 4) return null;
	const shift = word.length - 4;
	const end = found.end + shift;
	if (/^\s*(?:ลง(?:วันที|ว)|ลว)/.test(text.slice(end))) return null;
	if (
		word === "" &&
		found.number.serial === null &&
		!/^[ก-ฮ. ]+[0-9๐-๙. ]+\/ ?ว?[ .…_]*$/.test(text)
	)
		return null;
	const isClear = word === "" || word.replace(/[ :.]/g, "") === "ที่";
	const message = `${word.trim()} was read as ที่`;
	const doubts = isClear
		? found.doubts
		: [...found.doubts, { code: "LABEL_OCR" as const, message }];
	return { ...found, doubts, start: found.start + shift, end };
}
