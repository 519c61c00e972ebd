import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { connectRunning } from "@lao/database/embedded";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";
import { checksum, inputFolder, lao } from "./import-command.ts";
import { dataFolder, freePort, run } from "./program.ts";

// Each test runs the whole program several times.
vi.setConfig({ testTimeout: 120_000 });

const header = "code,nameTh,nameEn,provinceCode,source";

let folder: string;
let cleanUp: () => Promise<void>;
beforeAll(async () => {
	[folder, cleanUp] = await inputFolder();
});
afterAll(() => cleanUp?.());

async function file(name: string, ...lines: string[]): Promise<string> {
	const path = join(folder, name);
	await mkdir(join(path, ".."), { recursive: true });
	await writeFile(path, `${[header, ...lines].join("\n")}\n`);
	return path;
}

describe("lao import", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
	});
	afterAll(() => graph?.close());

	const data = () => join(folder, "data");
	const importing = (...words: string[]) => lao(words, graph.url, data());
	const held = () => checksum(graph.url, ["directory.district", "directory.import_run"]);
	const nameOf = async (code: string) =>
		(await graph.ask(`{ district(code: "${code}") { nameTh } }`)).data;

	it("--dry-run --json writes nothing and prints one JSON document and nothing else", async () => {
		const before = await held();
		const path = await file("dry/new.csv", "9801,ใหม่,New,96,x", "9601,เปลี่ยน,Changed,96,x");
		await file("dry/notes.txt");
		const { exit, answer } = await importing("--dry-run", "--json", "districts", join(path, ".."));
		expect(JSON.parse(answer)).toMatchObject({
			run: null,
			kind: "districts",
			files: [{ file: "new.csv", new: 1, changed: 1, quarantined: [], fault: null }],
			differences: [{ table: "district", key: { code: "9601" }, after: { name_th: "เปลี่ยน" } }],
			ignored: [join(folder, "dry/notes.txt")],
		});
		expect(exit).toBe(0);
		expect(await held()).toBe(before);
		expect(existsSync(join(data(), "imports"))).toBe(false);
	});

	it("sets aside what it cannot trust in a file that can be mended and imported again", async () => {
		const path = await file("mend.csv", "9802,ดี,Good,96,x", "98x3,ซ่อม,Mended,96,x");
		const first = await importing("districts", path);
		expect(first.output).toMatch(/^ +2 +1 +0 +0 +0 +1 {2}mend\.csv$/m);
		expect(first.output).toContain("mend.csv row 3: INVALID_ROW: code: must be 4 digits");
		expect(first.exit).toBe(0);
		expect(first.output).toMatch(/lao: 1 rows or documents were set aside and are not imported/);
		const [, place = ""] = /set aside, .*: (\S+\.quarantine\.csv)$/m.exec(first.output) ?? [];
		const text = await readFile(place, "utf8");
		expect(text).toContain(`${header},quarantine_place,quarantine_reason\n`);
		await writeFile(place, text.replace("98x3", "9803"));
		const second = await importing("districts", place);
		expect(second.exit).toBe(0);
		expect(await nameOf("9802")).toEqual({ district: { nameTh: "ดี" } });
		expect(await nameOf("9803")).toEqual({ district: { nameTh: "ซ่อม" } });
	});

	it("fails where all rows are set aside, and keeps what it set aside in a file", async () => {
		const before = await held();
		const path = await file("useless.csv", "98x1,ก,A,96,x", "98x2,ข,B,96,x");
		const { exit, output } = await importing("districts", path);
		expect(exit).toBe(1);
		expect(output).toMatch(/^lao: nothing was imported: all 2 rows or documents were set aside/m);
		expect(output).toMatch(/^set aside, .*useless\.csv\.quarantine\.csv$/m);
		expect(await held()).toBe(before);
	});

	it("--undo restores what was before, once, and knows no other run", async () => {
		const before = await checksum(graph.url, ["directory.district"]);
		const path = await file("undo.csv", "9804,ชั่วคราว,Temporary,96,x");
		const { answer } = await importing("--json", "districts", path);
		const { run: id } = JSON.parse(answer);
		const undone = await importing("--json", "--undo", id);
		expect(JSON.parse(undone.answer)).toEqual({ undone: id, service: "directory", records: 1 });
		expect(await checksum(graph.url, ["directory.district"])).toBe(before);
		const again = await importing("--undo", id);
		expect(again).toMatchObject({ exit: 1 });
		expect(again.output).toBe(`lao: the run ${id} has been undone already\n`);
		const unknown = await importing("--undo", "districts-0");
		expect(unknown).toMatchObject({ exit: 1, output: "lao: there is no run districts-0\n" });
	});
});

it.each<[NodeJS.Signals, number | null]>([
	["SIGTERM", 130],
	["SIGKILL", null],
])(
	"lao import ended by %s leaves a data folder that the next one can use",
	async (signal, exit) => {
		const [data, remove] = await dataFolder();
		const path = await file("ended.csv", "9807,จบ,Ended,96,x");
		const program = run(["import", "districts", path], { LAO_DATA_DIR: data });
		await program.says(/directory: regions\.csv/);
		program.process.kill(signal);
		expect(await program.ends()).toBe(exit);
		const next = await lao(["districts", path], undefined, data);
		expect(next.output).toMatch(/^ +1 +1 +0 +0 +0 +0 {2}ended\.csv$/m);
		expect(next.exit).toBe(0);
		expect(await connectRunning(data)).toBeNull();
		await remove();
	},
);

it("lao import works before the graph serves and while it serves, which then answers at once", async () => {
	const [data, remove] = await dataFolder();
	const early = await lao(
		["districts", await file("early.csv", "9805,ก่อน,Before,96,x")],
		undefined,
		data,
	);
	expect(early).toMatchObject({ exit: 0 });
	const program = run(["start"], { PORT: String(await freePort()), LAO_DATA_DIR: data });
	try {
		const [, url = ""] = await program.says(/graphql +(http\S+)/);
		const names = async () => {
			const query = '{ a: district(code: "9805") { nameTh } b: district(code: "9806") { nameTh } }';
			const headers = { "content-type": "application/json" };
			const body = JSON.stringify({ query });
			return (await fetch(url, { method: "POST", headers, body })).json();
		};
		expect(await names()).toEqual({ data: { a: { nameTh: "ก่อน" }, b: null } });
		const late = await lao(
			["districts", await file("late.csv", "9806,หลัง,After,96,x")],
			undefined,
			data,
		);
		expect(late).toMatchObject({ exit: 0 });
		expect(await names()).toEqual({ data: { a: { nameTh: "ก่อน" }, b: { nameTh: "หลัง" } } });
		const schema = await fetch(url.replace("graphql", "schemas/study.json"));
		expect(await schema.json()).toMatchObject({ title: "Study", type: "object" });
	} finally {
		program.process.kill("SIGTERM");
		await program.ends();
		await remove();
	}
});
