import type { Ask } from "./reading.ts";

type Page<Node> = Record<
	string,
	{ nodes: Node[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } }
>;

/** Largest page a connection serves. */
const first = 500;

/**
 * Every record of a connection of the directory with the fields of `selection`, in pages;
 * `more` holds further arguments of the connection.
 */
export async function* everyPage<Node>(
	ask: Ask,
	connection: string,
	selection: string,
	more = "",
): AsyncGenerator<Node[]> {
	const query = `query ($first: Int!, $after: String) { ${connection}(first: $first, after: $after ${more}) {
		nodes ${selection} pageInfo { hasNextPage endCursor } } }`;
	for (let after: string | null = null; ; ) {
		const answer: Page<Node> = await ask<Page<Node>>(query, { first, after });
		const page = answer[connection];
		if (!page) return;
		yield page.nodes;
		if (!page.pageInfo.hasNextPage) return;
		after = page.pageInfo.endCursor;
	}
}
