/** One bound on what a request may ask. */
interface Limit {
	most: number;
	/** What is counted, for the table in the README. */
	counts: string;
}

/**
 * Bounds on one request, checked in this order before anything is planned. The README's table is
 * printed from here, and each bound has a test at it and one above it.
 */
export const limits = {
	bodyBytes: { most: 1_000_000, counts: "bytes of a request's body" },
	tokens: { most: 5_000, counts: "words and signs of a query" },
	depth: { most: 20, counts: "selections one inside another, fragments included" },
	rootFields: { most: 30, counts: "fields of Query in one operation" },
	aliases: { most: 100, counts: "aliases in a query" },
	directives: { most: 100, counts: "directives in a query" },
	fragments: { most: 100, counts: "fragments defined or spread in a query" },
	selections: { most: 5_000, counts: "fields selected, each fragment counted where it is spread" },
	cost: { most: 500_000, counts: "records an answer may hold, by its page sizes" },
} satisfies Record<string, Limit>;

/** Name of a bound. */
export type LimitName = keyof typeof limits;
