import { createHash } from "node:crypto";
import { createServer } from "@lao/gateway/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

const cacheBytes = 1_000_000;
const requests = 10_000;

describe("a flood of requests that are all different", () => {
	let graph: ReferenceGraph;
	let server: ReturnType<typeof createServer>;
	beforeAll(async () => {
		graph = await openReferenceGraph("together", cacheBytes);
		server = createServer({ graph: graph.graph, readiness: async () => [] });
	});
	afterAll(() => graph?.close());

	const post = async (payload: object) => {
		const { payload: text, statusCode } = await server.inject({
			method: "POST",
			url: "/graphql",
			payload,
		});
		return [statusCode, JSON.parse(text)];
	};
	const query = "query ($text: String!) { __type(name: $text) { name } }";
	const floods: [what: string, make: (number: number) => object][] = [
		["variables", (number) => ({ query, variables: { text: `Type${number}` } })],
		["large variables", (number) => ({ query, variables: { text: `${number}`.padEnd(9_000) } })],
		["queries", (number) => ({ query: `{ a${number}: __typename }` })],
		[
			"queries with their hash",
			(number) => {
				const text = `{ b${number}: __typename }`;
				const sha256Hash = createHash("sha256").update(text).digest("hex");
				return { query: text, extensions: { persistedQuery: { version: 1, sha256Hash } } };
			},
		],
	];

	it.each(floods)(
		"in their %s is answered and leaves the cache within its bytes",
		async (_, make) => {
			for (let number = 0; number < requests / floods.length; number += 1) {
				expect((await post(make(number)))[0]).toBe(200);
				expect(graph.graph.cache?.size).toBeLessThanOrEqual(cacheBytes);
			}
		},
	);

	it("in their hashes, of queries nobody sent, keeps nothing", async () => {
		const before = graph.graph.cache?.size;
		for (let number = 0; number < 1000; number += 1) {
			const sha256Hash = number.toString(16).padStart(64, "0");
			const [, answer] = await post({
				extensions: { persistedQuery: { version: 1, sha256Hash } },
			});
			expect(answer.errors[0].extensions.code).toBe("PERSISTED_QUERY_NOT_FOUND");
		}
		expect(graph.graph.cache?.size).toBe(before);
	});
});
