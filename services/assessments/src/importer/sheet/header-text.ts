import { toArabicDigits } from "@lao/thai/digits";
import { collapseSpaces } from "@lao/thai/text";

/** Heading of a column, made comparable. */
export interface HeaderText {
	/** As written; the key of a quarantined cell. */
	raw: string;
	/** Without spaces, dots, dashes and brackets; Arabic digits, small letters: `รหัสอปท`. */
	compact: string;
	/** Maximum that the heading itself states: `ด้านที่ 1 (คะแนนเต็ม 140)`. */
	maximum: string | null;
}

const statedMaximum = /เต็ม\s*(\d+(?:\.\d+)?)|\(\s*(\d+(?:\.\d+)?)\s*คะแนน\s*\)/;

/** Heading as its meaning is looked up. */
export function headerText(raw: string): HeaderText {
	const text = collapseSpaces(toArabicDigits(raw)).toLowerCase();
	const stated = statedMaximum.exec(text);
	return {
		raw: collapseSpaces(raw),
		compact: text.replace(/[\s._\-–:/()[\]"']/g, ""),
		maximum: stated?.[1] ?? stated?.[2] ?? null,
	};
}

/** What a heading says of the numbers below it. */
export type NumberPart = "points" | "maximum" | "percent" | "value";

/** Points, their maximum or a percent; `value` where the heading does not tell. */
export function partOf({ compact, maximum }: HeaderText): NumberPart {
	if (/ร้อยละ|เปอร์เซ็น|%|percent|pct/.test(compact)) return "percent";
	if (maximum !== null) return "points";
	if (/เต็ม|max/.test(compact)) return "maximum";
	if (/ที่ได้|ดิบ|ได้คะแนน|points/.test(compact)) return "points";
	return "value";
}
