import type { Needle, SearchLanguage, SearchQuery } from "./language.ts";
import { pieces } from "./tolerance.ts";

/** A part of text to be looked up in the index, and what finding it is worth at most. */
export interface Probe {
	piece: string;
	worth: number;
}

/** Value of finding all, a part or a word as it was written; each of its pieces is worth less. */
export const worths = { whole: 4, part: 3, word: 2, piece: 1 };

/** Shorter text is in no index of trigrams: finding it means reading everything. */
const least = 3;

/**
 * What to look up for a query: everything as written, and pieces that survive faults of writing.
 * Names that thousands of records share are looked up only where nothing else is asked for.
 */
export function probesOf(query: SearchQuery, { fold }: SearchLanguage): Probe[] {
	const probes = new Map<string, number>();
	const add = (piece: string, worth: number) => {
		if (piece !== "") probes.set(piece, Math.max(worth, probes.get(piece) ?? 0));
	};
	const addEach = (needle: Needle, worth: number) => {
		for (const spelling of needle.spellings) add(fold(spelling), worth);
	};
	for (const { whole, core, words } of query.parts) {
		// The shortest spelling has the most of what tells it from others.
		const shortest = fold(whole.spellings.at(-1) ?? "");
		for (const piece of pieces(shortest)) add(piece, worths.piece);
		for (const word of words) {
			if (core.includes(word.text)) addEach(word, worths.word);
		}
		addEach(whole, worths.part);
	}
	addEach(query.whole, worths.whole);
	const all = [...probes].map(([piece, worth]) => ({ piece, worth }));
	const indexed = all.filter(({ piece }) => piece.length >= least);
	return indexed.length > 0 ? indexed : all;
}
