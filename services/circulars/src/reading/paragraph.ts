import type { Span } from "./field.ts";
import type { Line } from "./line.ts";
import { opensBody, opensItem } from "./opener.ts";

/** Paragraphs of the lines of a body: blank lines, indents and opening words part them. */
export function paragraphsOf(lines: readonly Line[]): Span[] {
	const paragraphs: Span[] = [];
	const isSpaced = isDoubleSpaced(lines);
	const margin = Math.min(...lines.map(({ indent }) => indent));
	for (const [index, line] of lines.entries()) {
		const before = lines[index - 1];
		const last = paragraphs.at(-1);
		if (!last || !before || opensParagraph(line, before, isSpaced, margin)) {
			paragraphs.push({ start: line.start, end: line.end });
		} else last.end = line.end;
	}
	return paragraphs;
}

// A wrapped line is about as wide as its neighbours; OCR that keeps a paragraph on one line is wider.
const WRAPPED = 130;

/** True where an empty line stands between the wrapped lines of one paragraph. */
function isDoubleSpaced(lines: readonly Line[]): boolean {
	const inner = lines.slice(1);
	const spaced = inner.filter(({ gap }) => gap === 1).length;
	const isNarrow = lines.every(({ text }) => text.length <= WRAPPED);
	return isNarrow && lines.length >= 6 && spaced >= inner.length * 0.8;
}

function opensParagraph(line: Line, before: Line, isSpaced: boolean, margin: number): boolean {
	const isIndented = line.indent >= margin + 4 && before.indent < line.indent;
	if (line.afterCatchword) return opensBody(line) || isIndented;
	// A page break inside a sentence leaves empty lines that part nothing.
	const isPageBreak = line.opensPage && !isIndented;
	if (isPageBreak) return opensBody(line);
	if (isSpaced) return opensBody(line) || opensItem(line.text) || isIndented;
	if (line.gap > 0) return true;
	if (opensItem(line.text) && !endsOpen(before.text)) return true;
	if (isIndented) return true;
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
