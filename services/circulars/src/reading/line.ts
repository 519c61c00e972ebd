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
		if (content === "") {
			gap += 1;
		} else {
			const lead = written.length - written.trimStart().length;
			const start = match.index + lead;
			let afterCatchword = false;
			while (catchword < catchwords.length && (catchwords[catchword]?.start ?? 0) < start) {
				afterCatchword = true;
				catchword += 1;
			}
			lines.push({
				index: lines.length,
				start,
				end: start + content.length,
				text: content,
				indent: written.slice(0, lead).replaceAll("\t", " ".repeat(8)).length,
				gap,
				opensPage,
				afterCatchword,
				head: skeletonOf(content),
			});
			gap = 0;
			opensPage = false;
		}
		if (written.endsWith("\f")) opensPage = true;
	}
	return lines;
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
	return parts;
}
