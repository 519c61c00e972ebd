import type { Started } from "./agreement.ts";
import { type Dialect, dataOf, graphDialect, post, postgraphileDialect } from "./engine.ts";
import type { Ask, Kind } from "./kind.ts";
import type { World } from "./world.ts";

/** What requests of a kind may ask about. */
export async function drawFrom(
	{ name, pool }: Kind,
	started: readonly Started[],
	world: World,
): Promise<Record<string, string>[]> {
	if (typeof pool === "string") return world.rows(pool);
	const graph = askOf(started, graphDialect);
	if (!graph) throw new Error(`${name} needs an engine that serves our graph`);
	return pool(graph, askOf(started, postgraphileDialect));
}

/** The first engine that speaks a dialect. */
function askOf(started: readonly Started[], dialect: Dialect): Ask | undefined {
	const found = started.find(({ engine }) => engine.dialect === dialect);
	if (!found) return undefined;
	return async (query, variables) => {
		const body = JSON.stringify({ query, variables });
		return dataOf(await post(found.running, { path: "/graphql", body }));
	};
}
