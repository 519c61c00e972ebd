import { pieces, tolerance } from "./tolerance.ts";

/** A text or a needle with all that comparing it takes, each made when first asked for. */
export class Comparable {
	readonly text: string;
	readonly #fold: (text: string) => string;
	#folded: string | undefined;
	#pieces: string[] | undefined;
	#characters: Characters | undefined;

	constructor(text: string, fold: (text: string) => string) {
		this.text = text;
		this.#fold = fold;
	}

	get folded(): string {
		this.#folded ??= this.#fold(this.text);
		return this.#folded;
	}

	get pieces(): string[] {
		this.#pieces ??= pieces(this.folded);
		return this.#pieces;
	}

	get characters(): Characters {
		this.#characters ??= charactersOf(this.text, this.#fold);
		return this.#characters;
	}
}

/** Each character as it stands, and as it is looked up, 0 where it is not. */
interface Characters {
	exact: Uint16Array;
	alike: Uint16Array;
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

/** Every exact occurrence of a needle; where there is none, the nearest within its tolerance. */
export function findNeedle(needle: Comparable, hay: Comparable, isTolerant: boolean): Match[] {
	const exact = occurrences(needle.text, hay.text);
	if (exact.length > 0) return exact;
	if (!isTolerant || !needle.pieces.some((piece) => hay.folded.includes(piece))) return [];
	const nearest = findNearest(needle.characters, hay.characters, tolerance(needle.folded));
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
function findNearest(wanted: Characters, hay: Characters, faults: number): Match | null {
	const length = wanted.exact.length;
	let costs = new Float32Array(length + 1);
	for (let index = 0; index < length; index++) {
		costs[index + 1] = (costs[index] ?? 0) + priceOf(wanted.alike[index]);
	}
	let starts = new Int32Array(length + 1);
	let [next, nextStarts] = [costs.slice(), starts.slice()];
	const best = { cost: Number.POSITIVE_INFINITY, start: 0, end: 0 };
	for (let at = 0; at < hay.exact.length; at++) {
		const [exact, alike] = [hay.exact[at], hay.alike[at]];
		const insert = priceOf(alike);
		next[0] = 0;
		nextStarts[0] = at + 1;
		for (let index = 0; index < length; index++) {
			const price = wanted.exact[index] === exact ? 0 : wanted.alike[index] === alike ? slight : 1;
			const replaced = (costs[index] ?? 0) + price;
			const dropped = (next[index] ?? 0) + priceOf(wanted.alike[index]);
			const inserted = (costs[index + 1] ?? 0) + insert;
			const least = Math.min(replaced, dropped, inserted);
			next[index + 1] = least;
			nextStarts[index + 1] =
				(least === replaced
					? starts[index]
					: least === dropped
						? nextStarts[index]
						: starts[index + 1]) ?? at;
		}
		[costs, next, starts, nextStarts] = [next, costs, nextStarts, starts];
		const cost = costs[length] ?? 0;
		if (cost > best.cost || (cost === best.cost && starts[length] !== best.start)) continue;
		Object.assign(best, { cost, start: starts[length] ?? 0, end: at + 1 });
	}
	// A needle that may hold no fault may still have been confused or have lost a mark.
	if (best.cost > Math.max(faults, slight) + slight) return null;
	const closeness = 1 - best.cost / length;
	return closeness > 0 ? { start: best.start, end: best.end, closeness } : null;
}

const priceOf = (alike: number | undefined) => (alike === 0 ? slight : 1);

function charactersOf(text: string, fold: (text: string) => string): Characters {
	const exact = new Uint16Array(text.length);
	const alike = new Uint16Array(text.length);
	for (let index = 0; index < text.length; index++) {
		exact[index] = text.charCodeAt(index);
		alike[index] = fold(text.charAt(index)).charCodeAt(0) || 0;
	}
	return { exact, alike };
}
