import type { StoredText } from "./candidates.ts";
import type { Needle, SearchLanguage, SearchQuery, SearchQueryPart } from "./language.ts";
import { Comparable, findNeedle, type Match } from "./matching.ts";
import { rangeOf } from "./range.ts";

/** A text with the ranges that match, in offsets of the text as stored. */
export interface MatchedText {
	field: string;
	text: string;
	ranges: { start: number; end: number }[];
	quality: number;
}

/** How well a record answers a query, from 0 to 1, and the texts that say so, best first. */
export interface Verdict {
	score: number;
	texts: MatchedText[];
}

/** What is only nearly written so comes after everything written so. */
const approximate = 0.84;
/** What is found in parts comes after what is found in one piece, words after parts. */
const apart = { parts: 0.95, words: 0.9 };
/** Share of the score that a text earns by holding nothing else. */
const brevity = 0.15;

/** A text in one of the ways it can be read. */
interface Text {
	stored: StoredText;
	read: Comparable;
	offsets: readonly number[];
}

interface Found {
	quality: number;
	matches: ReadonlyMap<Text, Match[]>;
}

/** Judges records by one query; `weigh` gives what a needle is worth, more where few texts hold it. */
export class Judge {
	readonly #query: SearchQuery;
	readonly #language: SearchLanguage;
	readonly #weigh: (needle: Needle) => number;
	readonly #needles = new Map<string, Comparable>();

	constructor(query: SearchQuery, language: SearchLanguage, weigh: (needle: Needle) => number) {
		this.#query = query;
		this.#language = language;
		this.#weigh = weigh;
	}

	/** Judges one record by all its texts. */
	verdict(stored: StoredText[]): Verdict {
		const { read, fold } = this.#language;
		const texts = stored.flatMap((each) =>
			read(each.text).map(({ text, offsets }) => ({
				stored: each,
				read: new Comparable(text, fold),
				offsets,
			})),
		);
		const { whole, parts } = this.#query;
		const inParts = combine(
			parts.map((part) => ({ weight: this.#weigh(part.whole), ...this.#findPart(part, texts) })),
			parts.length > 1 ? apart.parts : 1,
		);
		const best = parts.length > 1 ? better(this.#find(whole, texts), inParts) : inParts;
		return { score: best.quality, texts: matchedTexts(best) };
	}

	#findPart({ whole, words }: SearchQueryPart, texts: Text[]): Found {
		const found = this.#find(whole, texts);
		if (words.length < 2) return found;
		// A slip within the part was looked for in the whole of it.
		const each = words.map((word) => ({
			weight: this.#weigh(word),
			...this.#find(word, texts, false),
		}));
		return better(found, combine(each, apart.words));
	}

	/** The best find of a needle, with its matches in all texts that hold it. */
	#find(needle: Needle, texts: Text[], isTolerant = true): Found {
		let quality = 0;
		const matches = new Map<Text, Match[]>();
		for (const text of texts) {
			const found = findNeedle(this.#comparable(needle), text.read, isTolerant);
			if (found.length === 0) continue;
			matches.set(text, found);
			quality = Math.max(quality, qualityOf(found, text));
		}
		return { quality, matches };
	}

	#comparable({ text }: Needle): Comparable {
		const known = this.#needles.get(text) ?? new Comparable(text, this.#language.fold);
		this.#needles.set(text, known);
		return known;
	}
}

const better = (one: Found, other: Found) => (one.quality >= other.quality ? one : other);

/** Several finds as one: each counts by its weight. */
function combine(found: (Found & { weight: number })[], factor: number): Found {
	const all = found.reduce((sum, { weight }) => sum + weight, 0);
	const quality = found.reduce((sum, each) => sum + each.weight * each.quality, 0) / (all || 1);
	const matches = new Map<Text, Match[]>();
	for (const each of found) {
		for (const [text, list] of each.matches) {
			matches.set(text, [...(matches.get(text) ?? []), ...list]);
		}
	}
	return { quality: quality * factor, matches };
}

function qualityOf([match]: Match[], { read }: Text): number {
	if (!match) return 0;
	const { closeness, start, end } = match;
	const likeness = closeness === 1 ? 1 : approximate * closeness;
	return likeness * (1 - brevity + (brevity * (end - start)) / read.text.length);
}

function matchedTexts({ matches }: Found): MatchedText[] {
	const best = new Map<StoredText, MatchedText>();
	for (const [reading, found] of matches) {
		const { field, text } = reading.stored;
		const quality = qualityOf(found, reading);
		if (quality <= (best.get(reading.stored)?.quality ?? 0)) continue;
		const ranges = found.map((match) => rangeOf(match, text, reading.offsets));
		best.set(reading.stored, { field, text, quality, ranges });
	}
	return [...best.values()].toSorted((a, b) => b.quality - a.quality);
}
