import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemoGraph, type ReferenceGraph } from "./graph.ts";
import { plantDocuments } from "./search/documents.ts";
import { measureSearch } from "./search/measure.ts";
import { type Change, drawQueries } from "./search/queries.ts";

describe("planted queries over the nation-wide data set", () => {
	let graph: ReferenceGraph;
	let client: pg.Client;
	beforeAll(async () => {
		graph = await openDemoGraph();
		await plantDocuments(graph.url, 2567);
		client = new pg.Client({ connectionString: graph.url });
		await client.connect();
	});
	afterAll(async () => {
		await client?.end();
		await graph?.close();
	});

	it("find a record that truly holds the words among the first ten, mostly as the first", async () => {
		const queries = await drawQueries(client, 2567, 50);
		const drawn = new Set(queries.map(({ change }) => change));
		expect(drawn).toEqual(new Set<Change>(["words", "slips", "digits", "short form"]));
		expect(queries.filter(({ truth }) => truth.size === 0)).toEqual([]);
		const figures = await measureSearch(graph.ask, queries);
		expect(figures.recallAt10).toBeGreaterThanOrEqual(0.95);
		expect(figures.meanReciprocalRank).toBeGreaterThanOrEqual(0.8);
	});
});
