import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openFiles } from "@lao/cli/source-files";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";
import { checksum, inputFolder, lao } from "./import-command.ts";
import { zipOf } from "./zip.ts";

// Each test runs the whole program several times.
vi.setConfig({ testTimeout: 120_000 });

const header = "code,nameTh,nameEn,provinceCode,source";
const tables = ["directory.district", "directory.import_run", "directory.import_file"];

let graph: ReferenceGraph;
let folder: string;
let cleanUp: () => Promise<void>;
beforeAll(async () => {
	graph = await openReferenceGraph();
	[folder, cleanUp] = await inputFolder();
});
afterAll(async () => {
	await graph?.close();
	await cleanUp?.();
});

async function file(name: string, bytes: string | Uint8Array): Promise<string> {
	const path = join(folder, name);
	await mkdir(join(path, ".."), { recursive: true });
	await writeFile(path, bytes);
	return path;
}
const importing = (...words: string[]) => lao(words, graph.url, join(folder, "data"));
const held = () => checksum(graph.url, tables);

describe("files that cannot be read", () => {
	const faulty: [name: string, bytes: string | Uint8Array, line: RegExp][] = [
		[
			"another-kind.csv",
			"ลำดับที่,ชื่อบริการสาธารณะ,อปท. เจ้าภาพ,อปท. ที่ร่วมลงนาม\n1,ก,ข,ค\n",
			/: WRONG_KIND: this is a file of another kind: use `agreements`$/m,
		],
		[
			"colour.csv",
			`${header},colour\n9801,ก,a,96,x,red\n`,
			/: UNKNOWN_COLUMN: there is no column colour; the columns are code, nameTh/,
		],
		["cut.csv", `${header}\n9801,"ก,a,96,x\n9802,`, /: BROKEN_CSV: line \d+ is no CSV/],
		[
			"cut.xlsx",
			zipOf("xl/workbook.xml", Buffer.from("<a/>")).subarray(0, 40),
			/: BROKEN_WORKBOOK: the workbook is damaged or cut short/,
		],
		[
			"bomb.xlsx",
			zipOf("xl/worksheets/sheet1.xml", Buffer.alloc(200_000_000, 32)),
			/: WORKBOOK_TOO_LARGE: the workbook holds more than 96 MB once unpacked/,
		],
		[
			"picture.csv",
			Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
			/: BINARY_FILE: this is no text/,
		],
		["none.csv", "", /: EMPTY_FILE: there is no row in it/],
	];

	it("are all named with what to do, and the good file beside them is not imported either", async () => {
		const before = await held();
		const good = await file("faulty/good.csv", `${header}\n9801,ก,a,96,x\n`);
		const paths = faulty.map(([name, bytes]) => file(`faulty/${name}`, bytes));
		const { exit, output } = await importing("districts", good, ...(await Promise.all(paths)));
		for (const [name, , line] of faulty)
			expect(output).toMatch(new RegExp(name + line.source, "m"));
		expect(output).toMatch(/^lao: nothing was imported: 7 of 8 files cannot be read$/m);
		expect(output).not.toMatch(/Unexpected|\n {4}at |undo it with/);
		expect(exit).toBe(1);
		expect(await held()).toBe(before);
	});

	it("stop with one line where the path is wrong, and with one JSON document where asked for", async () => {
		const path = join(folder, "nothing.csv");
		const { exit, answer } = await importing("--json", "districts", path);
		expect(JSON.parse(answer)).toEqual({ error: `cannot read ${path}: there is no such file` });
		expect(exit).toBe(1);
	});

	it("of a kind there is not stop before a database is made for them", async () => {
		const data = join(folder, "unmade");
		const { exit, output } = await lao(["lettres", folder], undefined, data);
		expect(output).toMatch(/^lao: there is no kind lettres; the kinds are .*districts.*\n$/);
		expect(exit).toBe(1);
		await expect(chmod(data, 0o700)).rejects.toMatchObject({ code: "ENOENT" });
	});
});

describe("a folder", () => {
	const open = async (path: string) => {
		const ignored: string[] = [];
		const names: string[] = [];
		for await (const { name } of openFiles([path], [".csv"], (other) => ignored.push(other))) {
			names.push(name);
		}
		return { names, ignored };
	};

	it("is searched with all below it, and what does not fit is told", async () => {
		const top = join(folder, "mixed");
		await file("mixed/b.csv", "b");
		await file("mixed/readme.txt", "r");
		await file("mixed/deep/deeper/A.CSV", "a");
		await file("mixed/deep/scan.pdf", "s");
		expect(await open(top)).toEqual({
			names: ["b.csv", "A.CSV"],
			ignored: [join(top, "deep/scan.pdf"), join(top, "readme.txt")],
		});
	});

	it("without rights stops the import", async (test) => {
		if (process.getuid?.() === 0) test.skip("root may read everything");
		const closed = join(folder, "closed");
		await mkdir(closed);
		await chmod(closed, 0);
		await expect(open(closed)).rejects.toThrow("this user may not read it");
		await chmod(closed, 0o700);
	});

	it("is no place for a device", async () => {
		await expect(open("/dev/zero")).rejects.toThrow("cannot read /dev/zero: it is no file");
	});

	it("holding nothing of the kind is a mistake", async () => {
		await file("letters/letter.pdf", "x");
		const { exit, output } = await importing("districts", join(folder, "letters"));
		expect(output).toContain("nothing was imported: none of 1 files is of this kind");
		expect(exit).toBe(1);
	});
});
