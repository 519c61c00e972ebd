/** Text reduced to what OCR keeps: no spaces, tones or dots, look-alike letters as one. */
export interface Skeleton {
	text: string;
	/** Where each character began; one more entry marks the end. */
	offsets: readonly number[];
}

/** Where a word ends in the text it opens, and how many characters had to be forgiven. */
export interface WordMatch {
	end: number;
	distance: number;
}

// Glyphs that OCR of Thai mistakes for each other; the first of each group stands for it.
const LOOKALIKES = ["ขชซ", "ว๖", "ถภ", "ดค", "พฟ", "ผฝ", "บป", "ฎฏ", "ิีึื", "ุู", "๐oO0"];
const STANDS_FOR = new Map(
	LOOKALIKES.flatMap((group) => [...group].map((letter) => [letter, group[0] ?? letter] as const)),
);
const DROPPED = new Set("\u0E47\u0E48\u0E49\u0E4A\u0E4B\u0E4C\u0E4D\u0E3A \t\r\n\u00A0.…-");

/** Skeleton of the first `limit` characters that count. */
export function skeletonOf(text: string, limit = 40): Skeleton {
	let reduced = "";
	const offsets: number[] = [];
	let at = 0;
	for (; at < text.length && offsets.length < limit; at++) {
		const letter = text[at] ?? "";
		if (DROPPED.has(letter)) continue;
		reduced += STANDS_FOR.get(letter) ?? letter;
		offsets.push(at);
	}
	while (at < text.length && DROPPED.has(text[at] ?? "") && !/\s/.test(text[at] ?? "")) at++;
	offsets.push(at);
	return { text: reduced, offsets };
}

const known = new Map<string, string>();

function reduced(word: string): string {
	const found = known.get(word);
	if (found !== undefined) return found;
	const { text } = skeletonOf(word, word.length);
	known.set(word, text);
	return text;
}

/** True where the text opens with one of the words, marks and look-alikes aside. */
export function opensWith(head: Skeleton, words: readonly string[]): boolean {
	return words.some((word) => head.text.startsWith(reduced(word)));
}

/**
 * Pattern of a word wherever it stands, with lost tones, look-alike letters and stray spaces: for
 * words that may come in the middle of a line.
 */
export function looseWord(word: string): string {
	const letters = [...word].map((letter) => {
		if (DROPPED.has(letter)) return `${letter === "." ? "\\." : letter}?`;
		const group = LOOKALIKES.find((alike) => alike.includes(letter));
		return group ? `[${group}]` : letter;
	});
	return letters.join(" ?");
}

/** Where the word ends at the opening of the text, forgiving up to `slips` characters; or null. */
export function matchOpening(head: Skeleton, word: string, slips: number): WordMatch | null {
	const wanted = reduced(word);
	if (head.text.startsWith(wanted)) return { end: endOf(head, wanted.length), distance: 0 };
	if (slips === 0 || !sharesOpening(head.text, wanted)) return null;
	const { length, distance } = nearestPrefix(head.text, wanted, slips);
	return distance > slips ? null : { end: endOf(head, length), distance };
}

// A mark after the last letter still belongs to the word.
function endOf({ offsets }: Skeleton, length: number): number {
	const next = offsets[length] ?? 0;
	const last = offsets[length - 1] ?? next;
	return length < offsets.length - 1 ? Math.min(next, last + 2) : next;
}

function sharesOpening(text: string, wanted: string): boolean {
	for (let i = 0; i < 3; i++) if (wanted.slice(0, 3).includes(text[i] ?? "\0")) return true;
	return false;
}

/** The prefix of the text nearest to the wanted word, by insertions, deletions and exchanges. */
function nearestPrefix(text: string, wanted: string, slips: number) {
	const width = Math.min(text.length, wanted.length + slips);
	let row = Array.from({ length: width + 1 }, (_, index) => index);
	for (let i = 1; i <= wanted.length; i++) {
		const next = [i];
		for (let j = 1; j <= width; j++) {
			const exchange = (row[j - 1] ?? 0) + (text[j - 1] === wanted[i - 1] ? 0 : 1);
			next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	let length = 0;
	for (let j = 0; j <= width; j++) {
		const nearer = (row[j] ?? 0) < (row[length] ?? 0);
		const asNear = row[j] === row[length];
		const closer = Math.abs(j - wanted.length) < Math.abs(length - wanted.length);
		if (nearer || (asNear && closer)) length = j;
	}
	return { length, distance: row[length] ?? slips + 1 };
}

/** Fewest single-character changes between two short texts; more than `limit` counts as limit + 1. */
export function editDistance(a: string, b: string, limit: number): number {
	if (Math.abs(a.length - b.length) > limit) return limit + 1;
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const exchange = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(exchange, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return Math.min(row[b.length] ?? 0, limit + 1);
}
