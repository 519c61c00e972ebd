/** Something to look for, as `read` writes it. */
export interface Needle {
	text: string;
	/** The same as a text may also write it. */
	spellings: readonly string[];
}

/** One part of what is asked for. */
export interface SearchQueryPart {
	whole: Needle;
	/** What tells it from others: all but the names that thousands of records have in common. */
	core: string;
	words: readonly Needle[];
}

/** What a person asks for: all of it, its parts between spaces, and the words of each part. */
export interface SearchQuery {
	whole: Needle;
	parts: readonly SearchQueryPart[];
}

/** How the texts of a language are read and compared; the services give it. */
export interface SearchLanguage {
	readQuery(text: string): SearchQuery;
	/**
	 * What is compared of a text, in each way it can be read, with the place of every character in
	 * the text as given and of its end.
	 */
	read(text: string): { text: string; offsets: readonly number[] }[];
	/** Text as the column `search_text` holds it: what is easily confused is one. */
	fold(text: string): string;
}
