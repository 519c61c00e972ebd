import type { Span } from "./field.ts";
import { type Skeleton, skeletonOf } from "./skeleton.ts";

/** One line with something on it; `start` and `end` are those of its trimmed text. */
export interface Line extends Span {
	index: number;
	text: string;
	/** Columns of white space before it, a tab as eight. */
	indent: number;
	/** Empty lines before it. */
	gap: number;
	/** True where a new page begins with it. */
	opensPage: boolean;
	/** True where a page-break catchword stood before it. */
	afterCatchword: boolean;
	head: Skeleton;
}

/** Lines of the text that are not empty; `catchwords` are the places where one was taken out. */
export function splitLines(text: string, catchwords: readonly Span[]): Line[] {
	const lines: Line[] = [];
	let gap = 0;
	let opensPage = false;
	let catchword = 0;
	for (const match of text.matchAll(/[^\n\f\r\u2028\u2029]*(?:\r\n|[\n\f\r\u2028\u2029]|$)/g)) {
		const written = match[0];
		const content = written.trim();
		if (content === "") gap += 1;
		for (const part of partsOfLine(content)) {
			const lead = written.length - written.trimStart().length + part.at;
			const start = match.index + lead;
			let afterCatchword = false;
			while (catchword < catchwords.length && (catchwords[catchword]?.start ?? 0) < start) {
				afterCatchword = true;
				catchword += 1;
			}
			lines.push({
				index: lines.length,
				start,
				end: start + part.text.length,
				text: part.text,
				indent: part.at > 0 ? 0 : written.slice(0, lead).replaceAll("\t", " ".repeat(8)).length,
				gap,
				opensPage,
				afterCatchword,
				head: skeletonOf(part.text),
			});
			gap = 0;
			opensPage = false;
		}
		if (written.endsWith("\f")) opensPage = true;
	}
	return lines;
}

// Text layers sometimes put a whole letter on one line; its labels say where lines were.
const FLOWED = /(?:^|\s)เรื่อง\s.*\s(?:กราบ)?เรียน\s/;
const BREAKS =
	/\s(?=(?:เรื่อง|เรียน|กราบเรียน|อ้างถึง|สิ่งที่ส่งมาด้วย)\s|(?:ด้วย|ตามที่|ตามหนังสือ|เนื่องด้วย|จึงเรียนมา|ขอแสดงความนับถือ)|\((?:นาย|นาง|ว่าที่)|โทร\.|โทรสาร|ผู้ประสานงาน)|(?<=\((?:นาย|นาง|ว่าที่)[^()]{3,50}\))\s|(?<=ขอแสดงความนับถือ)\s/g;

function partsOfLine(content: string): { at: number; text: string }[] {
	if (content === "") return [];
	if (!FLOWED.test(content)) return [{ at: 0, text: content }];
	const cuts = [0, ...[...content.matchAll(BREAKS)].map(({ index }) => index)];
	return cuts.flatMap((from, index) => {
		const written = content.slice(from, cuts[index + 1] ?? content.length);
		const text = written.trim();
		return text === "" ? [] : [{ at: from + (written.length - written.trimStart().length), text }];
	});
}

// A column gap: a tab, or more spaces than any sentence has.
const COLUMN_GAP = /\t[\t ]*| {3,}[\t ]*/g;

/** Parts of a line that stand in different columns. */
export function columnsOf(line: Line): { text: string; start: number; end: number }[] {
	const parts: { text: string; start: number; end: number }[] = [];
	let from = 0;
	const add = (to: number) => {
		const written = line.text.slice(from, to);
		const text = written.trim();
		if (text === "") return;
		const start = line.start + from + (written.length - written.trimStart().length);
		parts.push({ text, start, end: start + text.length });
	};
	for (const gap of line.text.matchAll(COLUMN_GAP)) {
		add(gap.index);
		from = gap.index + gap[0].length;
	}
	add(line.text.length);
	return withLabels(parts, line);
}

// A label or an open number (`/ว`) and what a wide gap keeps from it are one part.
const LABEL = /^(?:ที่|วันที่|เวลา|เลข(?:ที่)?รับ(?:ที่)?|รับที่|ลงรับ)\s*:?$/;
const OPEN_NUMBER = /\/\s?ว?\.?$/;

function withLabels(parts: { text: string; start: number; end: number }[], line: Line) {
	const merged: { text: string; start: number; end: number }[] = [];
	for (const part of parts) {
		const last = merged.at(-1);
		const isOpen = last && OPEN_NUMBER.test(last.text) && /^[0-9๐-๙]{1,6}$/.test(part.text);
		if (last && (isOpen || LABEL.test(last.text))) {
			last.end = part.end;
			last.text = line.text
				.slice(last.start - line.start, last.end - line.start)
				.replaceAll("\t", " ");
		} else merged.push(part);
	}
	return merged;
}
