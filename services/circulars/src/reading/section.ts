import { type CueName, cueOf } from "./cue.ts";
import { findDay } from "./day.ts";
import { endsLetter } from "./document-start.ts";
import type { Span } from "./field.ts";
import type { Line } from "./line.ts";
import { findNumber } from "./number.ts";
import { mayOpenBody, opensBody, opensItem } from "./opener.ts";
import { opensReader } from "./recipient.ts";

export type SectionName = Extract<CueName, "SUBJECT" | "TO" | "REFERENCE" | "ENCLOSURE">;

/** A labelled part between header and body; its first line begins after the label. */
export interface Section {
	name: SectionName;
	label: Span;
	lines: Line[];
	/** Where the words of the first line begin. */
	start: number;
	/** Characters of the label that had to be forgiven. */
	distance: number;
}

const SECTIONS: readonly string[] = ["SUBJECT", "TO", "REFERENCE", "ENCLOSURE"];
const LONG = 115;

/** The labelled parts of a letter, and the index of the first line of its body. */
export function readSections(lines: readonly Line[]): { sections: Section[]; body: number } {
	const sections: Section[] = [];
	let at = 0;
	for (; at < lines.length; at++) {
		const line = lines[at];
		if (!line) break;
		const cue = cueOf(line);
		if (cue && SECTIONS.includes(cue.name) && !isSentence(line, cue.name, sections)) {
			sections.push({
				name: cue.name as SectionName,
				label: { start: line.start, end: line.start + cue.after },
				lines: [line],
				start: line.start + cue.after,
				distance: cue.distance,
			});
			continue;
		}
		const current = sections.at(-1);
		if (!current || isBody(line, current, lines.slice(at + 1, at + 4))) break;
		current.lines.push(line);
	}
	return { sections, body: at };
}

/** A long line after the reader that happens to open with a label is a paragraph. */
function isSentence(line: Line, name: CueName, before: readonly Section[]): boolean {
	const seen = before.some((section) => section.name === name);
	return seen && (line.text.length > LONG || name === "SUBJECT");
}

function isBody(line: Line, section: Section, next: readonly Line[]): boolean {
	const cue = cueOf(line);
	if (cue && cue.name !== "ORDER" && cue.name !== "ANNOUNCEMENT") return true;
	if (section.name === "SUBJECT") return isAfterSubject(line, next);
	if (opensItem(line.text)) return line.text.length > 300 || !belongs(line, section);
	if (opensBody(line)) return true;
	if (endsLetter(line, cue)) return true;
	if (line.text.length > LONG) return true;
	const leadsTo = next.some((later) => isLabel(later));
	if (section.name === "TO") return !leadsTo && !continuesReaders(line, section);
	return !continuesList(line, section, next);
}

/** A numbered line belongs to readers only where it names one more. */
function belongs(line: Line, section: Section): boolean {
	return (
		section.name !== "TO" ||
		opensReader(line.text) ||
		section.lines.some(({ text }) => /เรียน\s+[0-9๐-๙]{1,2}[.)]/.test(text))
	);
}

function isLabel(line: Line): boolean {
	const name = cueOf(line)?.name;
	return name === "REFERENCE" || name === "ENCLOSURE" || name === "TO";
}

/** A subject runs to the next label; where none comes, to the first line that opens a paragraph. */
function isAfterSubject(line: Line, next: readonly Line[]): boolean {
	if ([line, ...next].some(isLabel)) return false;
	return opensBody(line) || line.text.length > LONG || line.gap > 0 || mayOpenBody(line);
}

function continuesReaders(line: Line, section: Section): boolean {
	const before = section.lines.at(-1)?.text ?? "";
	if (/(?:และ|หรือ|,)$/.test(before)) return true;
	if (/^(?:\(|ทุกจังหวัด|ทุกแห่ง|ทุกอำเภอ|จังหวัด|และ)/.test(line.text)) return true;
	if (opensReader(line.text)) return line.text.length < 90 || /ทุก/.test(line.text);
	return line.gap === 0 && line.indent < 8 && line.text.length < 40 && !mayOpenBody(line);
}

const NUMBERED = /(?:^|\s)[0-9๐-๙]{1,2} ?[.)]\s?\S/;
const CONTINUES = /^(?:ลงวันที|ลว|จำนวน|จํานวน|ที ?่? ?[ก-ฮ]{2,5}\.? ?[0-9๐-๙(]|\(|และ|ฉบับ|ด่วน|เรื่อง)/;

/** References and enclosures go on while an item does. */
function continuesList(line: Line, section: Section, next: readonly Line[]): boolean {
	if (CONTINUES.test(line.text)) return true;
	if (/^จ ?ำ? ?น ?ว ?น/.test(line.text)) return true;
	const item = [section.lines.at(-1)?.text ?? "", line.text].join(" ");
	const isDated =
		findDay(line.text)?.start === 0 || (findNumber(item) !== null && findDay(line.text) !== null);
	if (isDated && line.text.length < 60) return true;
	const isComplete = /(?:ชุด|ฉบับ|แผ่น|เล่ม|หน้า|รายการ|ชิ้น)$|[0-9๐-๙]{4}$/.test(
		section.lines.at(-1)?.text ?? "",
	);
	const nextItem = next.find(({ text }) => opensItem(text));
	const isRest = /จำนวน\s*[0-9๐-๙]/.test(line.text) || (nextItem && section.lines.length < 12);
	if (!isComplete && isRest && section.lines.some(({ text }) => NUMBERED.test(text))) return true;
	if (isComplete || mayOpenBody(line)) return completesLater(next) && !isComplete;
	if (line.gap > 0 || line.indent >= 16) return completesLater(next) && line.text.length < 80;
	return line.text.length < 100;
}

function completesLater(next: readonly Line[]): boolean {
	return (
		next.slice(0, 2).some(({ text }) => /^(?:จำนวน|ลงวันที่)/.test(text)) ||
		next.some((line) => isLabel(line))
	);
}
