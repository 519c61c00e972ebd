import { factTableImporter, plainRecords } from "@lao/importing/facts";
import { sourceFile } from "@lao/importing/file";
import { importFiles, type RunOptions } from "@lao/importing/run";
import { factColumns, importTables } from "@lao/importing/tables";
import { undoRun } from "@lao/importing/undo";
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

	const runOn = async (lines: string[], options: Partial<RunOptions> = {}) => {
		const run = { importer: markets, files: [csv(...lines)], ask: noAsk, ...options };
		const report = await importFiles(client, run);
		const [file] = report.files;
		if (!file) throw new Error("no file in the report");
		return { ...report, file };
	};
	const importIt = (...lines: string[]) => runOn(lines);
	const stalls = async () =>
		(await client.query("select code, stalls from market order by 1")).rows;
	const everything = async () =>
		(await client.query("select to_jsonb(m) as row from market m order by code")).rows;

	it("counts what is new, changed and unchanged", async () => {
		expect((await importIt("a,1,x", "b,2,x")).file).toMatchObject({
			new: 2,
			changed: 0,
			unchanged: 0,
		});
		expect((await importIt("a,1,x", "b,3,x", "c,4,x")).file).toMatchObject({
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
		await importIt("a,1,x");
		const again = await importIt("a,1,x");
		expect(again).toMatchObject({ run: null, file: { repeated: true, new: 0 } });
		expect((await client.query("select 1 from import_run")).rows).toHaveLength(1);
	});

	it("sets aside a row it cannot trust, with its place and reason, and takes the others", async () => {
		const { file } = await importIt("a,1,x", "b,many,x", "c,3,x");
		expect(file.quarantined).toMatchObject([{ locator: "row 3", code: "INVALID_ROW" }]);
		expect(file.quarantined[0]?.message).toMatch(/^stalls: /);
		expect(await stalls()).toHaveLength(2);
		const { rows } = await client.query("select file, locator, raw from quarantine");
		expect(rows).toEqual([
			{ file: "markets.csv", locator: "row 3", raw: { code: "b", stalls: "many", source: "x" } },
		]);
	});

	it("keeps no run of which all was set aside: the same bytes are read anew", async () => {
		for (let time = 1; time <= 2; time += 1) {
			const { run, file } = await importIt("b,many,x", "c,none,x");
			expect(run).toBeNull();
			expect(file).toMatchObject({ repeated: false, new: 0, quarantined: [{}, {}] });
			expect((await client.query("select 1 from import_run")).rows).toEqual([]);
		}
	});

	it("masks personal data in what it sets aside", async () => {
		await importIt("a,1,x", "b,call 081-555-0000,x");
		const { rows } = await client.query("select raw::text as raw from quarantine");
		expect(rows[0].raw).not.toMatch(/555/);
	});

	it("gives signals and timers their turn between readings that never wait", async () => {
		const turns: number[] = [];
		const read = async function* () {
			for (let part = 0; part < 3; part += 1) {
				setImmediate(() => turns.push(part));
				yield { sets: [], quarantined: [] };
				expect(turns).toContain(part);
			}
		};
		await runOn(["a,1,x"], { importer: { ...markets, read } });
		expect(turns).toEqual([0, 1, 2]);
	});

	it("refuses a column it does not know", async () => {
		const file = sourceFile("markets.csv", Buffer.from("code,stalls,colour,source\na,1,red,x\n"));
		const report = await runOn([], { files: [file] });
		expect(report.file.fault).toMatchObject({ code: "UNKNOWN_COLUMN" });
		expect(report.file.fault?.message).toContain("no column colour; the columns are code, stalls");
		expect(await stalls()).toEqual([]);
	});

	it("leaves the database as it was when the write fails half-way", async () => {
		await importIt("a,1,x");
		await expect(importIt("b,2,x", "c,999,x")).rejects.toThrow();
		expect(await stalls()).toEqual([{ code: "a", stalls: 1 }]);
		expect((await client.query("select 1 from import_run")).rows).toHaveLength(1);
	});

	it("takes several files in one run, all or none", async () => {
		const files = [
			csv("a,1,x"),
			sourceFile("more.csv", Buffer.from("code,stalls,source\nb,2,x\n")),
		];
		const report = await runOn([], { files });
		expect(report.files.map((file) => file.new)).toEqual([1, 1]);
		expect((await client.query("select 1 from import_run")).rows).toHaveLength(1);
		expect((await client.query("select 1 from import_file")).rows).toHaveLength(2);
		const broken = [
			csv("c,3,x"),
			sourceFile("bad.csv", Buffer.from("code,stalls,source\nd,999,x\n")),
		];
		await expect(runOn([], { files: broken })).rejects.toThrow();
		expect(await stalls()).toHaveLength(2);
	});

	it("dry, tells what would change and writes nothing", async () => {
		await importIt("a,1,x", "b,2,x");
		const before = await everything();
		const report = await runOn(["a,1,x", "b,5,x", "c,3,x"], { dryRun: true });
		expect(report.run).toBeNull();
		expect(report.file).toMatchObject({ new: 1, changed: 1, unchanged: 1 });
		expect(report.differences).toEqual([
			{ table: "market", key: { code: "b" }, before: { stalls: 2 }, after: { stalls: 5 } },
		]);
		expect(await everything()).toEqual(before);
		expect((await client.query("select 1 from import_run")).rows).toHaveLength(1);
	});

	it("can be undone: what was before is restored, to the column", async () => {
		await importIt("a,1,x", "b,2,x");
		const before = await everything();
		const { run } = await importIt("a,7,x", "c,3,x");
		await undoRun(client, run ?? "");
		expect(await everything()).toEqual(before);
		const again = await importIt("a,7,x", "c,3,x");
		expect(again).toMatchObject({ run: `${run}-2`, file: { new: 1, changed: 1 } });
	});

	it("is not undone while a later run stands on it", async () => {
		const first = await importIt("a,1,x");
		const second = await importIt("a,2,x");
		await expect(undoRun(client, first.run ?? "")).rejects.toThrow(`undo that first`);
		await undoRun(client, second.run ?? "");
		await undoRun(client, first.run ?? "");
		expect(await everything()).toEqual([]);
		await expect(undoRun(client, first.run ?? "")).rejects.toThrow("undone already");
		await expect(undoRun(client, "nothing")).rejects.toThrow("there is no run");
	});
});
