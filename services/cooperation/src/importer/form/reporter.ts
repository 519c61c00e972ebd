import { maskPersonalData } from "@lao/thai/personal-data";
import { collapseSpaces } from "@lao/thai/text";
import { isDash } from "./tick.ts";

/** A line of a form outside its table. */
export interface Line {
	place: string;
	text: string;
}

/** Who reports, below the table, and the lines there that say something else. */
export interface Foot {
	name: string | null;
	position: string | null;
	unread: Line[];
}

const nameLabels = "(?:ชื่อ)?ผู้รายงาน|ผู้กรอก(?:ข้อมูล|แบบสำรวจ|แบบ)?|ผู้ให้ข้อมูล|ลงชื่อ|ลงนาม";
const positionLabel = "ตำแหน่ง";
const contactLabels =
	"(?:หมายเลข|เบอร์)?โทร(?:ศัพท์|สาร)?(?:มือถือ|เคลื่อนที่)?(?:\\s?\\(?มือถือ\\)?)?\\.?|เบอร์(?:มือถือ)?|มือถือ|e-?mail|อีเมล์?|ผู้ประสานงาน";
const labels = new RegExp(`(${nameLabels})|(${positionLabel})|(${contactLabels})`, "giu");
// A service may begin with such a word (โทรมาตร): dots, a colon, a space or a title follow a label.
const opening = new RegExp(
	`^\\(?(?:${nameLabels}|${contactLabels})(?=[\\s.…_:)]|$|นาย|นาง|น\\.ส|ว่าที่)`,
	"iu",
);

// The last lines of the printed form say where to send it.
const printed = /^(?:กรุณาส่ง|การพัฒนาท้องถิ่น|ส่วนวิชาการ|ดังนี้|\d\s?\.?\s?(?:โทรสาร|e-?mail))/iu;

/** Whether the block that names the reporter begins with a text. */
export function opensFoot(text: string): boolean {
	return opening.test(text.trim());
}

/** Reads the lines below the table. Telephone numbers and mailboxes are passed over, never kept. */
export function readFoot(lines: Line[]): Foot {
	const foot: Foot = { name: null, position: null, unread: [] };
	for (const line of lines) readLine(foot, { ...line, text: collapseSpaces(line.text) });
	return foot;
}

function readLine(foot: Foot, { place, text }: Line): void {
	if (printed.test(text)) return;
	const inBrackets = /^\((?<name>[^()]+)\)$/.exec(text)?.groups?.name;
	const name = inBrackets && filledIn(inBrackets);
	if (inBrackets !== undefined) {
		foot.name ??= name ?? null;
		return;
	}
	const found = [...text.matchAll(labels)];
	const before = filledIn(text.slice(0, found[0]?.index ?? text.length));
	if (before) foot.unread.push({ place, text: before });
	for (const [at, match] of found.entries()) {
		const [label, isName, isPosition] = match;
		const value = filledIn(text.slice(match.index + label.length, found[at + 1]?.index));
		if (isName) foot.name ??= value;
		else if (isPosition) foot.position ??= value;
	}
}

/** What is written on a dotted line; null when nothing is. */
function filledIn(text: string): string | null {
	const value = text.replace(/[.…_:]{2,}|^[.:\s()]+|[:\s()]+$/g, " ").trim();
	return value === "" || isDash(value) ? null : maskPersonalData(value).text;
}
