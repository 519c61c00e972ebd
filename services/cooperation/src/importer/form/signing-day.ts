import type { FactIssue } from "@lao/importing/reading";
import { formatThaiDate, parseThaiDate } from "@lao/thai/dates";
import { toArabicDigits } from "@lao/thai/digits";
import { maskPersonalData } from "@lao/thai/personal-data";
import { collapseSpaces, repairText } from "@lao/thai/text";
import { readStatedDate } from "../be-date.ts";
import { isDash } from "./tick.ts";

/** What the form says of the day of signing. */
export interface SigningDay {
	iso: string | null;
	textBE: string | null;
	/** False where the form says that nothing is signed yet. */
	isSigned: boolean;
	issues: FactIssue[];
}

/** Why a day cannot be taken. */
export interface DayFault {
	code: string;
	message: string;
}

const unsigned = /ยังไม่(?:ได้)?\s?(?:ลงนาม|จัดทำ|ดำเนินการ)|อยู่ระหว่าง|กำลังดำเนินการ|รอ(?:การ)?ลงนาม/;

/** Reads the cell of the day of signing; a text that holds no day is a fault. */
export function readSigningDay(cell: string | undefined, today: string): SigningDay | DayFault {
	const text = collapseSpaces(repairText(cell ?? "").text);
	const day: SigningDay = { iso: null, textBE: null, isSigned: true, issues: [] };
	if (isDash(text) || /^ไม่(?:ทราบ|ระบุ|ปรากฏ)/.test(text)) {
		return { ...day, issues: [odd("SIGNED_ON_MISSING", "The form gives no day of signing")] };
	}
	const found = dayIn(text);
	if (!found && unsigned.test(text)) return { ...day, isSigned: false };
	if (!found) {
		const message = `"${masked(text)}" is no date; write day, month and Buddhist-era year, such as 22 ตุลาคม 2561`;
		return { code: "UNREADABLE_DATE", message };
	}
	if (found.iso > today) {
		return {
			code: "DATE_IN_FUTURE",
			message: `"${masked(text)}" is still to come; correct the year`,
		};
	}
	return { ...day, ...found };
}

function dayIn(
	text: string,
): (Pick<SigningDay, "iso" | "textBE" | "issues"> & { iso: string }) | null {
	const spreadsheet = /^\d{4}-\d\d-\d\d$/.test(toArabicDigits(text));
	if (spreadsheet) return spreadsheetDay(toArabicDigits(text));
	const slashed = text.replace(
		/(?<![0-9๐-๙])([0-9๐-๙]{1,2})\s?[-./]\s?([0-9๐-๙]{1,2})\s?[-./]\s?([0-9๐-๙]{2,4})(?![0-9๐-๙])/,
		"$1/$2/$3",
	);
	const date = parseThaiDate(slashed);
	if (!date) return null;
	const { iso, raw, yearBE, weekdayMatches } = date;
	const issues: FactIssue[] = [];
	if (weekdayMatches === false) {
		issues.push(odd("WEEKDAY_DIFFERS", `${raw} was another day of the week`));
	}
	const rest = slashed.replace(raw, "").replace(/ลง|วันที่|เมื่อ|ณ|น\./g, "");
	if (/[\p{L}\p{N}]/u.test(rest)) {
		issues.push(odd("DATE_IN_TEXT", `Of "${text}" the day ${raw} is taken`));
	}
	if (!toArabicDigits(raw).includes(String(yearBE - 543))) return { iso, textBE: raw, issues };
	return { iso, textBE: inBE(iso), issues: [...issues, inCE(text)] };
}

/** Spreadsheets keep a day as year, month and day of the era it was typed in. */
function spreadsheetDay(text: string) {
	const be = readStatedDate(text);
	if (be) return { iso: be, textBE: inBE(be), issues: [] };
	const date = new Date(`${text}T00:00:00Z`);
	const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	const isCE = exists && text >= "1941" && text < "2157";
	return isCE ? { iso: text, textBE: inBE(text), issues: [inCE(text)] } : null;
}

const inBE = (iso: string) => formatThaiDate(iso, { digits: "arabic" });
const masked = (text: string) => maskPersonalData(text).text;
const odd = (code: string, message: string): FactIssue => ({
	code,
	message: masked(message),
	field: "signedOn",
});
const inCE = (text: string) =>
	odd(
		"YEAR_IN_CE",
		`The form gives the year in the common era, ${text}; it is kept as a Buddhist-era date`,
	);
