import { describe, expect, it } from "vitest";
import { lastPage, openOver, readAll } from "./catalogue.ts";

const flatten = async (query: string, data: Record<string, unknown>) =>
	readAll(await openOver(query, { data }));

describe("an answer becomes a table", () => {
	it("of one row where it holds no list of objects", async () => {
		const query = "{ today town(code: 1) { name mayor { name } kinds } }";
		const town = { name: "Nan", mayor: null, kinds: ["CITY"] };
		expect(await flatten(query, { today: "2024-01-02", town })).toEqual([
			["today", "town.name", "town.mayor.name", "town.kinds"],
			["2024-01-02", "Nan", null, ["CITY"]],
		]);
	});

	it("of the nodes of a connection, the step left out of the names, pageInfo and totalCount too", async () => {
		const query = "{ today towns { totalCount pageInfo { endCursor } all: nodes { code } } }";
		const towns = { all: [{ code: "1" }, { code: "2" }], takeawayPage: lastPage };
		expect(await flatten(query, { today: null, towns })).toEqual([
			["today", "towns.code"],
			[null, "1"],
			[null, "2"],
		]);
	});

	it("by the first list in selection order and the first within it; other lists are cells", async () => {
		const query = `{ regions { code towns {
			name mayor { children { name } } roads { number stops { name } } } } }`;
		const nan = {
			name: "Nan",
			mayor: { children: [{ name: "A" }, { name: "B" }] },
			roads: [{ number: 1, stops: [{ name: "x" }] }],
		};
		const phrae = { name: "Phrae", mayor: { children: [] }, roads: [] };
		const rome = { name: "Rome", mayor: null, roads: [] };
		const regions = [
			{ code: "N", towns: [nan, phrae, rome] },
			{ code: "S", towns: [] },
		];
		expect(await flatten(query, { regions })).toEqual([
			[
				"regions.code",
				"regions.towns.name",
				"regions.towns.mayor.children.name",
				"regions.towns.roads",
			],
			["N", "Nan", "A", [{ number: 1, stops: [{ name: "x" }] }]],
			["N", "Nan", "B", [{ number: 1, stops: [{ name: "x" }] }]],
			["N", "Phrae", null, []],
			["N", "Rome", null, []],
			["S", null, null, null],
		]);
	});

	it("with aliases as written, fragments spread, skipped fields gone", async () => {
		const query = `{ a: regions { ...R } b: regions { code } }
			fragment R on Region { key: code @skip(if: false) code @include(if: false) ... on Region { code2: code } }`;
		const data = { a: [{ key: "N", code2: "N" }], b: [{ code: "S" }] };
		expect(await flatten(query, data)).toEqual([
			["a.key", "a.code2", "b"],
			["N", "N", [{ code: "S" }]],
		]);
	});

	it("with the whole path where two names would be one", async () => {
		const query = "{ regions { towns { markets { totalCount nodes { totalCount: stalls } } } } }";
		const markets = { totalCount: 1, nodes: [{ totalCount: 7 }], takeawayPage: lastPage };
		expect(await flatten(query, { regions: [{ towns: [{ markets }] }] })).toEqual([
			["regions.towns.markets.totalCount", "regions.towns.markets.nodes.totalCount"],
			[1, 7],
		]);
	});

	it("with a nested connection as a cell that holds only what was asked for", async () => {
		const query =
			"{ regions { towns { roads { number } markets { totalCount nodes { name } } } } }";
		const markets = { totalCount: 1, nodes: [{ name: "m" }], takeawayPage: lastPage };
		const town = { roads: [{ number: 1 }, { number: 2 }], markets, takeawayKey: "1" };
		expect(await flatten(query, { regions: [{ towns: [town] }] })).toEqual([
			["regions.towns.roads.number", "regions.towns.markets.totalCount", "regions.towns.markets"],
			[1, 1, [{ name: "m" }]],
			[2, 1, [{ name: "m" }]],
		]);
	});

	it("with columns typed by the schema and described as it describes them", async () => {
		const query = "{ towns { nodes { code people area isOld share founded seenAt kinds } } }";
		const { columns } = await openOver(query, { data: { towns: { nodes: [] } } });
		expect(columns.map(({ kind }) => kind).join()).toBe(
			"text,integer,float,boolean,decimal,date,timestamp,json",
		);
		expect(columns[0]?.description).toBe("Code of the town (รหัส)");
	});
});

describe("a table is refused", () => {
	it.each([
		["a mistake in the text", "{ towns", "GRAPHQL_PARSE_FAILED"],
		["a field that is not there", "{ town(code: 1) { height } }", "GRAPHQL_VALIDATION_FAILED"],
		["several operations", "query A { today } query B { today }", "OPERATION_RESOLUTION_FAILURE"],
		["a variable left out", "query ($c: ID!) { town(code: $c) { name } }", "BAD_USER_INPUT"],
		["the schema itself", "{ __schema { description } }", "BAD_USER_INPUT"],
		["no column", "{ towns { pageInfo { endCursor } } }", "BAD_USER_INPUT"],
	])("for %s", async (_, query, code) => {
		await expect(openOver(query)).rejects.toMatchObject({ code });
	});

	it("with the errors of its first page", async () => {
		const errors = [{ message: "late", extensions: { code: "SERVICE_TIMEOUT" } }];
		const opening = openOver("{ today }", { data: { today: null }, errors });
		await expect(opening).rejects.toMatchObject({ code: "SERVICE_TIMEOUT", errors });
	});
});
