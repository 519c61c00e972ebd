import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openDemoGraph, type ReferenceGraph } from "./graph.ts";
import { inputFolder } from "./import-command.ts";
import { run } from "./program.ts";

let graph: ReferenceGraph;
let folder: string;
let data: string;
let remove: (() => Promise<void>)[];
beforeAll(async () => {
	graph = await openDemoGraph();
	const [[output, removeOutput], [own, removeOwn]] = [await inputFolder(), await inputFolder()];
	[folder, data, remove] = [output, own, [removeOutput, removeOwn]];
});
afterAll(async () => {
	await graph.close();
	for (const each of remove) await each();
});

const lao = (...words: string[]) => run(words, { DATABASE_URL: graph.url, LAO_DATA_DIR: data });

describe("lao export", () => {
	it("writes the whole answer and, beside a CSV, what is known of it", async () => {
		const out = join(folder, "laos.csv");
		const variables = '{"province":"90"}';
		const program = lao(
			"export",
			"queries/laos-in-province.graphql",
			"--out",
			out,
			"--variables",
			variables,
		);
		expect([await program.ends(), program.output()]).toEqual([0, expect.anything()]);
		const ids = parse(await readFile(out), { bom: true, columns: true }).map((row) =>
			Reflect.get(Object(row), "laos.id"),
		);
		const { data: answer } = await graph.ask(
			'{ laos(provinceCode: "90", type: TOWN_MUNICIPALITY, first: 500) { nodes { id } } }',
		);
		expect({ laos: { nodes: ids.map((id) => ({ id })) } }).toEqual(answer);
		const described = JSON.parse(await readFile(join(folder, "laos.metadata.json"), "utf8"));
		expect(described).toMatchObject({ url: "laos.csv", "lao:rows": ids.length });
	});

	it("leaves no file where the query is refused", async () => {
		const file = join(data, "wrong.graphql");
		await writeFile(file, "{ laos { nodes { height } } }");
		const program = lao("export", file, "--out", join(folder, "wrong.parquet"));
		expect(await program.ends()).toBe(1);
		expect(program.output()).toMatch(/Cannot query field "height"/);
		expect((await readdir(folder)).filter((name) => name.startsWith("wrong"))).toEqual([]);
	});

	it("leaves no file when it is stopped on the way", async () => {
		const out = join(folder, "stopped.csv");
		const program = lao("export", "queries/assessment-results.graphql", "--out", out);
		const files = async () => (await readdir(folder)).filter((name) => name.startsWith("stopped"));
		await vi.waitFor(async () => expect(await files()).toHaveLength(1), 100_000);
		program.process.kill("SIGINT");
		expect(await program.ends()).toBe(130);
		expect(await files()).toEqual([]);
	});

	it.each([
		[["--format", "doc"], /--format/],
		[["--format", "parquet"], /--out/],
		[["--format", "csv", "--variables", "[1]"], /--variables/],
	])("says what to change of %j", async (words, pattern) => {
		const program = lao("export", "queries/laos-in-province.graphql", ...words);
		expect(await program.ends()).toBe(1);
		expect(program.output()).toMatch(pattern);
	});
});

describe("lao query", () => {
	it("prints an answer as a table, or as it came", async () => {
		const file = join(data, "regions.graphql");
		await writeFile(file, "{ region(code: NORTH) { code nameEn } }".replace("NORTH", '"NORTH"'));
		const table = lao("query", file);
		expect(await table.ends()).toBe(0);
		const [names, rule, row] = table.answer().split("\n");
		expect(names).toMatch(/^code {3}nameEn/);
		expect(rule).toMatch(/^─+ {2}─+$/);
		expect(row).toMatch(/^NORTH/);
		const raw = lao("query", file, "--json");
		expect(await raw.ends()).toBe(0);
		expect(JSON.parse(raw.answer()).data.region.code).toBe("NORTH");
	});
});
