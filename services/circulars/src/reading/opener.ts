import type { Line } from "./line.ts";
import { opensWith } from "./skeleton.ts";

const STRONG_OPENERS = [
	"ด้วย",
	"ตามที่",
	"ตามหนังสือ",
	"ตามมติ",
	"ตามพระราช",
	"ตามประกาศ",
	"ตามคำสั่ง",
	"ตามระเบียบ",
	"ตามนโยบาย",
	"ตามอ้างถึง",
	"อนุสนธิ",
	"เนื่องด้วย",
	"เนื่องจาก",
	"เนื่องใน",
	"สืบเนื่อง",
	"โดยที่",
	"อาศัยอำนาจ",
	"จึงเรียน",
	"จึงกราบเรียน",
	"จึงขอ",
	"จึงแจ้ง",
	"จึงประกาศ",
	"ในการนี้",
	"ทั้งนี้",
	"อนึ่ง",
	"บัดนี้",
	"ขอเรียน",
	"ข้อเท็จจริง",
	"เรื่องเดิม",
	"ตามที่ได้",
];
const WEAK_OPENERS = ["ตาม", "เพื่อ", "ใน", "พร้อม", "ขอ", "โดย", "เมื่อ"];

/** True where a paragraph of the body may only open so. */
export function opensBody(line: Line): boolean {
	return opensWith(line.head, STRONG_OPENERS);
}

/** True where a paragraph may open so, and a wrapped line too. */
export function mayOpenBody(line: Line): boolean {
	return opensWith(line.head, WEAK_OPENERS);
}

/** True where the line opens an item of a numbered list: `๑.`, `2)`, `(๓)`. */
export function opensItem(text: string): boolean {
	return /^(?:\([0-9๐-๙]{1,2}\)|[0-9๐-๙o]{1,2} ?[.)](?![0-9๐-๙]))\s*\S/.test(text);
}
