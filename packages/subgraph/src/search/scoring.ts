import type { StoredText } from "./candidates.ts";
import type { Needle, SearchLanguage, SearchQuery } from "./language.ts";
import { findNeedle, type Haystack, haystack, type Match } from "./matching.ts";

/** A text with the ranges that match, in offsets of the text as stored. */
export interface MatchedText {
	field: string;
	text: string;
	ranges: { start: number; end: number }[];
	quality: number;
}

/** How well a record answers a query, from 0 to 1, and the texts that say so, best first. */
export interface Scored {
	score: number;
	texts: MatchedText[];
}

/** What a needle is worth: more where few texts hold it. */
export type Weigh = (needle: Needle) => number;

/** What is only nearly written so comes after everything written so. */
const approximate = 0.84;
/** What is found in parts comes after what is found in one piece, words after parts. */
const apart = { parts: 0.95, words: 0.9 };
/** Share of the score that a text earns by holding nothing else. */
const brevity = 0.15;

interface Text extends StoredText {
	hay: Haystack;
	offsets: readonly number[];
}

interface Found {
	quality: number;
	/** Matches by text. */
	matches: Map<Text, Match[]>;
}

/** Judges the texts of one record. */
export function score(
	query: SearchQuery,
	stored: StoredText[],
	language: SearchLanguage,
	weigh: Weigh,
): Scored {
	const texts = stored.map((each) => {
		const { text, offsets } = language.read(each.text);
		return { ...each, hay: haystack(text, language), offsets };
	});
	const whole = find(query.whole, texts);
	const parts = combine(
		query.parts.map((part) => ({ weight: weigh(part.whole), ...findPart(part, texts, weigh) })),
		query.parts.length > 1 ? apart.parts : 1,
	);
	const best = whole.quality >= parts.quality ? whole : parts;
	return { score: Math.min(1, best.quality), texts: matchedTexts(best) };
}

function findPart(part: SearchQuery["parts"][number], texts: Text[], weigh: Weigh): Found {
	const whole = find(part.whole, texts);
	if (part.words.length < 2) return whole;
	const found = part.words.map((word) => ({ weight: weigh(word), ...find(word, texts, false) }));
	const words = combine(found, apart.words);
	return whole.quality >= words.quality ? whole : words;
}

/** Several finds as one: each counts by its weight. */
function combine(found: (Found & { weight: number })[], factor: number): Found {
	const all = found.reduce((sum, { weight }) => sum + weight, 0);
	const quality = found.reduce((sum, each) => sum + each.weight * each.quality, 0) / (all || 1);
	const matches = new Map<Text, Match[]>();
	for (const each of found) {
		for (const [text, list] of each.matches)
			matches.set(text, [...(matches.get(text) ?? []), ...list]);
	}
	return { quality: quality * factor, matches };
}

/** The best find of a needle, with its matches in all texts that hold it; a word alone has no slips. */
function find(needle: Needle, texts: Text[], isTolerant = true): Found {
	let quality = 0;
	const matches = new Map<Text, Match[]>();
	for (const text of texts) {
		const found = needle
			.map((form) => findNeedle(form, text.hay, isTolerant))
			.filter(({ length }) => length > 0);
		const best = found.toSorted((a, b) => qualityOf(b, text) - qualityOf(a, text))[0];
		if (!best) continue;
		matches.set(text, best);
		quality = Math.max(quality, qualityOf(best, text));
	}
	return { quality, matches };
}

function qualityOf([match]: Match[], { hay }: Text): number {
	if (!match) return 0;
	const { closeness, start, end } = match;
	const likeness = closeness === 1 ? 1 : approximate * closeness;
	return likeness * (1 - brevity + (brevity * (end - start)) / hay.text.length);
}

function matchedTexts({ matches }: Found): MatchedText[] {
	return [...matches]
		.map(([text, found]) => ({
			field: text.field,
			text: text.text,
			quality: qualityOf(found, text),
			ranges: found.map(({ start, end }) => ({
				start: startOf(text, start),
				end: endOf(text, end),
			})),
		}))
		.toSorted((a, b) => b.quality - a.quality);
}

/** A mark stands on the letter before it, so a range begins with a letter. */
function startOf({ offsets, text }: Text, start: number): number {
	const at = offsets[start] ?? 0;
	return at + (/^[\p{M}\s\p{P}]+/u.exec(text.slice(at))?.[0].length ?? 0);
}

/** End of the last character with its marks; signs behind it do not belong to what was read. */
function endOf({ offsets, text }: Text, end: number): number {
	const last = offsets[end - 1] ?? 0;
	return last + (/^(?:.\p{M}*)?/su.exec(text.slice(last))?.[0].length ?? 0);
}
