import type { Span } from "./field.ts";
import type { Line } from "./line.ts";
import { opensBody, opensItem } from "./opener.ts";

/** How the lines of a body are set. */
interface Setting {
	/** An empty line stands between the wrapped lines of one paragraph. */
	isSpaced: boolean;
	/** Indent of the lines that go on. */
	margin: number;
	/** True where every line stands equally far in. */
	isEven: boolean;
	width: number;
}

/** Paragraphs of the lines of a body: blank lines, indents and opening words part them. */
export function paragraphsOf(lines: readonly Line[]): Span[] {
	const paragraphs: Span[] = [];
	const setting = settingOf(lines);
	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1];
		const last = paragraphs.at(-1);
		if (!last || !before || opensParagraph(line, before, setting)) {
			paragraphs.push({ start: line.start, end: line.end });
		} else last.end = line.end;
	}
	return paragraphs;
}

// A wrapped line is about as wide as its neighbours; OCR that keeps a paragraph on one line is wider.
const WRAPPED = 130;
const SHORT = 0.7;
const SUB_ITEM = /^[0-9๐-๙]{1,2}(?:\.[0-9๐-๙]{1,2}){1,3}\s+(?!น\.)/;
const HEADING =
	/^(?:คำนำ|บทนำ|บทคัดย่อ|กิตติกรรมประกาศ|เรื่องเดิม|ข้อเท็จจริง|ข้อกฎหมาย|ข้อพิจารณา|ข้อเสนอแนะ?)$/;
const TURNS = /^(?:ทั้งนี้|ในการนี้|อนึ่ง|บัดนี้)/;

function settingOf(lines: readonly Line[]): Setting {
	const inner = lines.slice(1);
	const spaced = inner.filter(({ gap }) => gap === 1).length;
	const isNarrow = lines.every(({ text }) => text.length <= WRAPPED);
	const indents = lines.map(({ indent }) => indent);
	const margin = Math.min(...indents);
	return {
		isSpaced: isNarrow && lines.length >= 6 && spaced >= inner.length * 0.8,
		margin,
		isEven: margin >= 8 && Math.max(...indents) - margin < 4,
		width: Math.max(...lines.map(({ text }) => text.length)),
	};
}

function opensParagraph(line: Line, before: Line, setting: Setting): boolean {
	const { isSpaced, margin, isEven, width } = setting;
	const isIndented = line.indent >= margin + 4;
	const isAfterShort = before.text.length < width * SHORT;
	if (line.afterCatchword) return opensBody(line) || isIndented;
	// A page break inside a sentence leaves empty lines that part nothing.
	if (line.opensPage && !isIndented) return opensBody(line);
	if (isSpaced) return opensBody(line) || opensItem(line.text) || isIndented;
	if (line.gap > 0 || isIndented) return true;
	if (opensItem(line.text) && !endsOpen(before.text)) return true;
	if (isAfterShort && SUB_ITEM.test(line.text)) return true;
	if (HEADING.test(line.text) || HEADING.test(before.text)) return true;
	if (isAfterShort && (isEven || TURNS.test(line.text))) return true;
	return opensConclusion(line) || (/นั้น$/.test(before.text) && before.text.length < WRAPPED);
}

/** A line that ends in ที่ or พ.ศ. is followed by its number, not by an item. */
function endsOpen(text: string): boolean {
	return /(?:ที่|ศ\.|ข้อ|และ|หรือ|\/|-)$/.test(text);
}

const CONCLUSIONS = /^จึง(?:เรียน|กราบเรียน|แจ้ง|ประกาศ|ขอเรียน|เสนอ)/;

function opensConclusion(line: Line): boolean {
	return CONCLUSIONS.test(line.text.replace(/\s/g, "").slice(0, 12));
}
