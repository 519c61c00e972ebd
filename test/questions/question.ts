/** A question to the graph, and the answer a person worked out by hand. */
export interface Question {
	/** The question in plain English. */
	asks: string;
	query: string;
	variables?: Record<string, unknown>;
	/** Expected `data`, written by hand from the sources. */
	data: unknown;
}
