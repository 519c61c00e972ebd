import { toArabicDigits } from "@lao/thai/digits";
import { Refusal } from "./refusal.ts";

/** A number as it stands in a cell. */
export interface NumberCell {
	/** Plain decimal. */
	text: string;
	/** Whether a percent sign stands with it. */
	isPercent: boolean;
	/** Maximum written in the same cell, as in `814/1015`. */
	maximum: string | null;
	/** True where decimals beyond the sixth were cut, which a spreadsheet adds by computing. */
	isRounded: boolean;
}

const plain = /^\d{1,9}(?:\.\d{1,6})?$/;
const nothing = /^(?:-|–|—|n\/?a|null|ไม่มีข้อมูล)$/i;
const notAssessed =
	/ไม่\s?(?:ได้\s?)?(?:รับการ|เข้ารับการ|รับ|เข้า|มีการ|ทำการ)?\s?(?:ตรวจ)?\s?ประเมิน|ยังไม่ประเมิน|งดประเมิน|not.?assessed/i;

/** Whether a cell says that the body was not assessed. */
export function saysNotAssessed(cell: string | null | undefined): boolean {
	return cell != null && notAssessed.test(cell);
}

/** A number of a cell; null where nothing stands. Refuses what is no number. */
export function readNumber(cell: string | null | undefined, column: string): NumberCell | null {
	if (cell == null || nothing.test(cell)) return null;
	if (plain.test(cell)) return { text: cell, isPercent: false, maximum: null, isRounded: false };
	const text = toArabicDigits(cell)
		.replace(/^ร้อยละ|คะแนน$/g, "")
		.trim();
	const match = /^(-?[\d,]+(?:\.\d+)?)\s*(?:(%)|\/\s*([\d,]+(?:\.\d+)?))?$/.exec(text);
	const [, number = "", sign, maximum] = match ?? [];
	if (!match || !isGrouped(number) || !isGrouped(maximum ?? "0")) {
		throw new Refusal("UNREADABLE_NUMBER", `${column}: “${cell}” is no number; write it as 80.25`);
	}
	const isPercent = sign !== undefined || /^ร้อยละ/.test(cell);
	const value = sixDecimals(number.replaceAll(",", ""));
	return {
		text: value,
		isPercent,
		maximum: maximum === undefined ? null : sixDecimals(maximum.replaceAll(",", "")),
		isRounded: value !== number.replaceAll(",", ""),
	};
}

/** `1,015` is a thousand and fifteen, `80,25` is nothing certain. */
function isGrouped(number: string): boolean {
	return !number.includes(",") || /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(number);
}

function sixDecimals(number: string): string {
	const decimals = number.split(".")[1]?.length ?? 0;
	return decimals > 6 ? String(Number(Number(number).toFixed(6))) : number;
}

/** A whole number of people; null where nothing stands. */
export function readCount(cell: string | null | undefined, column: string): number | null {
	const number = readNumber(cell?.replace(/\s*(?:คน|ราย|ชุด)$/, ""), column);
	if (number === null) return null;
	if (/^\d+$/.test(number.text) && !number.isPercent && number.maximum === null) {
		return Number(number.text);
	}
	throw new Refusal("UNREADABLE_NUMBER", `${column}: “${cell}” is no number of people`);
}
