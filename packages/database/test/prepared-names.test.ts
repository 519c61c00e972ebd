import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type Database, openPool } from "../src/pool.ts";
import { mostPrepared } from "../src/prepared-names.ts";

let database: Database;
beforeAll(() => {
	database = openPool({ url: inject("adminUrl"), max: 1 });
});
afterAll(() => database?.close());

interface Prepared {
	statement: string;
	generic: number;
	pid: number;
}

/** What the one connection keeps prepared; each time in other words, so that this itself is not. */
let asked = 0;
const prepared = () => {
	asked += 1;
	return database.query<Prepared>(
		`select statement, generic_plans as generic, pg_backend_pid() as pid
		from pg_prepared_statements /* ${asked} */`,
	);
};

describe("a statement", () => {
	it("is prepared when it is sent again, and planned once for all parameters", async () => {
		const sql = "select $1::integer + 1 as next";
		expect(await database.query(sql, [1])).toEqual([{ next: 2 }]);
		expect(await prepared()).toEqual([]);
		for (const value of [2, 3, 4]) {
			expect(await database.query(sql, [value])).toEqual([{ next: value + 1 }]);
		}
		expect(await prepared()).toMatchObject([{ statement: sql, generic: 3 }]);
	});

	it("is kept by a connection beside no more than so many others, whatever is sent", async () => {
		const counts: number[] = [];
		for (let number = 0; number <= 2 * mostPrepared; number += 1) {
			const sql = `select ${number} as number`;
			await database.query(sql);
			expect(await database.query(sql)).toEqual([{ number }]);
			if (number % 50 === 0) counts.push((await prepared()).length);
		}
		expect(Math.max(...counts)).toBeLessThanOrEqual(mostPrepared);
		expect(Math.max(...counts)).toBeGreaterThan(mostPrepared / 2);
	});
});
