import { toArabicDigits, toThaiDigits } from "./digits.ts";

/** A date read from Thai text. */
export interface ThaiDate {
	/** `YYYY-MM-DD`, common era. */
	iso: string;
	/** Buddhist-era year, four digits also where two were written. */
	yearBE: number;
	/** As written, with its ลงวันที่ or weekday. */
	raw: string;
	/** Weekday as stated (`ศุกร์`); absent where none is. */
	weekdayStated?: string;
	/** False where the stated weekday is not that of the date; absent where none is stated. */
	weekdayMatches?: boolean;
}

/** How a date is printed: `๒๗ มีนาคม ๒๕๖๗`, `27 มี.ค. 2567`, `27/3/2567`. */
export interface DateFormat {
	digits?: "thai" | "arabic";
	style?: "full" | "abbreviated" | "numeric";
}

const BE_OFFSET = 543;
// Until BE 2483 the year turned on 1 April, so BE − 543 would be wrong for its first three months.
const FIRST_YEAR_BE = 2484;
const LAST_YEAR_BE = 2699;

const WEEKDAYS = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"];
const FULL_MONTHS =
	"มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม".split(
		" ",
	);
const SHORT_MONTHS = "ม.ค. ก.พ. มี.ค. เม.ย. พ.ค. มิ.ย. ก.ค. ส.ค. ก.ย. ต.ค. พ.ย. ธ.ค.".split(" ");

// Gaps are bounded so that a page of spaces cannot make the search slow.
const GAP = "\\s{0,9}";
const OPENING = `(?:(?:ลงวันที่|ลว\\.?|วันที่|ลง)${GAP})?(?:(?:วัน)?(?<weekday>${WEEKDAYS.join("|")}|พฤหัส)ฯ?${GAP}ที่${GAP})?`;
const MONTH = [...FULL_MONTHS, ...SHORT_MONTHS.map((name) => name.replaceAll(".", "\\.? ?"))].join(
	"|",
);
const ERA = "(?:(?<era>พ|ค)\\.? ?ศ\\.?)?";
// 10.30 after a month is a time, not the year 10.
const YEAR = "(?<year>\\d{4}|\\d{2})(?!\\d|[.:]\\d)";
const WORDED = new RegExp(
	`${OPENING}(?<!\\d)(?<day>\\d{1,2})${GAP}[-/]?${GAP}(?:เดือน${GAP})?(?<month>${MONTH})${GAP}[-/]?${GAP}${ERA}${GAP}${YEAR}`,
);
const NUMERIC = new RegExp(`${OPENING}(?<![\\d/])(?<day>\\d{1,2})/(?<month>\\d{1,2})/${YEAR}(?!/)`);

/**
 * First date in the text, or null where there is none or it cannot exist (31 February, month 13).
 * Two-digit years are of the 2500s. Four-digit years of both eras are read: BE 2484–2699 and
 * CE 1941–2156 do not overlap.
 */
export function parseThaiDate(text: string): ThaiDate | null {
	const digits = toArabicDigits(text);
	const worded = WORDED.exec(digits);
	const numeric = NUMERIC.exec(digits);
	const match = worded && (!numeric || worded.index <= numeric.index) ? worded : numeric;
	if (!match?.groups) return null;
	const { day = "", month = "", year = "", era, weekday } = match.groups;
	const yearBE = readYear(year, era);
	const iso = yearBE && isoDate(toCE(yearBE), monthNumber(month), Number(day));
	if (!yearBE || !iso) return null;
	const raw = text.slice(match.index, match.index + match[0].length);
	if (!weekday) return { iso, yearBE, raw };
	const weekdayStated = WEEKDAYS.find((name) => name.startsWith(weekday)) ?? weekday;
	const actual = WEEKDAYS[new Date(iso).getUTCDay()];
	return { iso, yearBE, raw, weekdayStated, weekdayMatches: weekdayStated === actual };
}

function readYear(written: string, era: string | undefined): number | null {
	const year = Number(written);
	if (written.length === 2) return era === "ค" ? null : 2500 + year;
	const isCE = era === "ค" || (era === undefined && year < FIRST_YEAR_BE);
	const yearBE = isCE ? toBE(year) : year;
	return yearBE >= FIRST_YEAR_BE && yearBE <= LAST_YEAR_BE ? yearBE : null;
}

function monthNumber(written: string): number {
	if (/^\d/.test(written)) return Number(written);
	const letters = written.replace(/[. ]/g, "");
	const full = FULL_MONTHS.indexOf(letters);
	return (
		1 + (full >= 0 ? full : SHORT_MONTHS.findIndex((name) => name.replaceAll(".", "") === letters))
	);
}

function isoDate(year: number, month: number, day: number): string | null {
	const date = new Date(Date.UTC(year, month - 1, day));
	const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
	return exists ? date.toISOString().slice(0, 10) : null;
}

/** Date in Thai, from `YYYY-MM-DD` CE; by default `๒๗ มีนาคม ๒๕๖๗`. Throws RangeError if no such day. */
export function formatThaiDate(iso: string, format: DateFormat = {}): string {
	const { digits = "thai", style = "full" } = format;
	const { year, month, day } = isoParts(iso);
	const name = (style === "full" ? FULL_MONTHS : SHORT_MONTHS)[month - 1];
	const text =
		style === "numeric" ? `${day}/${month}/${toBE(year)}` : `${day} ${name} ${toBE(year)}`;
	return digits === "thai" ? toThaiDigits(text) : text;
}

/** Buddhist-era year of a common-era year: CE + 543. */
export function toBE(yearCE: number): number {
	return yearCE + BE_OFFSET;
}

/** Common-era year of a Buddhist-era year: BE − 543; exact from BE 2484 on. */
export function toCE(yearBE: number): number {
	return yearBE - BE_OFFSET;
}

/**
 * Buddhist-era fiscal year of a `YYYY-MM-DD` CE date. It runs 1 October–30 September and is named by
 * the year it ends in (Budget Procedure Act BE 2561, section 4). Throws RangeError if no such day.
 */
export function fiscalYearBE(iso: string): number {
	const { year, month } = isoParts(iso);
	return toBE(month >= 10 ? year + 1 : year);
}

function isoParts(iso: string): { year: number; month: number; day: number } {
	const [year = 0, month = 0, day = 0] = iso.split("-").map(Number);
	if (isoDate(year, month, day) !== iso) throw new RangeError(`Not a calendar date: ${iso}`);
	return { year, month, day };
}

/**
 * First clock time in the text as `HH:MM` (24 hours) with what was written, or null. `10:57` and
 * `10.57` count only before น. or after เวลา, because 10.57 alone may be a number.
 */
export function parseThaiTime(text: string): { time: string; raw: string } | null {
	const pattern =
		/เวลา\s{0,9}(\d{1,2})[.:](\d{2})(?!\d)(?:\s?น\.?(?![ก-๎]))?|(?<![\d.:])(\d{1,2})[.:](\d{2})\s?น\.?(?![ก-๎])/;
	const match = pattern.exec(toArabicDigits(text));
	if (!match) return null;
	const hour = match[1] ?? match[3] ?? "";
	const minute = match[2] ?? match[4] ?? "";
	if (Number(hour) > 23 || Number(minute) > 59) return null;
	const raw = text.slice(match.index, match.index + match[0].length);
	return { time: `${hour.padStart(2, "0")}:${minute}`, raw };
}
