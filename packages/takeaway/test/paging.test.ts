import { describe, expect, it } from "vitest";
import type { Ask } from "../src/answer.ts";
import { openTable } from "../src/table.ts";
import { lastPage, openOver, readAll, schema } from "./catalogue.ts";

const more = (endCursor: string) => ({ hasNextPage: true, endCursor });

describe("the pages of an answer", () => {
	it("are asked one after another by the cursor, the rest of the answer only once", async () => {
		const asked: [string, Record<string, unknown>][] = [];
		const pages = [
			{ today: "2024-01-02", towns: { nodes: [{ name: "a" }], takeawayPage: more("c1") } },
			{ towns: { nodes: [{ name: "b" }], takeawayPage: more("c2") } },
			{ towns: { nodes: [], takeawayPage: lastPage } },
		];
		const ask: Ask = async (query, variables) => {
			asked.push([query.replace(/\s+/g, " ").trim(), variables]);
			return { data: pages[asked.length - 1] };
		};
		const query = `query Q($n: Int = 3, $after: String) {
			today towns(first: $n, after: $after) { totalCount nodes { name } } }`;
		const request = { query, variables: { after: "c0" } };
		const table = await openTable({ schema, request, ask, pageSize: 5000 });
		expect(await readAll(table)).toEqual([
			["today", "towns.name"],
			["2024-01-02", "a"],
			["2024-01-02", "b"],
		]);
		const towns =
			"towns(first: 5000, after: $takeawayAfter) { nodes { name } takeawayPage: pageInfo { hasNextPage endCursor } }";
		expect(asked).toEqual([
			[`query Q($takeawayAfter: String) { today ${towns} }`, { takeawayAfter: "c0" }],
			[`query Q($takeawayAfter: String) { ${towns} }`, { takeawayAfter: "c1" }],
			[`query Q($takeawayAfter: String) { ${towns} }`, { takeawayAfter: "c2" }],
		]);
	});

	it("of a nested connection are asked of the record that has it, rows and cells alike", async () => {
		const asked: unknown[] = [];
		const first = { code: "t1", takeawayKey: "t1", name: "Nan" };
		const markets = { nodes: [{ name: "m1" }], takeawayPage: more("m1") };
		const answers = [
			{ towns: { nodes: [{ ...first, markets }], takeawayPage: lastPage } },
			{ town: { markets: { nodes: [{ name: "m2" }], takeawayPage: more("m2") } } },
			{ town: { markets: { nodes: [{ name: "m3" }], takeawayPage: lastPage } } },
		];
		const asking = () => {
			const left = structuredClone(answers);
			return async (_: string, variables: Record<string, unknown>) => {
				asked.push(variables);
				return { data: left.shift() };
			};
		};
		const open = (query: string) =>
			openTable({ schema, request: { query }, ask: asking(), pageSize: 5000 });
		const rows = await open("{ towns { nodes { name markets { nodes { name } } } } }");
		expect((await readAll(rows)).slice(1)).toEqual([
			["Nan", "m1"],
			["Nan", "m2"],
			["Nan", "m3"],
		]);
		expect(asked).toEqual([
			{ takeawayAfter: null },
			{ takeawayAfter: "m1", takeawayKey: "t1" },
			{ takeawayAfter: "m2", takeawayKey: "t1" },
		]);
		const cells = await open(
			"{ towns { nodes { roads { number } name markets { nodes { name } } } } }",
		);
		expect((await readAll(cells)).slice(1)).toEqual([
			[null, "Nan", [{ name: "m1" }, { name: "m2" }, { name: "m3" }]],
		]);
	});

	it("end with a fault of any of them, never short", async () => {
		const errors = [{ message: "gone", extensions: { code: "SERVICE_UNAVAILABLE" } }];
		const page = { towns: { nodes: [{ name: "a" }], takeawayPage: more("c1") } };
		const query = "{ towns { nodes { name } } }";
		const table = await openOver(query, { data: page }, { data: null, errors });
		await expect(readAll(table)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
	});

	it("take a missing neighbour as an empty cell, and say so", async () => {
		const errors = [{ message: "missing", extensions: { code: "RECORD_MISSING" } }];
		const data = { towns: { nodes: [{ mayor: null }], takeawayPage: lastPage } };
		const table = await openOver("{ towns { nodes { mayor { name } } } }", { data, errors });
		expect(await readAll(table)).toEqual([["towns.mayor.name"], [null]]);
		expect(table.metadata()).toMatchObject({ rows: 1, missingRecords: 1, isSynthetic: false });
	});
});
