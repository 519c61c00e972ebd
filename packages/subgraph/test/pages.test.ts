import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Order } from "../src/keyset.ts";
import { NullsOrder, SortDirection } from "../src/ordering.ts";
import type { PagedList } from "../src/paged-list.ts";
import { page } from "../src/pages.ts";
import { Market, type MarketDatabase, openMarkets } from "./market.ts";

let database: MarketDatabase;
beforeAll(async () => {
	database = await openMarkets(inject("adminUrl"));
});
afterAll(() => database?.close());

const request = () => database.request();

type MarketOrder = Order<keyof Market>[];

async function walk(list: PagedList<Market>, parent: string, first: number): Promise<string[]> {
	const codes: string[] = [];
	let after: string | undefined;
	do {
		const { nodes, pageInfo } = page(request(), list, parent, { first, after });
		codes.push(...(await nodes).map(({ code }) => code));
		const { hasNextPage, hasPreviousPage, endCursor } = await pageInfo;
		expect(hasPreviousPage).toBe(after !== undefined);
		after = hasNextPage ? (endCursor ?? undefined) : undefined;
	} while (after);
	return codes;
}

async function walkBack(list: PagedList<Market>, last: number): Promise<string[]> {
	const codes: string[] = [];
	let before: string | undefined;
	do {
		const { nodes, pageInfo } = page(request(), list, "", { last, before });
		codes.unshift(...(await nodes).map(({ code }) => code));
		const { hasNextPage, hasPreviousPage, startCursor } = await pageInfo;
		expect(hasNextPage).toBe(before !== undefined);
		before = hasPreviousPage ? (startCursor ?? undefined) : undefined;
	} while (before);
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
		[[{ by: "stalls", nullsFirst: true }], "stalls asc nulls first, code"],
		[
			[
				{ by: "stalls", descending: true, nullsFirst: true },
				{ by: "nameTh", nullsFirst: true },
			],
			"stalls desc nulls first, name_th nulls first, code",
		],
		[[{ by: "town" }, { by: "code", descending: true }], "town, code desc"],
	])("ordered by %j walk every record once, as plain SQL does", async (order, sql) => {
		const expected = await database.admin.query(
			`select code from ${database.schema}.market order by ${sql}`,
		);
		const codes = expected.rows.map(({ code }) => code);
		for (const first of [1, 7, 40, 500]) {
			expect(await walk({ entity: Market, order }, "", first)).toEqual(codes);
			expect(await walkBack({ entity: Market, order }, first)).toEqual(codes);
		}
	});

	it("per parent hold that parent's records alone, and several parents share a statement", async () => {
		const one = request();
		const list: PagedList<Market> = { entity: Market, by: "town", order: [] };
		let statements = 0;
		const send = one.rows.bind(one);
		one.rows = (sql, ...rest) => {
			statements += 1;
			return send(sql, ...rest);
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
			expect(() => page(request(), { entity: Market, order: [] }, "", { last: first })).toThrow(
				/between 1 and 500/,
			);
		}
	});

	it("show 50 records when no size is given", async () => {
		const all = page(request(), { entity: Market, order: [] }, "", {});
		expect(await all.nodes).toHaveLength(40);
	});

	it("refuse to be counted from both ends at once", () => {
		for (const args of [
			{ first: 3, last: 3 },
			{ first: 3, before: "x" },
			{ last: 3, after: "x" },
		]) {
			expect(() => page(request(), { entity: Market, order: [] }, "", args)).toThrow(
				/`first` and `after`, or backward/,
			);
		}
	});

	it("come in the order the client asks for, with its own cursors", async () => {
		const list: PagedList<Market> = { entity: Market, order: [] };
		const orderBy = [
			{ by: "stalls", direction: SortDirection.DESC, nulls: NullsOrder.FIRST },
			{ by: "nameTh", direction: SortDirection.ASC, nulls: NullsOrder.LAST },
		];
		const { rows } = await database.admin.query(`select code from ${database.schema}.market
			order by stalls desc nulls first, name_th collate "th-x-icu" nulls last, code`);
		const first = page(request(), list, "", { first: 20, orderBy });
		const { endCursor } = await first.pageInfo;
		const rest = page(request(), list, "", { first: 20, orderBy, after: endCursor });
		const found = [...(await first.nodes), ...(await rest.nodes)].map(({ code }) => code);
		expect(found).toEqual(rows.map(({ code }) => code));
		expect(() => page(request(), list, "", { first: 20, after: endCursor })).toThrow(/cursor/);
		const where = { stalls: { gt: 1 } };
		expect(() =>
			page(request(), list, "", { first: 20, orderBy, where, after: endCursor }),
		).toThrow(/cursor/);
	});

	it("refuse an order that names a field twice", () => {
		const list: PagedList<Market> = { entity: Market, order: [] };
		const orderBy = [{ by: "stalls" }, { by: "stalls" }];
		expect(() => page(request(), list, "", { orderBy })).toThrow(/5 different fields/);
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

describe("the total of a list", () => {
	const total = async (where: object) => {
		const { totalCount, totalCountIsEstimate } = page(
			request(),
			{ entity: Market, order: [] },
			"",
			{ where },
		);
		return { count: await totalCount, isEstimate: await totalCountIsEstimate };
	};

	it("is exact to 50,000, and beyond it an estimate that says so", async () => {
		const { admin, schema } = database;
		await admin.query(`insert into ${schema}.market (code, goods, town)
			select 'x' || i, '{}', case when i <= 50000 then 'c' else 'd' end
			from generate_series(1, 110001) i; analyze ${schema}.market`);
		try {
			expect(await total({ town: { eq: "c" } })).toEqual({ count: 50_000, isEstimate: false });
			const more = await total({ town: { eq: "d" } });
			expect(more.isEstimate).toBe(true);
			expect(more.count).toBeGreaterThan(50_000);
			expect(more.count).toBeLessThan(75_000);
		} finally {
			await admin.query(`delete from ${schema}.market where code like 'x%'`);
		}
	});
});
