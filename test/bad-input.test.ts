import type { Mode } from "@lao/testing/graph";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

describe.each<Mode>(["together", "apart"])("a faulty request, services %s", (mode) => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph(mode);
	});
	afterAll(() => graph?.close());

	const codeOf = async (query: string, variables?: Record<string, unknown>) =>
		(await graph.ask(query, variables)).errors?.map(({ extensions }) => extensions?.code);

	it.each([
		["an unknown field", "{ provinces { nome } }", "GRAPHQL_VALIDATION_FAILED"],
		["a wrong type", `{ laos(first: "5") { totalCount } }`, "GRAPHQL_VALIDATION_FAILED"],
		["broken text", "{ provinces {", "GRAPHQL_PARSE_FAILED"],
		["first: 0", "{ laos(first: 0) { totalCount } }", "INVALID_PAGE_SIZE"],
		["first: -1", "{ laos(first: -1) { totalCount } }", "INVALID_PAGE_SIZE"],
		["first: 501", "{ laos(first: 501) { totalCount } }", "INVALID_PAGE_SIZE"],
		["a forged cursor", `{ laos(after: "WyJhIl0") { totalCount } }`, "INVALID_CURSOR"],
		["both id and code", `{ lao(id: "1", code: "2") { id } }`, "INVALID_ARGUMENT"],
	])("with %s is answered %s with its code", async (_what, query, code) => {
		expect(await codeOf(query)).toEqual([code]);
	});

	it("with a variable of the wrong type is answered with a code", async () => {
		const query = "query ($first: Int!) { laos(first: $first) { totalCount } }";
		expect(await codeOf(query, { first: "many" })).toEqual(["BAD_USER_INPUT"]);
	});

	it("with a cursor of another list is refused", async () => {
		const query = '{ laos(first: 1, provinceCode: "51") { pageInfo { endCursor } } }';
		const { data } = await graph.ask(query);
		const { laos } = data as { laos: { pageInfo: { endCursor: string } } };
		const other =
			'query ($after: String) { laos(first: 1, provinceCode: "52", after: $after) { totalCount } }';
		expect(await codeOf(other, { after: laos.pageInfo.endCursor })).toEqual(["INVALID_CURSOR"]);
	});

	it("with an argument that is null is answered as without it", async () => {
		const { data } = await graph.ask(`{
			laos(type: null, provinceCode: null, ids: null, after: null) { totalCount }
			province(code: "96") { laos(type: null) { totalCount } }
		}`);
		expect(data).toEqual({ laos: { totalCount: 103 }, province: { laos: { totalCount: 4 } } });
	});

	it("with a code nobody has gets null, not an error", async () => {
		const answer = await graph.ask(`{ lao(code: "9999999") { id } province(code: "00") { code } }`);
		expect(answer).toEqual({ data: { lao: null, province: null } });
	});

	it("gets back no trace of the inside", async () => {
		const admin = new pg.Client({ connectionString: graph.url });
		await admin.connect();
		await admin.query("alter table directory.service_area rename to lost");
		await admin.end();
		const answer = await graph.ask("{ serviceAreas { code } }");
		const text = JSON.stringify(answer);
		expect(answer.errors?.[0]?.extensions?.code).toBe("INTERNAL_SERVER_ERROR");
		expect(text).not.toMatch(
			/select|relation|service_area|postgres|\/work|node_modules|directory|127\.0/i,
		);
		expect(answer.errors?.[0]?.extensions?.requestId).toMatch(/^[0-9a-f-]{36}$/);
	});
});
