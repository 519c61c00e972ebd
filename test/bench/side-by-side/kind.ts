import type { Random } from "@lao/importing/random";

export type Variables = Record<string, unknown>;

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
	/** Statement whose rows are what a request may ask about. */
	pool: string;
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
