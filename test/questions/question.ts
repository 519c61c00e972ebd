/** A question to the graph, with an answer worked out by other means than the graph. */
export type Question = Asked & (ByHand | BySql);

interface Asked {
	/** The question in plain English. */
	asks: string;
	query: string;
	variables?: Record<string, unknown>;
}

/** Over the reference facts. */
interface ByHand {
	/** Expected `data`, written by hand from the sources. */
	data: unknown;
}

/** Over the synthetic data set, whose numbers nobody works out by hand. */
interface BySql {
	demo: true;
	/** Independent statement over the tables of all services: one row, one JSON column, the expected `data`. */
	sql: string;
}
