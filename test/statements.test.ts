import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { edgesOf, recordsAt } from "./edges.ts";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

describe("SQL statements", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
	});
	afterAll(() => graph?.close());

	it("stay as many as the edges of a question, however many records each edge starts from", async () => {
		const edges = edgesOf(graph.graph.schema);
		const several: string[] = [];
		for (const { name, query, path } of edges) {
			// The first time may find out which columns a resolver reads, and begin anew.
			await graph.ask(query);
			graph.takeStatements();
			const { data, errors } = await graph.ask(query);
			const statements = graph.takeStatements();
			expect({ name, errors }).toEqual({ name, errors: undefined });
			// One statement an edge, and one more where another subgraph looks the record up by key.
			expect({ name, statements: statements.length <= 2 * (path.length + 1) }).toEqual({
				name,
				statements: true,
			});
			const repeats = Math.max(
				0,
				...[...Map.groupBy(statements, String).values()].map((same) => same.length),
			);
			expect({ name, query, repeats: repeats <= 2 }).toEqual({ name, query, repeats: true });
			if (recordsAt(data, path) > 1) several.push(name);
		}
		expect(edges.length).toBeGreaterThan(30);
		// An edge that starts from one record alone would prove nothing.
		expect(several.length / edges.length).toBeGreaterThan(0.5);
	});
});
