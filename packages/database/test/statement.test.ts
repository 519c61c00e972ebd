import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { type Database, openPool } from "../src/pool.ts";
import { UnderWay } from "../src/under-way.ts";

let database: Database;
let underWay: UnderWay;
beforeEach(() => {
	database = openPool({ url: inject("adminUrl"), max: 2, statementTimeoutMs: 20_000 });
	underWay = new UnderWay(new AbortController().signal);
});
afterEach(() => database.close());

const short = () => ({ underWay, isShort: true });
const backend = "select pg_backend_pid() as pid";

describe("rows of a statement", () => {
	it("hold what the columns hold, whether the statement is prepared or not", async () => {
		const sql = `select 7 as "int4", 9007199254740991::int8 as "int8", 0.10::numeric as "exact", 1.5::float8 as "float",
			true as "yes", null::text as "nothing", 'ทดสอบ' as "thai", date '2024-02-29' as "day",
			timestamptz '2024-02-29 12:00+07' as "moment", array['ก', null, 'a,"b'] as "list", '{"a":[1]}'::jsonb as "json"`;
		for (let time = 0; time < 4; time += 1) {
			expect(await database.query(sql)).toEqual([
				{
					int4: 7,
					int8: 9007199254740991,
					exact: "0.10",
					float: 1.5,
					yes: true,
					nothing: null,
					thai: "ทดสอบ",
					day: "2024-02-29",
					moment: "2024-02-29T05:00:00.000Z",
					list: ["ก", null, 'a,"b'],
					json: { a: [1] },
				},
			]);
		}
	});

	it("take parameters of every kind", async () => {
		const sql = "select $1::text as a, $2::int as b, $3::bool as c, $4::text[] as d, $5::text as e";
		const values = ["ก'\\", 3, false, ['x"', "\\", "{,}"], null];
		for (let time = 0; time < 3; time += 1) {
			expect(await database.query(sql, values)).toEqual([
				{ a: "ก'\\", b: 3, c: false, d: ['x"', "\\", "{,}"], e: null },
			]);
		}
	});

	it("inherit from the prototype that is given, whose own properties they hide", async () => {
		class Town {
			declare name: string;
			get loud() {
				return `${this.name}!`;
			}
		}
		const guard = {
			get() {
				throw new Error("not selected");
			},
		};
		const prototype = Object.create(Town.prototype, { name: guard, size: guard });
		const sql = "select unnest($1::text[]) as name";
		for (let time = 0; time < 3; time += 1) {
			const towns = await database.query<Town & { size: number }>(sql, [["ก", "ข"]], { prototype });
			expect(towns.map(({ name, loud }) => [name, loud])).toEqual([
				["ก", "ก!"],
				["ข", "ข!"],
			]);
			expect(towns[0]).toBeInstanceOf(Town);
			expect(() => towns[0]?.size).toThrow("not selected");
		}
	});

	it("are those of the table as it is now, where it has changed since", async () => {
		const table = `changing_${randomBytes(6).toString("hex")}`;
		const admin = new pg.Client({ connectionString: inject("adminUrl") });
		await admin.connect();
		try {
			await admin.query(`create table ${table} as select '7' as a`);
			const read = () => database.query(`select a from ${table}`);
			for (let time = 0; time < 3; time += 1) expect(await read()).toEqual([{ a: "7" }]);
			await admin.query(`alter table ${table} alter a type int using a::int`);
			// Once for the connection that prepared it; nobody reads a number as text.
			await expect(read()).rejects.toThrow(/cached plan/);
			for (let time = 0; time < 3; time += 1) expect(await read()).toEqual([{ a: 7 }]);
		} finally {
			await admin.query(`drop table if exists ${table}`);
			await admin.end();
		}
	});
});

describe("short statements of one request", () => {
	it("that are sent in one tick travel on one connection, and no others do", async () => {
		const [first, second] = await Promise.all([
			database.query<{ pid: number }>(backend, [], short()),
			database.query<{ pid: number }>(backend, [], short()),
		]);
		expect(first).toEqual(second);
		const [long, other] = await Promise.all([
			database.query<{ pid: number }>(backend, [], { underWay }),
			database.query<{ pid: number }>(backend, [], { underWay }),
		]);
		expect(long).not.toEqual(other);
	});

	it("fail each by itself, prepared or not, and leave their connection as good as before", async () => {
		const before = await database.query(backend, [], short());
		for (let time = 0; time < 4; time += 1) {
			const answers = await Promise.allSettled([
				database.query("select 1 as a", [], short()),
				database.query("select 1 / $1::int as a", [0], short()),
				database.query("select 2 as a", [], short()),
				database.query("select of nothing", [], short()),
				database.query("select 3 as a where $1::int = 1", ["no number"], short()),
				database.query("select 4 as a", [], short()),
			]);
			const told = answers.map((one) => (one.status === "fulfilled" ? one.value : one.reason.code));
			expect(told).toEqual([[{ a: 1 }], "22012", [{ a: 2 }], "42703", "22P02", [{ a: 4 }]]);
		}
		expect(await database.query(backend, [], short())).toEqual(before);
	});

	it("end together when nobody waits for them any more", async () => {
		const ending = new AbortController();
		underWay = new UnderWay(ending.signal);
		const watch = openPool({ url: inject("adminUrl"), max: 1 });
		const [before] = await database.query<{ pid: number }>(backend, [], short());
		const sleeping = [1, 2, 3].map(() => database.query("select pg_sleep(15)", [], short()));
		const sql = "select 1 from pg_stat_activity where pid = $1 and wait_event = 'PgSleep'";
		while ((await watch.query(sql, [before?.pid])).length === 0) {
			expect(ending.signal.aborted).toBe(false);
		}
		const began = performance.now();
		ending.abort();
		for (const one of sleeping) await expect(one).rejects.toMatchObject({ code: "57014" });
		expect(performance.now() - began).toBeLessThan(10_000);
		await watch.close();
		underWay = new UnderWay(new AbortController().signal);
		expect(await database.query("select 1 as a", [], short())).toEqual([{ a: 1 }]);
	});

	it("all fail where the server ends their connection, and the next ones get another", async () => {
		const answers = await Promise.allSettled([
			database.query("select pg_terminate_backend(pg_backend_pid())", [], short()),
			database.query("select 1 as a", [], short()),
		]);
		expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
		expect(await database.query("select 1 as a", [], short())).toEqual([{ a: 1 }]);
	});

	it("are refused with a parameter that cannot be written, before anything is sent", async () => {
		const circular: { toPostgres?: () => unknown } = {};
		circular.toPostgres = () => circular;
		await expect(database.query("select $1::text", [circular], short())).rejects.toThrow(
			/circular/,
		);
		expect(await database.query("select 1 as a", [], short())).toEqual([{ a: 1 }]);
	});
});
