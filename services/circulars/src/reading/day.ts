import { parseThaiDate, type ThaiDate } from "@lao/thai/dates";
import type { IssueCode, Span } from "./field.ts";
import { legibleDigits, mixesDigits } from "./legible.ts";
import type { ReadDate } from "./read-part.ts";
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
const SHORT_SKELETONS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค."
	.split(" ")
	.map((name) => skeletonOf(name).text);
const MONTH_SKELETONS = MONTHS.map((name) => skeletonOf(name).text);

/** First day in the text, misread digits and months forgiven; or null. */
export function findDay(text: string): FoundDay | null {
	const { digits, slips } = legibleDigits(text);
	const date = parseThaiDate(digits);
	const start = date ? digits.indexOf(date.raw) : text.length;
	const loose = looseDay(text, digits, slips, start);
	if (loose || !date) return loose;
	const end = start + date.raw.length;
	return found(text.slice(start, end), { start, end }, date, slips);
}

const LOOSE =
	/(?<![0-9/.])(?<day>[0-9] ?[0-9]?)\s*(?<month>[ก-๎][ก-๎ \n.]{2,16}?)\s*(?:พ ?\. ?ศ ?\. ?)?(?<year>(?:2 ?[45]|1 ?9|2 ?0) ?[0-9] ?[0-9])(?![0-9/])/g;

/** A day before `limit` whose month is damaged, or whose digits have spaces inside. */
function looseDay(
	text: string,
	digits: string,
	slips: readonly Slip[],
	limit: number,
): FoundDay | null {
	for (const match of digits.matchAll(LOOSE)) {
		if (match.index >= limit) return null;
		const { day = "", month = "", year = "" } = match.groups ?? {};
		const name = monthNamed(month);
		if (!name) continue;
		const mended = `${day.replace(" ", "")} ${name} ${year.replaceAll(" ", "")}`;
		const date = parseThaiDate(digits.slice(0, match.index) + mended);
		if (!date?.raw.endsWith(mended)) continue;
		const start = match.index + mended.length - date.raw.length;
		const span = { start, end: match.index + match[0].length };
		const read = found(text.slice(start, span.end), span, date, slips);
		const message = `${match[0]} was read as ${mended}`;
		return {
			...read,
			confidence: 0.7,
			doubts: [...read.doubts, { code: "DATE_GUESSED", message }],
		};
	}
	return null;
}

/** The month nearest to a damaged word, if only one is near. */
function monthNamed(word: string): string | null {
	const written = skeletonOf(word).text;
	const short = SHORT_SKELETONS.indexOf(written);
	if (written.length < 4) return short < 0 ? null : (MONTHS[short] ?? null);
	const distances = MONTH_SKELETONS.map((name) => editDistance(name, written, 3));
	const least = Math.min(...distances);
	const isClear = distances.filter((distance) => distance <= least + 1).length === 1;
	if (least > 2 || (least > 0 && !isClear)) return null;
	return MONTHS[distances.indexOf(least)] ?? null;
}

type Slip = { code: IssueCode; message: string; pattern: RegExp };

function found(text: string, span: Span, date: ThaiDate, slips: readonly Slip[]): FoundDay {
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

/** The day a line consists of, or null. */
export function dayOfLine(text: string): FoundDay | null {
	const day = findDay(text);
	return day && day.start === 0 && day.end === text.length ? day : null;
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
