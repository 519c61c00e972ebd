import { searchText } from "./search-text.ts";
import { searchWords } from "./search-words.ts";
import { abbreviate, spellOut } from "./short-forms.ts";
import { repairText } from "./text.ts";

/** Something to look for, in each spelling that means the same; as `searchText` writes it. */
export type Needle = readonly string[];

/** What a person asks for: all of it, its parts between spaces, and the words of each part. */
export interface SearchQuery {
	whole: Needle;
	parts: readonly { whole: Needle; words: readonly Needle[] }[];
}

/** Reads what a person typed into a search box; nothing is left of a text without letter or digit. */
export function readSearchQuery(text: string): SearchQuery {
	const repaired = repairText(text).text;
	const written = repaired.split(/\s+/).filter((part) => searchText(part).text !== "");
	const parts = written.map((part) => ({
		whole: needle(part),
		words: searchWords(spellOut(part)).map(needle),
	}));
	return { whole: needle(written.join(" ")), parts };
}

function needle(text: string): Needle {
	const spelt = [text, spellOut(text), abbreviate(text)].map((form) => searchText(form).text);
	return [...new Set(spelt)].filter((form) => form !== "");
}
