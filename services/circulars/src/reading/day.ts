import { parseThaiDate, type ThaiDate } from "@lao/thai/dates";
import type { IssueCode, Span } from "./field.ts";
import { legibleDigits, mixesDigits } from "./legible.ts";
import type { ReadDate } from "./read-document.ts";
import { editDistance, skeletonOf } from "./skeleton.ts";

/** A day found in a piece of text; offsets are in that piece. */
export interface FoundDay extends Span {
	date: ReadDate;
	weekdayStated: string | null;
	weekdayMatches: boolean | null;
	/** True where วันที่ or ลงวันที่ stands before it. */
	isLabelled: boolean;
	confidence: number;
	doubts: { code: IssueCode; message: string }[];
}

const MONTHS =
	"มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(
		" ",
	);
const MONTH_SKELETONS = MONTHS.map((name) => skeletonOf(name).text);

/** First day in the text, misread digits forgiven; or null. */
export function findDay(text: string): FoundDay | null {
	const { digits, slips } = legibleDigits(text);
	const date = parseThaiDate(digits);
	if (!date) return null;
	const start = digits.indexOf(date.raw);
	const end = start + date.raw.length;
	return found(text.slice(start, end), { start, end }, date, slips);
}

function found(
	text: string,
	span: Span,
	date: ThaiDate,
	slips: readonly { code: IssueCode; message: string; pattern: RegExp }[],
): FoundDay {
	const doubts: FoundDay["doubts"] = slips
		.filter(({ pattern }) => text.search(pattern) >= 0)
		.map(({ code, message }) => ({ code, message }));
	const confidence = doubts.length > 0 ? 0.8 : 1;
	if (mixesDigits(text))
		doubts.push({ code: "MIXED_DIGITS", message: "Thai and Arabic digits mixed" });
	if (date.weekdayMatches === false) {
		const message = `${date.iso} is no ${date.weekdayStated}`;
		doubts.push({ code: "WEEKDAY_CONTRADICTS", message });
	}
	return {
		...span,
		date: { text: text.replace(LABEL, ""), iso: date.iso, yearBE: date.yearBE },
		isLabelled: LABEL.test(text),
		weekdayStated: date.weekdayStated ?? null,
		weekdayMatches: date.weekdayMatches ?? null,
		confidence,
		doubts,
	};
}

const LABEL = /^(?:ลงวันที่|ลว\.?|วันที่|ลง)\s*(?=[0-9๐-๙oO])/;
const LOOSE =
	/^(?:วันที่?\s*)?([0-9] ?[0-9]?)\s*([ก-๎][ก-๎ \n]{3,16}?)\s*((?:พ ?\. ?ศ ?\. ?)?)((?:[0-9] ?){3}[0-9])$/;

/**
 * The day a line consists of, also where OCR damaged its month or put spaces inside its digits;
 * or null.
 */
export function dayOfLine(text: string): FoundDay | null {
	const plain = findDay(text);
	const whole = { start: 0, end: text.length };
	if (plain && plain.start === 0 && plain.end === text.length) return plain;
	const { digits, slips } = legibleDigits(text);
	const match = LOOSE.exec(digits);
	if (!match) return null;
	const [, day = "", month = "", , year = ""] = match;
	const written = skeletonOf(month).text;
	const nearest = MONTH_SKELETONS.map((name) => editDistance(name, written, 2));
	const least = Math.min(...nearest);
	if (least > 1) return null;
	const name = MONTHS[nearest.indexOf(least)] ?? "";
	const date = parseThaiDate(`${day.replace(" ", "")} ${name} ${year.replaceAll(" ", "")}`);
	if (!date) return null;
	const read = found(text, whole, date, slips);
	const message = `${text} was read as ${date.raw}`;
	return { ...read, confidence: 0.7, doubts: [...read.doubts, { code: "DATE_GUESSED", message }] };
}

/** True where a line gives month and year but leaves the day blank, as drafts do. */
export function lacksDay(text: string): boolean {
	const { digits } = legibleDigits(text);
	const month = /^(?:วันที่)?[\s.…_]*([ก-ฮ][ก-๎.]{3,10})\s*(?:พ\.ศ\.)?\s*(?:[0-9]{4}|[.…_]+)$/.exec(
		digits,
	);
	if (!month?.[1]) return false;
	const written = skeletonOf(month[1]).text;
	return MONTH_SKELETONS.some((name) => editDistance(name, written, 1) <= 1);
}
