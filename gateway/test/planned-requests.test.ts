import { readFileSync } from "node:fs";
import { QueryPlanner } from "@apollo/query-planner";
import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from "vitest";
import { createContext } from "../src/context.ts";
import { type Graph, openGraph } from "../src/graph.ts";

const supergraph = readFileSync(new URL("../supergraph.graphql", import.meta.url), "utf8");
const query = "query Codes { provinces { code } }";

describe("the plan of a query", () => {
	let graph: Graph;
	let planned: MockInstance<QueryPlanner["buildQueryPlan"]>;
	beforeEach(async () => {
		// A subgraph of somebody else, which knows one province.
		const source = () => ({ ask: async () => ({ data: { provinces: [{ code: "51" }] } }) });
		graph = await openGraph({ supergraph, source });
		planned = vi.spyOn(QueryPlanner.prototype, "buildQueryPlan");
	});
	afterEach(async () => {
		planned.mockRestore();
		await graph.stop();
	});

	const ask = async (text: string) => {
		const options = { contextValue: createContext() };
		const { body } = await graph.server.executeOperation({ query: text }, options);
		return JSON.parse(JSON.stringify(body.kind === "single" ? body.singleResult.data : null));
	};

	it("is made for its first answer, and not again", async () => {
		for (let times = 0; times < 3; times += 1) {
			expect(await ask(query)).toEqual({ provinces: [{ code: "51" }] });
		}
		expect(planned).toHaveBeenCalledTimes(1);
	});

	it("is made before, where the query is known", async () => {
		await graph.warm([query]);
		expect(planned).toHaveBeenCalledTimes(1);
		expect(await ask(query)).toEqual({ provinces: [{ code: "51" }] });
		expect(planned).toHaveBeenCalledTimes(1);
	});

	it("is made of all that can be planned, whatever others stand beside them", async () => {
		await graph.warm(["{ provinces {", "{ nobody }", query, "fragment Lone on Lao { id }"]);
		planned.mockClear();
		await ask(query);
		expect(planned).not.toHaveBeenCalled();
	});
});
