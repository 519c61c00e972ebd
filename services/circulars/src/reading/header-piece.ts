import { parseThaiTime } from "@lao/thai/dates";
import { parseUrgency, type Secrecy, type Urgency } from "@lao/thai/urgency";
import { dayOfLine, type FoundDay, findDay, lacksDay } from "./day.ts";
import type { Span } from "./field.ts";
import { legibleDigits } from "./legible.ts";
import { type FoundNumber, headerNumber } from "./number.ts";
import { addressEnd, addressStart, isAddress, opensOffice } from "./office-words.ts";
import { matchOpening, skeletonOf } from "./skeleton.ts";

/** What a piece of a header line is, told by what it says and not by where it stands. */
export type Piece = Span & { text: string; line: number } & (
		| { kind: "NUMBER"; number: FoundNumber }
		| { kind: "DATE"; day: FoundDay; isLabelled: boolean }
		| { kind: "NO_DAY" }
		| { kind: "URGENCY"; urgency: Urgency; isClear: boolean }
		| { kind: "SECRECY"; secrecy: Secrecy }
		| { kind: "STAMP_NUMBER"; received: string | null }
		| { kind: "TIME"; time: string | null; day: FoundDay | null }
		| { kind: "OFFICE" }
		| { kind: "ADDRESS" }
		| { kind: "TEXT" }
	);

type Found = { length: number; make: (place: Span & { text: string; line: number }) => Piece };

const STAMP_NUMBER =
	/(?:เล[ขช] ?(?:ที ?่? ?)?(?:ท ?ะเ ?[บป] ?[ีิ] ?ยน ?)?ร ?ั[บป] ?(?:ที ?่?|หนังสือ)?|(?:ทะเบียน|ลง)?รับ ?(?:หนังสือ)? ?(?:เล[ขช]ที ?่?|ที ?่?(?![ก-ฮ]))|ลงรับ(?=[\s.:…_]*[0-9๐-๙]))/;
// At the opening of a line, รับ and a damaged ที่ before a number are a stamp too.
const STAMP_OPENING = new RegExp(
	`^(?:${STAMP_NUMBER.source}|รั[บป][ก-๎]{0,3}(?=[\\s.:…_]{1,40}[0-9]))[\\s.:…_-]{0,40}(?<received>[0-9]{1,7}(?:/[0-9]{2,4})?(?![0-9]))?[.…_]*`,
);
const TIME_OPENING = /^เวลา[\s.:…_]{0,40}/;
const DATE_LABEL = /^(?:ลง)?(?:รับ)?(?:วัน(?:ที ?่?)?|ว\.ด\.ป\.?)[\s.:…_]{0,40}/;

/** The pieces of one column of a header line, in order. */
export function piecesOf(column: Span & { text: string }, line: number): Piece[] {
	const pieces: Piece[] = [];
	let { text, start } = column;
	while (text !== "") {
		const found = opening(text) ?? plain(text);
		const length = Math.max(1, Math.min(found.length, text.length));
		const written = text.slice(0, length).trimEnd();
		pieces.push(found.make({ text: written, line, start, end: start + written.length }));
		const rest = text.slice(length);
		const lead = rest.length - rest.trimStart().length;
		start += length + lead;
		text = rest.trim();
	}
	return pieces;
}

/** What a number, a stamp, a grade or a date at the opening of the text is, or null. */
function opening(text: string): Found | null {
	const number = headerNumber(text);
	if (number) return { length: number.end, make: (at) => ({ ...at, kind: "NUMBER", number }) };
	return stampOpening(text) ?? gradeOpening(text) ?? dateOpening(text);
}

