import { type Cue } from "./cue.ts";
import type { Marked } from "./document-start.ts";
import type { Line } from "./line.ts";
import { opensItem } from "./opener.ts";
import type { DocumentKind } from "./read-document.ts";
import { opensWith } from "./skeleton.ts";

const FORM_WORDS =
	"แบบสำรวจ แบบฟอร์ม แบบรายงาน แบบตอบรับ แบบสอบถาม แบบประเมิน แบบบันทึก แบบกรอก แบบคำขอ แบบตรวจ แบบเสนอ แบบแจ้ง แบบยืนยัน แบบลงทะเบียน ใบสมัคร ใบตอบรับ ใบลงทะเบียน ตารางสำรวจ".split(
		" ",
	);
const REPORT_WORDS =
	"รายงานสรุปสำหรับผู้บริหาร รายงานสรุปผู้บริหาร บทสรุปผู้บริหาร บทสรุปสำหรับผู้บริหาร รายงานฉบับสมบูรณ์ รายงานผลการศึกษา รายงานการศึกษา รายงานการวิจัย คำนำ สารบัญ กิตติกรรมประกาศ บทคัดย่อ".split(
		" ",
	);
const ANNEX_WORDS =
	"เอกสารแนบ บัญชีแนบท้าย แนบท้าย ภาคผนวก กำหนดการ บัญชีรายชื่อ รายชื่อ เอกสารประกอบ สิ่งที่ส่งมาด้วย".split(" ");

/** What kind of document the line is the heading of, or null. */
function headingKind(line: Line, cue: Cue | null): DocumentKind | null {
	if (line.text.length > 120 || opensItem(line.text)) return null;
	if (opensWith(line.head, FORM_WORDS)) return "FORM";
	if (opensWith(line.head, REPORT_WORDS)) return "REPORT";
	if (/^(?:Executive Summary)/i.test(line.text)) return "REPORT";
	if (/^[(\s]*(?:QR|คิวอาร์)[\s-]*(?:code|โค้ด)/i.test(line.text)) return "ANNEX";
	if (cue?.name === "ENCLOSURE" && line.text.length < 60) return "ANNEX";
	return line.text.length < 60 && opensWith(line.head, ANNEX_WORDS) ? "ANNEX" : null;
}

/** True where the line is a heading, and not the mark over an enclosed letter. */
export function isHeading(line: Line, cue: Cue | null): boolean {
	return headingKind(line, cue) !== null && cue?.name !== "ENCLOSURE";
}

/** Annexes, forms and reports between two lines. */
export function annexStarts(
	{ lines, cues }: Marked,
	from: number,
	to: number,
	isFree: boolean,
): { kind: DocumentKind; from: number }[] {
	const starts: { kind: DocumentKind; from: number }[] = [];
	for (let i = from; i < to; i++) {
		const line = lines[i];
		const kind = line ? headingKind(line, cues[i] ?? null) : null;
		if (!line || !kind) continue;
		const last = starts.at(-1);
		const isApart = line.opensPage || line.gap >= 2;
		if (!last) {
			if (isFree && i > 6 && !isApart) continue;
			starts.push({ kind, from: isFree && i <= 6 ? from : i });
		} else if (i - last.from <= 2 && last.kind === "ANNEX") last.kind = kind;
		else if (isApart && !(last.kind === "REPORT" && kind === "REPORT"))
			starts.push({ kind, from: i });
		else if (last.kind === "ANNEX" && kind !== "ANNEX" && line.gap >= 1)
			starts.push({ kind, from: i });
	}
	return starts;
}
