import type { SearchLanguage } from "./language.ts";
import { pieces, tolerance } from "./tolerance.ts";

/** A text ready to be searched again and again. */
export interface Haystack {
	text: string;
	folded: string;
	/** Each character as it is looked up. */
	alike: string[];
	fold(text: string): string;
}

/** Where a needle was found; `closeness` is 1 where nothing differs. */
export interface Match {
	start: number;
	end: number;
	closeness: number;
}

/** Price of a character that is only confused, or of a tone mark: far less than that of a wrong one. */
const slight = 0.25;
/** Occurrences marked in one text. */
const most = 5;

export function haystack(text: string, { fold }: SearchLanguage): Haystack {
	return { text, folded: fold(text), alike: [...text].map(fold), fold };
}

/** Every exact occurrence of a needle, else the nearest one within its tolerance, else none. */
export function findNeedle(needle: string, hay: Haystack): Match[] {
	const exact = occurrences(needle, hay.text);
	if (exact.length > 0) return exact;
	const folded = hay.fold(needle);
	if (!pieces(folded).some((piece) => hay.folded.includes(piece))) return [];
	const nearest = findNearest(needle, hay, tolerance(folded));
	return nearest ? [nearest] : [];
}

function occurrences(needle: string, text: string): Match[] {
	const found: Match[] = [];
	let start = text.indexOf(needle);
	while (start >= 0 && found.length < most) {
		found.push({ start, end: start + needle.length, closeness: 1 });
		start = text.indexOf(needle, start + needle.length);
	}
	return found;
}

/** The part of the text that needs the cheapest changes to become the needle (Sellers, 1980). */
function findNearest(needle: string, hay: Haystack, faults: number): Match | null {
	const wanted = [...needle];
	const wantedAlike = wanted.map(hay.fold);
	const drop = wantedAlike.map((alike) => (alike === "" ? slight : 1));
	let costs = [0];
	for (const price of drop) costs.push((costs.at(-1) ?? 0) + price);
	let starts = costs.map(() => 0);
	let best = { cost: Number.POSITIVE_INFINITY, start: 0, end: 0 };
	for (let at = 0; at < hay.alike.length; at++) {
		const [alike, character] = [hay.alike[at] ?? "", hay.text[at]];
		const insert = alike === "" ? slight : 1;
		const next = [0];
		const nextStarts = [at + 1];
		for (let index = 0; index < wanted.length; index++) {
			const price = wanted[index] === character ? 0 : wantedAlike[index] === alike ? slight : 1;
			const replaced = (costs[index] ?? 0) + price;
			const dropped = (next[index] ?? 0) + (drop[index] ?? 1);
			const inserted = (costs[index + 1] ?? 0) + insert;
			const least = Math.min(replaced, dropped, inserted);
			next.push(least);
			const from =
				least === replaced
					? starts[index]
					: least === dropped
						? nextStarts[index]
						: starts[index + 1];
			nextStarts.push(from ?? at);
		}
		[costs, starts] = [next, nextStarts];
		const cost = next[wanted.length] ?? 0;
		if (cost < best.cost) best = { cost, start: nextStarts[wanted.length] ?? 0, end: at + 1 };
	}
	// A needle that may hold no fault may still have been confused or have lost a mark.
	if (best.cost > Math.max(faults, 2 * slight) + slight) return null;
	const closeness = 1 - best.cost / wanted.length;
	return closeness > 0 ? { start: best.start, end: best.end, closeness } : null;
}