function stampOpening(text: string): Found | null {
	const { digits } = legibleDigits(text);
	const stamp = STAMP_OPENING.exec(digits);
	if (stamp) {
		const received = stamp.groups?.received ?? null;
		return { length: stamp[0].length, make: (at) => ({ ...at, kind: "STAMP_NUMBER", received }) };
	}
	const time = parseThaiTime(text);
	if (time && text.startsWith(time.raw)) {
		const { time: clock, raw } = time;
		return { length: raw.length, make: (at) => ({ ...at, kind: "TIME", time: clock, day: null }) };
	}
	const label = TIME_OPENING.exec(text)?.[0];
	if (label === undefined) return null;
	const day = findDay(text.slice(label.length));
	if (day && day.start > 0) return null;
	const clock = /^([0-2]?[0-9])[.:]([0-5][0-9])(?:\s?น\.?)?/.exec(digits.slice(label.length));
	const spoken = clock ? `${clock[1]?.padStart(2, "0")}:${clock[2]}` : null;
	const length = label.length + (day?.end ?? clock?.[0].length ?? 0);
	return { length, make: (at) => ({ ...at, kind: "TIME", time: spoken, day }) };
}

const URGENCIES = [
	{ word: "ด่วนที่สุด", slips: 2, urgency: "ด่วนที่สุด" },
	{ word: "ด่วนมาก", slips: 1, urgency: "ด่วนมาก" },
	{ word: "ด่วน", slips: 0, urgency: "ด่วน" },
] as const;

const SECRECIES = [
	{ word: "ลับที่สุด", slips: 1, secrecy: "ลับที่สุด" },
	{ word: "ลับมาก", slips: 1, secrecy: "ลับมาก" },
	{ word: "ลับ", slips: 0, secrecy: "ลับ" },
] as const;

function gradeOpening(text: string): Found | null {
	const bracket = /^[([]\s*/.exec(text)?.[0].length ?? 0;
	const head = skeletonOf(text.slice(bracket), 16);
	for (const { word, slips, secrecy } of SECRECIES) {
		const match = matchOpening(head, word, slips);
		if (!match || !/^[\s)]*(?:$|ด่วน|ที่|ท)/.test(text.slice(bracket + match.end))) continue;
		return { length: bracket + match.end, make: (at) => ({ ...at, kind: "SECRECY", secrecy }) };
	}
	for (const { word, slips, urgency } of URGENCIES) {
		const match = matchOpening(head, word, slips);
		const end = bracket + (match?.end ?? 0);
		const rest = text
			.slice(end)
			.replace(/^\s*[)\]]/, "")
			.trim();
		if (!match || (rest !== "" && !/^(?:ที่|ท|ลับ|[ก-ฮ]{2})/.test(rest))) continue;
		const isClear = parseUrgency(text) === urgency;
		return {
			length: text.length - rest.length,
			make: (at) => ({ ...at, kind: "URGENCY", urgency, isClear }),
		};
	}
	return null;
}

function dateOpening(text: string): Found | null {
	if (lacksDay(text)) return { length: text.length, make: (at) => ({ ...at, kind: "NO_DAY" }) };
	const label = DATE_LABEL.exec(text)?.[0] ?? "";
	const rest = text.slice(label.length);
	const day = dayOfLine(rest) ?? findDay(rest);
	if (!day || day.start > 0) return null;
	const isLabelled = label !== "" || day.isLabelled;
	return {
		length: label.length + day.end,
		make: (at) => ({ ...at, kind: "DATE", day, isLabelled }),
	};
}

const INNER_NUMBER = /\sที่\s?[ก-ฮ]{2,5}\.?\s?(?:\([ก-ฮ.]{1,12}\)\s?)?[0-9๐-๙]{3}/;

/** Office, address or other words, up to where something else begins. */
function plain(text: string): Found {
	const stops = [STAMP_NUMBER, INNER_NUMBER, /เวลา[\s.…]*[0-9๐-๙]/]
		.map((pattern) => text.slice(1).search(pattern) + 1)
		.filter((at) => at > 0);
	const day = findDay(text);
	if (day && day.start > 0 && day.end === text.length) stops.push(day.start);
	const limit = Math.min(text.length, ...stops);
	const written = text.slice(0, limit);
	if (opensOffice(written)) {
		const length = addressStart(written);
		return { length, make: (at) => ({ ...at, kind: "OFFICE" }) };
	}
	if (isAddress(written)) {
		return { length: addressEnd(written), make: (at) => ({ ...at, kind: "ADDRESS" }) };
	}
	return { length: limit, make: (at) => ({ ...at, kind: "TEXT" }) };
}
