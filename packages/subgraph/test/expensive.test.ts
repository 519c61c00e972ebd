import { openPool } from "@lao/database/pool";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { SubgraphRequest } from "../src/request.ts";
import { type MarketDatabase, openMarkets } from "./market.ts";
import { askMarkets } from "./market-groups.ts";

let database: MarketDatabase;
beforeAll(async () => {
	database = await openMarkets(inject("adminUrl"));
	await database.admin.query(`insert into ${database.schema}.market (code, goods, town)
		select 'x' || n, '{}', 'a' from generate_series(1, 100000 - 40) n`);
});
afterAll(() => database?.close());

describe("a question that costs too much", () => {
	it("is a group-by of more than 100,000 groups, which says what to change", async () => {
		const ask = () =>
			askMarkets(database.request(), "{ marketsGrouped(by: [CODE], first: 1) { totalCount } }");
		expect(await ask()).toEqual({ data: { marketsGrouped: { totalCount: 100_000 } } });
		await database.admin.query(
			`insert into ${database.schema}.market (code, goods, town) values ('y', '{}', 'a')`,
		);
		const { data, errors } = await ask();
		expect(data).toBeNull();
		expect(errors?.[0]?.extensions.code).toBe("QUERY_TOO_EXPENSIVE");
		expect(errors?.[0]?.message).toMatch(/more than 100000 groups; leave out a dimension of `by`/);
	});

	it("is any statement that PostgreSQL gives up for its time limit", async () => {
		const pool = openPool({ url: inject("adminUrl"), max: 1, statementTimeoutMs: 20 });
		const request = new SubgraphRequest({ database: pool, tables: new Map(), secret: "" });
		try {
			await expect(request.rows("select pg_sleep(5)")).rejects.toMatchObject({
				extensions: { code: "QUERY_TOO_EXPENSIVE" },
				message: expect.stringMatching(/longer than a statement may; narrow `where`/),
			});
			// The connection is fit for the next statement.
			expect(await request.rows("select 1 as one")).toEqual([{ one: 1 }]);
		} finally {
			await pool.close();
		}
	});
});
