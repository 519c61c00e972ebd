import { cueOf } from "./cue.ts";
import {
	endsLetter,
	findCores,
	isHeaderLine,
	type LetterCore,
	type Marked,
} from "./document-start.ts";
import { piecesOf } from "./header-piece.ts";
import { annexStarts, isHeading } from "./heading.ts";
import type { Line } from "./line.ts";
import type { DocumentKind } from "./read-document.ts";

/** One document: lines from `from` up to `to`. */
export interface DocumentRange {
	kind: DocumentKind;
	from: number;
	to: number;
}

/** Documents of the lines, in order; every line belongs to exactly one. */
export function splitDocuments(lines: readonly Line[]): {
	ranges: DocumentRange[];
	marked: Marked;
} {
	const marked = { lines, cues: lines.map(cueOf) };
	const cores = findCores(marked);
	const starts: { kind: DocumentKind; from: number }[] = [];
	for (const [index, core] of cores.entries()) {
		const floor = cores[index - 1]?.first ?? -1;
		starts.push({ kind: core.kind, from: headerStart(marked, core, floor) });
	}
	const letters = starts.map(({ from }, index) => ({
		from,
		core: cores[index]?.first ?? from,
		to: starts[index + 1]?.from ?? lines.length,
	}));
	const first = letters[0]?.from ?? lines.length;
	const others = [
		...annexStarts(marked, 0, first, true),
		...letters.flatMap(({ core, to }) =>
			annexStarts(marked, afterLetter(marked, core, to), to, false),
		),
	];
	return { ranges: rangesOf([...starts, ...others], lines.length), marked };
}

function rangesOf(starts: { kind: DocumentKind; from: number }[], length: number): DocumentRange[] {
	const sorted = starts.toSorted((a, b) => a.from - b.from);
	const opening = sorted[0]?.from ?? length;
	if (opening > 0) sorted.unshift({ kind: "OTHER", from: 0 });
	const ranges = sorted
		.map((start, index) => ({ ...start, to: sorted[index + 1]?.from ?? length }))
		.filter(({ from, to }) => to > from);
	// สิ่งที่ส่งมาด้วย alone over an enclosed letter is a mark, not a page.
	return ranges.flatMap((range, index) => {
		const before = ranges[index - 1];
		if (before && isMark(before) && isPaper(range)) return [{ ...range, from: before.from }];
		const next = ranges[index + 1];
		return isMark(range) && next && isPaper(next) ? [] : [range];
	});
}

const isMark = ({ kind, from, to }: DocumentRange) => kind === "ANNEX" && to - from === 1;
const isPaper = ({ kind }: DocumentRange) => kind === "LETTER" || kind === "MEMO";

const HEADER_LINES = 24;

/** First line of the header above a core; nothing of the document before is taken. */
function headerStart({ lines, cues }: Marked, { first }: LetterCore, floor: number): number {
	let barrier = floor;
	let top = first;
	for (let i = first - 1; i > Math.max(floor, first - HEADER_LINES); i--) {
		const line = lines[i];
		if (!line) break;
		const cue = cues[i] ?? null;
		if (isHeaderLine(line, cue)) top = i;
		else if (endsLetter(line, cue) || isHeading(line, cue) || line.text.length > 150) {
			barrier = i;
			break;
		} else if (floor >= 0 && (lines[i + 1]?.gap ?? 0) >= 2 && top <= i + 1 && top < first) {
			barrier = i;
			break;
		}
	}
	if (floor < 0 && barrier < 0) return isFarAbove(lines, top) ? top : 0;
	return afterWidestGap(lines, barrier + 1, topOffice(lines, barrier + 1, top, first));
}

function isFarAbove(lines: readonly Line[], top: number): boolean {
	return lines.slice(0, top).some(({ text }) => text.length > 150) || top > 12;
}

/** Offices and addresses right above the topmost header line belong to it too. */
function topOffice(lines: readonly Line[], floor: number, top: number, first: number): number {
	let start = top;
	for (let i = top - 1; i >= floor; i--) {
		const line = lines[i];
		const below = lines[i + 1];
		if (!line || !below || below.gap > 1) break;
		const [piece] = piecesOf(line, line.index);
		if (piece?.kind !== "OFFICE" && piece?.kind !== "ADDRESS") break;
		// A stamp has its body right above; a header without number has its office there.
		if (top - i > 3 || (top === first && i < floor)) break;
		start = i;
	}
	return start;
}

function afterWidestGap(lines: readonly Line[], from: number, to: number): number {
	let best = to;
	let widest = Math.max(1, lines[to]?.gap ?? 0);
	for (let i = from; i < to; i++) {
		const line = lines[i];
		const size = line ? line.gap + (line.opensPage ? 100 : 0) : 0;
		if (size > widest) {
			widest = size;
			best = i;
		}
	}
	return best;
}

function afterLetter({ lines, cues }: Marked, core: number, to: number): number {
	for (let i = core + 1; i < to; i++) {
		const line = lines[i];
		if (line && endsLetter(line, cues[i] ?? null) && cues[i]?.name !== "ENCLOSURE") return i + 1;
	}
	return to;
}
