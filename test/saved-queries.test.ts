import { queriesFolder } from "@lao/cli/supergraph";
import { readSavedQueries } from "@lao/gateway/saved-queries";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDemoGraph, type ReferenceGraph } from "./graph.ts";

const queries = await readSavedQueries(queriesFolder);

/** Number of records in the lists of an answer. */
function records(value: unknown): number {
	if (typeof value !== "object" || value === null) return 0;
	const within = Object.values(value).reduce<number>((sum, child) => sum + records(child), 0);
	return within + (Array.isArray(value) ? value.length : 0);
}

describe("the saved queries", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openDemoGraph();
	});
	afterAll(() => graph?.close());

	it("are at least 16, each with a title and a description of its own in both languages", () => {
		expect(queries.length).toBeGreaterThanOrEqual(16);
		for (const key of [
			"titleEn",
			"titleTh",
			"descriptionEn",
			"descriptionTh",
			"operation",
		] as const) {
			const texts = queries.map((query) => query[key]);
			expect(texts).not.toContain("");
			expect(new Set(texts).size).toBe(queries.length);
		}
	});

	it.each(queries)("$name runs as it is and finds records", async ({ query }) => {
		const answer = await graph.ask(query);
		expect(answer.errors).toBeUndefined();
		expect(Object.values(answer.data ?? {})).not.toContain(null);
		expect(records(answer.data)).toBeGreaterThan(0);
		expect(await graph.ask(query)).toEqual(answer);
	});

	it("together ask every service", async () => {
		const schemas = ["assessments", "circulars", "cooperation", "directory", "studies"];
		graph.takeStatements();
		for (const { query } of queries) await graph.ask(query);
		const statements = graph.takeStatements().join("\n");
		// Rows that a scope opens stand in a schema of their own.
		const isAsked = (schema: string) => new RegExp(`"${schema}(?:_open)?"\\.`).test(statements);
		expect(schemas.filter((schema) => !isAsked(schema))).toEqual([]);
	});
});
