import { type Cue } from "./cue.ts";
import { dayOfLine } from "./day.ts";
import { piecesOf } from "./header-piece.ts";
import { columnsOf, type Line } from "./line.ts";
import { headerNumber } from "./number.ts";
import { isContactLine, signatureName } from "./tail-line.ts";

/** Lines of a file with what each says it is. */
export interface Marked {
	lines: readonly Line[];
	cues: readonly (Cue | null)[];
}

/** Subject and addressee of one letter: the lines no letter hides. */
export interface LetterCore {
	/** Line of the first of them. */
	first: number;
	kind: "LETTER" | "MEMO" | "ORDER" | "ANNOUNCEMENT";
}

const SUBJECT_REACH = 8;
const HEADER_REACH = 14;

/** Every letter, memo, order and announcement of the file, by the line of its subject or reader. */
export function findCores({ lines, cues }: Marked): LetterCore[] {
	const cores: LetterCore[] = [];
	let done = 0;
	for (let i = 0; i < lines.length; i++) {
		const name = cues[i]?.name;
		const core = name === "SUBJECT" || name === "TO" ? coreAt({ lines, cues }, i, done) : null;
		const paper =
			core ?? (name === "ORDER" || name === "ANNOUNCEMENT" ? paperAt({ lines, cues }, i) : null);
		if (!paper) continue;
		cores.push({ first: paper.first, kind: paper.kind });
		i = paper.last;
		done = paper.last + 1;
	}
	return cores;
}

type Found = LetterCore & { last: number };

function coreAt({ lines, cues }: Marked, at: number, done: number): Found | null {
	const isSubject = cues[at]?.name === "SUBJECT";
	let last = at;
	if (isSubject) {
		const window = cues.slice(at + 1, at + 1 + SUBJECT_REACH);
		const to = window.findIndex((cue) => cue?.name === "TO");
		const next = window.findIndex((cue) => cue?.name === "SUBJECT");
		if (to >= 0 && (next < 0 || to < next)) last = at + 1 + to;
	}
	const from = Math.max(done, at - HEADER_REACH);
	const above = { lines: lines.slice(from, at), cues: cues.slice(from, at) };
	const isMemo = above.cues.some((cue) => cue?.name === "MEMO" || cue?.name === "MEMO_OFFICE");
	const kind = isMemo ? "MEMO" : "LETTER";
	const isPair = last > at;
	if (isPair && !isAnnexSubject(above)) return { first: at, last, kind };
	if (isMemo || hasHeader(above)) return { first: at, last, kind };
	// A reader at the top of a file opens a letter whose header is lost.
	return !isSubject && at < 3 && done === 0 ? { first: at, last, kind } : null;
}

/** The subject of an annex page stands right under the number it repeats. */
function isAnnexSubject({ lines }: Marked): boolean {
	const above = lines.at(-1);
	return above !== undefined && /^หนังสือ.*ลงวันที่/.test(above.text);
}

function hasHeader({ lines, cues }: Marked): boolean {
	const closed = lines.findLastIndex((line, index) => endsLetter(line, cues[index] ?? null));
	return lines.slice(closed + 1).some((line, index, all) => {
		if (index < all.length - HEADER_REACH) return false;
		return isNumberLine(line) || dayOfLine(line.text) !== null;
	});
}

function paperAt({ lines, cues }: Marked, at: number): Found | null {
	const name = cues[at]?.name;
	const text = lines[at]?.text ?? "";
	const below = lines.slice(at + 1, at + 6);
	const subject = cues.slice(at + 1, at + 6).findIndex((cue) => cue?.name === "SUBJECT");
	if (subject < 0) return null;
	if (name === "ANNOUNCEMENT") {
		return /^ประกาศ\S{4}/.test(text)
			? { first: at, last: at + 1 + subject, kind: "ANNOUNCEMENT" }
			: null;
	}
	const isNumbered = [text, ...below.map((line) => line.text)].some((line) =>
		/^(?:คำสั่ง.*)?ที ?่? ?[0-9๐-๙. ]*\/ ?[0-9๐-๙.]{2,}/.test(line),
	);
	return isNumbered || /^คำสั่ง\S{4}/.test(text)
		? { first: at, last: at + 1 + subject, kind: "ORDER" }
		: null;
}

/** True where the line is a number line of a letter's header. */
export function isNumberLine(line: Line): boolean {
	return (
		columnsOf(line).some(({ text }) => headerNumber(text) !== null) ||
		headerNumber(line.text) !== null
	);
}

/** True where the line can only stand at the end of a letter. */
export function endsLetter(line: Line, cue: Cue | null): boolean {
	return cue?.name === "CLOSING" || signatureName(line.text) !== null || isContactLine(line);
}

/** True where the line can only stand in a header: number, grade, stamp, date. */
export function isHeaderLine(line: Line, cue: Cue | null): boolean {
	if (cue?.name === "MEMO" || cue?.name === "MEMO_OFFICE") return true;
	if (line.text.length > 120 || cue) return false;
	const first = columnsOf(line)[0];
	if (!first) return false;
	const [piece] = piecesOf(first, line.index);
	return piece !== undefined && !["TEXT", "OFFICE", "ADDRESS"].includes(piece.kind);
}
