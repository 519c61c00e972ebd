/** One bound on what a request may ask. */
interface Limit {
	most: number;
	/** What is counted, for the table in the README. */
	counts: string;
}

/**
 * Bounds on one request, checked in this order before anything is planned. The table of SECURITY.md
 * holds them, and each bound has a test at it and one above it.
 */
export const limits = {
	headers: { most: 100, counts: "headers of a request" },
	bodyBytes: { most: 1_000_000, counts: "bytes of a request's body" },
	nesting: { most: 50, counts: "brackets one inside another, in a query or its variables" },
	listItems: { most: 1_000, counts: "values in one list of the variables" },
	textLength: { most: 10_000, counts: "characters of one text in a query or its variables" },
	tokens: { most: 5_000, counts: "words and signs of a query" },
	depth: { most: 20, counts: "selections one inside another, fragments included" },
	rootFields: { most: 30, counts: "fields of Query in one operation" },
	aliases: { most: 100, counts: "aliases in a query" },
	directives: { most: 100, counts: "directives in a query" },
	fragments: { most: 100, counts: "fragments defined or spread in a query" },
	selections: { most: 5_000, counts: "fields selected, each fragment counted where it is spread" },
	cost: { most: 500_000, counts: "records an answer may hold, by its page sizes" },
	answerBytes: { most: 8_000_000, counts: "bytes a service may answer, services apart" },
	representations: { most: 10_000, counts: "records asked of a service by key in one call" },
} satisfies Record<string, Limit>;

/** Name of a bound. */
export type LimitName = keyof typeof limits;
