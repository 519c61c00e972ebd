import { findContacts } from "@lao/thai/personal-data";
import type { Line } from "./line.ts";
import { looseWord, matchOpening, opensWith } from "./skeleton.ts";

const CONTACT_WORDS = [
	"โทรศัพท์",
	"โทรสาร",
	"โทร",
	"แฟกซ์",
	"ไปรษณีย์อิเล็กทรอนิกส์",
	"อีเมล",
	"ผู้ประสานงาน",
	"ผู้รับผิดชอบ",
	"เจ้าของเรื่อง",
	"หมายเลขโทรศัพท์",
	"เบอร์โทร",
	"มือถือ",
	"เว็บไซต์",
];
const LATIN_CONTACT = /^(?:e-?mail|fax|tel|line|website|www\.|https?:|\uFDD0|\uFDD1)/i;

/** True where the line opens as a way to reach the letter's owner. */
export function isContactLine(line: Line): boolean {
	if (LATIN_CONTACT.test(line.text) || opensWith(line.head, CONTACT_WORDS)) return true;
	if (matchOpening(line.head, "ไปรษณีย์อิเล็กทรอนิกส์", 3)) return true;
	if (matchOpening(line.head, "ผู้ประสานงาน", 2)) return true;
	return (
		line.text.length < 90 &&
		/(?:^|[ก-๎\s])(?:โทร|โทรสาร) ?[./ศส]/.test(line.text) &&
		findContacts(line.text).length > 0
	);
}

const TITLES =
	"นาย|นางสาว|นาง|น\\.ส\\.|ว่าที่|ร้อย|พัน|พล|จ่า|สิบ|ดาบ|นาวา|เรือ|ดร|ดร\\.|ผศ|รศ|ศ\\.|ผู้ช่วยศาสตรา|รองศาสตรา|ศาสตรา|หม่อม|ม\\.ล|ม\\.ร|นายแพทย์|แพทย์หญิง|นพ|พญ|พระ|คุณหญิง|ท่านผู้หญิง|ส\\.ต|ร\\.ต|พ\\.ต|พ\\.อ|อาจารย์|Mr|Ms|Dr";
const NAME = new RegExp(
	`^[^()]{0,12}\\(\\s*(?<name>(?:(?:${TITLES})[^()]{3,60}|[ก-๎]{1,30}(?: [ก-๎.]{1,20}){0,2} {1,4}[ก-๎]{2,25}))\\s*\\)?$`,
);
const LOST_PARENTHESIS = new RegExp(
	`^(?<name>(?:${TITLES})\\s?[^()]{2,40}\\s[^()\\s]{2,30})\\s*\\)$`,
);

/** Name in parentheses under a signature, with its place in the line; or null. */
export function signatureName(text: string): { name: string; start: number; end: number } | null {
	if (text.length > 80) return null;
	const name = (NAME.exec(text) ?? LOST_PARENTHESIS.exec(text))?.groups?.name?.trim();
	if (!name || /[0-9๐-๙]/.test(name) || /^นายก(?:เทศ|องค์|รัฐ)/.test(name)) return null;
	const start = text.indexOf(name);
	return { name, start, end: start + name.length };
}

// The longer words first: รักษาการ opens รักษาการแทน.
const CAPACITIES = [
	["ACTING_FOR", "ปฏิบัติราชการแทน"],
	["ACTING_FOR", "ปฏิบัติการแทน"],
	["ACTING_FOR", "ปฏิบัติหน้าที่แทน"],
	["ACTING_FOR", "ปฏิบัติหน้าที่"],
	["ACTING_FOR", "ทำการแทน"],
	["ACTING_IN_ABSENCE", "รักษาราชการแทน"],
	["ACTING_IN_ABSENCE", "รักษาราชการในตำแหน่ง"],
	["ACTING_AS", "รักษาการแทน"],
	["ACTING_AS", "รักษาการในตำแหน่ง"],
	["ACTING_AS", "รักษาการ"],
] as const;
const PATTERNS = CAPACITIES.map(
	([capacity, word]) => ({ capacity, word, pattern: new RegExp(looseWord(word)) }) as const,
);

/** Words that say by what right an official signs, with their place; or null. */
export function capacityIn(text: string) {
	for (const { capacity, word, pattern } of PATTERNS) {
		const match = pattern.exec(text);
		if (!match) continue;
		return { capacity, word, start: match.index, end: match.index + match[0].trimEnd().length };
	}
	return null;
}
