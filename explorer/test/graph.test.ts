import { describe, expect, it } from "vitest";
import { chooseOperation } from "../src/graph.ts";

describe("the operation to run", () => {
	const both = "query A { a } query B { b } fragment F on T { f }";

	it.each([
		["the one asked for", both, "B", "B"],
		["the first when none is asked for", both, null, "A"],
		// GraphiQL still names the operation of the text before, a moment after a new one came.
		["the first when the text no longer has the one asked for", "query New { a }", "Old", "New"],
		["left to the graph when it has no name", "{ a }", "Old", undefined],
		["left to the graph when the text is no GraphQL", "query A {", "A", undefined],
	])("is %s", (_what, query, asked, chosen) => {
		expect(chooseOperation(query, asked)).toBe(chosen);
	});
});
