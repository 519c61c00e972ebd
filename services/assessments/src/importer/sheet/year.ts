import type { FactIssue } from "@lao/importing/reading";
import { toBE } from "@lao/thai/dates";
import { toArabicDigits } from "@lao/thai/digits";
import { Refusal } from "./refusal.ts";

/** A year of a round and what was odd in it. */
export interface ReadYear {
	yearBE: number;
	issues: FactIssue[];
}

const first = 2540;
const last = 2600;

const isOfRounds = (yearBE: number) => yearBE >= first && yearBE <= last;

/** Buddhist-era year of a cell such as `2566`, `พ.ศ. ๒๕๖๖`, `2023` or `66`; refuses any other. */
export function readYear(cell: string | null): ReadYear {
	if (cell === null) throw new Refusal("YEAR_MISSING", "the row states no year; write it as 2566");
	const numbers = toArabicDigits(cell).match(/\d+/g) ?? [];
	const [written = ""] = numbers;
	const year = Number(written);
	if (numbers.length !== 1 || ![2, 4].includes(written.length)) {
		throw new Refusal("UNREADABLE_YEAR", `“${cell}” is no year; write it as 2566`);
	}
	if (written.length === 4 && isOfRounds(year)) return { yearBE: year, issues: [] };
	const yearBE = written.length === 2 ? 2500 + year : toBE(year);
	if (!isOfRounds(yearBE)) {
		const message = `the year ${year} is not between ${first} and ${last}; write it as 2566`;
		throw new Refusal("YEAR_OUT_OF_RANGE", message);
	}
	const [code, what] =
		written.length === 2
			? ["YEAR_OF_TWO_DIGITS", `“${cell}” was read as ${yearBE}`]
			: ["YEAR_IN_CE", `“${cell}” is a year of the common era and was read as ${yearBE} BE`];
	return { yearBE, issues: [{ code, message: what, field: "yearBE" }] };
}

/** Year that a line above a table states, as written; null where it states none. */
export function yearOfLine(line: string): string | null {
	const digits = toArabicDigits(line);
	return (
		/(?:ปี|พ\.? ?ศ\.?|ค\.? ?ศ\.?|year|LPA)\D{0,24}?((?:20|25)\d{2})(?!\d)/i.exec(digits)?.[1] ?? null
	);
}
