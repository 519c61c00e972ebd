import type { Needle, SearchLanguage, SearchQuery } from "./language.ts";
import { pieces } from "./tolerance.ts";

/** A part of text to be looked up in the index, and what finding it is worth at most. */
export interface Probe {
	piece: string;
	worth: number;
}

/** Value of finding all, a part or a word as it was written; each of its pieces is worth less. */
export const worths = { whole: 4, part: 3, word: 2, piece: 1 };

/** What to look up for a query: everything as written, and pieces that survive faults of writing. */
export function probesOf(query: SearchQuery, { fold }: SearchLanguage): Probe[] {
	const probes = new Map<string, number>();
	const add = (piece: string, worth: number) => {
		if (piece !== "") probes.set(piece, Math.max(worth, probes.get(piece) ?? 0));
	};
	const addEach = (needle: Needle, worth: number) => {
		for (const form of needle) add(fold(form), worth);
	};
	for (const { whole, core, words } of query.parts) {
		for (const piece of pieces(fold(core))) add(piece, worths.piece);
		for (const word of words) addEach(word, worths.word);
		addEach(whole, worths.part);
	}
	addEach(query.whole, worths.whole);
	return [...probes].map(([piece, worth]) => ({ piece, worth }));
}
