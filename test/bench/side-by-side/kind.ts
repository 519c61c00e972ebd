import type { Random } from "@lao/importing/random";

export type Variables = Record<string, unknown>;

/** Asks an engine that serves and returns its data. */
export type Ask = (query: string, variables: Variables) => Promise<unknown>;

/** The same question as PostGraphile puts it, and its answer in the shape of ours. */
interface PostgraphileQuestion {
	query: string;
	read(data: never, variables: Variables): unknown;
}

/** A kind of query that is measured: the question in every dialect an engine may speak. */
export interface Kind {
	name: string;
	title: string;
	/** The question to the graph. */
	query: string;
	/** What a request may ask about: the rows of a statement, or what the graph itself tells. */
	pool: string | ((graph: Ask, postgraphile?: Ask) => Promise<Record<string, string>[]>);
	/** Variables of one request. */
	draw(random: Random, pool: readonly Record<string, string>[]): Variables;
	/** One statement with the whole answer in one cell; why there is none. */
	statement: string | Without;
	/** Parameters of the statement. */
	parameters(variables: Variables): unknown[];
	postgraphile: PostgraphileQuestion | Without;
}

/** Why an engine cannot answer. */
export interface Without {
	why: string;
}

/** Different items of a list, as many as asked for, in the order they were drawn. */
export function drawSome<Item>(random: Random, items: readonly Item[], count: number): Item[] {
	const drawn = new Set<Item>();
	while (drawn.size < Math.min(count, items.length)) drawn.add(random.pick(items));
	return [...drawn];
}
