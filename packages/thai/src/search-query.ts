import { searchText } from "./search-text.ts";
import { searchWords } from "./search-words.ts";
import { abbreviate, spellOut, withoutLongForms } from "./short-forms.ts";
import { repairText } from "./text.ts";

/** Something to look for, as `searchText` writes it. */
export interface Needle {
	text: string;
	/** The same as a text may also write it. */
	spellings: readonly string[];
}

/** One part of what is asked for. */
export interface SearchQueryPart {
	whole: Needle;
	/** What tells it from others: all but the names that thousands of bodies have in common. */
	core: string;
	words: readonly Needle[];
}

/** What a person asks for: all of it, its parts between spaces, and the words of each part. */
export interface SearchQuery {
	whole: Needle;
	parts: readonly SearchQueryPart[];
}

/** Reads what a person typed into a search box; nothing is left of a text without letter or digit. */
export function readSearchQuery(text: string): SearchQuery {
	const written = repairText(text)
		.text.split(/\s+/)
		.filter((part) => searchText(part).text !== "");
	// A single character is in nearly every text, so it counts only where there is nothing else.
	const longer = written.filter(isLong);
	const parts = (longer.length > 0 ? longer : written).map((part) => ({
		whole: needle(part),
		core: coreOf(part),
		words: searchWords(spellOut(part).text).filter(isLong).map(needle),
	}));
	return { whole: needle(written.join(" ")), parts };
}

const isLong = (text: string) => searchText(text).text.length > 1;

function needle(written: string): Needle {
	const { text } = searchText(written);
	return { text, spellings: [...new Set([text, abbreviate(text)])] };
}

function coreOf(part: string): string {
	const { text } = searchText(part);
	return withoutLongForms(text) || text;
}
