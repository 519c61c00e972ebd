import { factTableImporter, plainRecords } from "@lao/importing/facts";
import { sourceFile } from "@lao/importing/file";
import { importFile } from "@lao/importing/run";
import { factColumns, importTables } from "@lao/importing/tables";
import { cloneTemplate, type TestDatabase } from "@lao/testing/template";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from "vitest";
import { z } from "zod";

const markets = factTableImporter({
	kind: "markets",
	description: "markets",
	columns: { code: z.string(), stalls: z.coerce.number().int() },
	toSets: plainRecords("market", ["code"]),
});
const noAsk = () => Promise.reject(new Error("nothing to ask"));
const csv = (...lines: string[]) =>
	sourceFile("markets.csv", Buffer.from(["code,stalls,source", ...lines].join("\n")));

describe("importing a file", () => {
	let database: TestDatabase;
	let client: pg.Client;
	beforeAll(async () => {
		database = await cloneTemplate(inject("adminUrl"), "imports", async (url) => {
			const maker = new pg.Client({ connectionString: url });
			await maker.connect();
			await maker.query(importTables);
			await maker.query(
				`create table market (code text primary key, stalls integer check (stalls < 900), ${factColumns})`,
			);
			await maker.end();
		});
		client = new pg.Client({ connectionString: database.url });
		await client.connect();
	});
	afterAll(async () => {
		await client.end();
		await database.drop();
	});
	beforeEach(() => client.query("truncate market, import_run cascade"));

	const importIt = (...lines: string[]) => importFile(client, markets, csv(...lines), noAsk);
	const stalls = async () =>
		(await client.query("select code, stalls from market order by 1")).rows;

	it("counts what is new, changed and unchanged", async () => {
		expect(await importIt("a,1,x", "b,2,x")).toMatchObject({ new: 2, changed: 0, unchanged: 0 });
		expect(await importIt("a,1,x", "b,3,x", "c,4,x")).toMatchObject({
			new: 1,
			changed: 1,
			unchanged: 1,
		});
		expect(await stalls()).toEqual([
			{ code: "a", stalls: 1 },
			{ code: "b", stalls: 3 },
			{ code: "c", stalls: 4 },
		]);
	});

	it("does nothing for bytes it has seen", async () => {
		const first = await importIt("a,1,x");
		const again = await importIt("a,1,x");
		expect(again).toMatchObject({ repeated: true, run: first.run, new: 0 });
		expect((await client.query("select 1 from import_run")).rows).toHaveLength(1);
	});

	it("sets aside a row it cannot trust, with its place and reason, and takes the others", async () => {
		const report = await importIt("a,1,x", "b,many,x", "c,3,x");
		expect(report.quarantined).toMatchObject([{ locator: "row 3", code: "INVALID_ROW" }]);
		expect(report.quarantined[0]?.message).toMatch(/^stalls: /);
		expect(await stalls()).toHaveLength(2);
		const { rows } = await client.query("select locator, raw from quarantine");
		expect(rows).toEqual([{ locator: "row 3", raw: { code: "b", stalls: "many", source: "x" } }]);
	});

	it("refuses a column it does not know", async () => {
		const file = sourceFile("markets.csv", Buffer.from("code,stalls,colour,source\na,1,red,x\n"));
		const report = await importFile(client, markets, file, noAsk);
		expect(report.quarantined[0]?.message).toContain("colour");
		expect(await stalls()).toEqual([]);
	});

	it("leaves the database as it was when the write fails half-way", async () => {
		await importIt("a,1,x");
		await expect(importIt("b,2,x", "c,999,x")).rejects.toThrow();
		expect(await stalls()).toEqual([{ code: "a", stalls: 1 }]);
		expect((await client.query("select 1 from import_run")).rows).toHaveLength(1);
	});
});
