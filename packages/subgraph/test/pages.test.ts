import { randomBytes } from "node:crypto";
import { type Database, openPool } from "@lao/database/pool";
import { Entity } from "@mikro-orm/decorators/legacy";
import pg from "pg";
import { Int, ObjectType } from "type-graphql";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Column, Key } from "../src/column.ts";
import type { Order } from "../src/keyset.ts";
import { type PagedList, page } from "../src/pages.ts";
import { SubgraphRequest } from "../src/request.ts";
import { readTables } from "../src/table.ts";

@Entity({ tableName: "market" })
@ObjectType({ description: "Market (ตลาด)" })
class Market {
	@Key("Code (รหัส)") code!: string;
	@Column(() => String, { description: "Name (ชื่อ)", nullable: true }) nameTh!: string | null;
	@Column(() => Int, { description: "Stalls (แผง)", nullable: true }) stalls!: number | null;
	@Column(() => String, { description: "Town (เมือง)" }) town!: string;
}

const schema = `pages_${randomBytes(4).toString("hex")}`;
const names = ["เชียงใหม่", "กาด", "แม่สาย", null, "ตลาดน้อย", "เก่า", null, "ขอนแก่น"];
const rows = Array.from({ length: 40 }, (_, index) => ({
	code: `m${String(index).padStart(2, "0")}`,
	nameTh: names[index % names.length] ?? null,
	stalls: index % 5 === 0 ? null : (index * 7) % 6,
	town: index % 3 === 0 ? "a" : "b",
}));

let admin: pg.Client;
let database: Database;
beforeAll(async () => {
	admin = new pg.Client({ connectionString: inject("adminUrl") });
	await admin.connect();
	await admin.query(`create schema ${schema}`);
	await admin.query(
		`create table ${schema}.market (code text primary key, name_th text, stalls integer, town text not null)`,
	);
	await admin.query(
		`insert into ${schema}.market select * from json_to_recordset($1)
			r(code text, "nameTh" text, stalls integer, town text)`,
		[JSON.stringify(rows)],
	);
	database = openPool({ url: inject("adminUrl"), max: 2 });
});
afterAll(async () => {
	await database.close();
	await admin.query(`drop schema ${schema} cascade`);
	await admin.end();
});

const request = () =>
	new SubgraphRequest({ database, tables: readTables(schema, [Market]), secret: "s".repeat(32) });

type MarketOrder = Order<keyof Market>[];

async function walk(list: PagedList<Market>, parent: string, first: number): Promise<string[]> {
	const codes: string[] = [];
	let after: string | undefined;
	do {
		const { nodes, pageInfo } = page(request(), list, parent, { first, after });
		codes.push(...(await nodes).map(({ code }) => code));
		const { hasNextPage, endCursor } = await pageInfo;
		after = hasNextPage ? (endCursor ?? undefined) : undefined;
	} while (after);
	return codes;
}

describe("pages of a list", () => {
	it.each<[MarketOrder, string]>([
		[[], "code"],
		[[{ by: "stalls" }], "stalls asc nulls last, code"],
		[[{ by: "stalls", descending: true }], "stalls desc nulls last, code"],
		[[{ by: "nameTh", thai: true }], `name_th collate "th-x-icu" asc nulls last, code`],
		[
			[{ by: "nameTh", thai: true, descending: true }, { by: "stalls" }],
			`name_th collate "th-x-icu" desc nulls last, stalls nulls last, code`,
		],
	])("ordered by %j walk every record once, as plain SQL does", async (order, sql) => {
		const expected = await admin.query(`select code from ${schema}.market order by ${sql}`);
		const codes = expected.rows.map(({ code }) => code);
		for (const first of [1, 7, 40, 500]) {
			expect(await walk({ entity: Market, order }, "", first)).toEqual(codes);
		}
	});

	it("per parent hold that parent's records alone, and several parents share a statement", async () => {
		const one = request();
		const list: PagedList<Market> = { entity: Market, by: "town", order: [] };
		let statements = 0;
		const send = one.rows.bind(one);
		one.rows = (sql, parameters) => {
			statements += 1;
			return send(sql, parameters);
		};
		const pages = ["a", "b", "nowhere"].map((town) => page(one, list, town, { first: 2 }));
		const nodes = await Promise.all(pages.map((each) => each.nodes));
		expect(nodes.map((each) => each.map(({ code }) => code))).toEqual([
			["m00", "m03"],
			["m01", "m02"],
			[],
		]);
		expect(statements).toBe(1);
		expect(await Promise.all(pages.map((each) => each.totalCount))).toEqual([14, 26, 0]);
		expect(statements).toBe(2);
	});

	it("refuse a page size out of range", () => {
		for (const first of [0, -1, 501, 2 ** 31]) {
			expect(() => page(request(), { entity: Market, order: [] }, "", { first })).toThrow(
				/between 1 and 500/,
			);
		}
	});

	it("refuse a cursor that was altered, or made for another list", async () => {
		const list: PagedList<Market> = { entity: Market, order: [] };
		const { endCursor } = await page(request(), list, "", { first: 3 }).pageInfo;
		const other: PagedList<Market> = { entity: Market, order: [{ by: "stalls" }] };
		const altered = `${endCursor?.slice(0, -2)}AA`;
		expect(() => page(request(), list, "", { first: 3, after: altered })).toThrow(/cursor/);
		expect(() => page(request(), other, "", { first: 3, after: endCursor ?? "" })).toThrow(
			/cursor/,
		);
		expect(() => page(request(), list, "", { first: 3, after: "" })).toThrow(/cursor/);
	});

	it("with a condition count and cut only what meets it", async () => {
		const list: PagedList<Market> = { entity: Market, order: [] };
		const found = page(request(), list, "", { first: 50 }, { town: "a", stalls: null });
		expect((await found.nodes).map(({ code }) => code)).toEqual(["m00", "m15", "m30"]);
		expect(await found.totalCount).toBe(3);
		const some = page(request(), list, "", { first: 50 }, { code: ["m07", "m03", "zz"] });
		expect((await some.nodes).map(({ code }) => code)).toEqual(["m03", "m07"]);
	});
});
