import { utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { detectEncoding } from "../src/encoding.ts";
import { sourceFile } from "../src/file.ts";
import { placeOf, type Row, readRows } from "../src/rows.ts";
import { readWorkbook } from "../src/workbook.ts";

async function rowsOf(name: string, bytes: Uint8Array): Promise<Row[]> {
	const rows: Row[] = [];
	for await (const row of readRows(sourceFile(name, bytes))) rows.push(row);
	return rows;
}
const cells = (rows: Row[]) => rows.map((row) => row.cells);

/** Thai letters of TIS-620 lie 0xD60 below their place in Unicode. */
const tis620 = (text: string) =>
	Uint8Array.from(text, (letter) => {
		const code = letter.codePointAt(0) ?? 0;
		return code >= 0xe01 ? code - 0xd60 : code;
	});
const text = "รหัส,ชื่อ\n1,ตลาดน้อย\n";

describe("a text file", () => {
	it.each([
		["UTF-8", "utf-8", Buffer.from(text)],
		["UTF-8 with a byte-order mark", "utf-8", Buffer.from(`\uFEFF${text}`)],
		["UTF-16 with a byte-order mark", "utf-16le", Buffer.from(`\uFEFF${text}`, "utf16le")],
		["UTF-16 without one", "utf-16le", Buffer.from(text, "utf16le")],
		["big-endian UTF-16", "utf-16be", Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
		["TIS-620", "windows-874", tis620(text)],
	])("in %s is recognised and read", async (_name, encoding, bytes) => {
		expect(detectEncoding(bytes)).toBe(encoding);
		expect(cells(await rowsOf("t.csv", bytes))).toEqual([
			["รหัส", "ชื่อ"],
			["1", "ตลาดน้อย"],
		]);
	});

	it.each([";", "\t", ","])("separated by %j is read", async (separator) => {
		const rows = await rowsOf("t.csv", Buffer.from(["a", "b", "c"].join(separator)));
		expect(cells(rows)).toEqual([["a", "b", "c"]]);
	});

	it("keeps line breaks inside quotes and counts lines as they stand", async () => {
		const rows = await rowsOf("t.csv", Buffer.from('a,b\n"x\ny",2\n\n,\n3,4\n'));
		expect(rows.map((row) => [placeOf(row), row.cells])).toEqual([
			["row 1", ["a", "b"]],
			["row 3", ["x\ny", "2"]],
			["row 6", ["3", "4"]],
		]);
	});

	it("that is no CSV is refused with the line", async () => {
		const broken = rowsOf("t.csv", Buffer.from('a,b\n"x,2\n'));
		await expect(broken).rejects.toMatchObject({ code: "BROKEN_CSV" });
	});

	it("that is an old or protected workbook is refused with what to do", async () => {
		const bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		await expect(rowsOf("t.xls", bytes)).rejects.toMatchObject({ code: "PASSWORD_OR_OLD_FORMAT" });
	});
});

describe("a workbook", () => {
	const workbook = (rows: unknown[][]) => {
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet(rows, { cellDates: true }), "แผ่นหนึ่ง");
		utils.book_append_sheet(book, utils.aoa_to_sheet([["second"]]), "two");
		return book;
	};
	const bytesOf = (book: ReturnType<typeof workbook>) =>
		new Uint8Array(write(book, { type: "array", bookType: "xlsx", compression: true }));

	it("gives the rows of all its sheets, with their places", async () => {
		const bytes = bytesOf(workbook([["a", 1.5, new Date(2024, 2, 27)], [], [" ข ", null, true]]));
		expect((await rowsOf("t.xlsx", bytes)).map((row) => [placeOf(row), row.cells])).toEqual([
			["แผ่นหนึ่ง row 1", ["a", "1.5", "2024-03-27"]],
			["แผ่นหนึ่ง row 3", ["ข", null, "true"]],
			["two row 1", ["second"]],
		]);
	});

	it("names the cells that are computed", async () => {
		const book = workbook([["a", 2]]);
		const sheet = book.Sheets.แผ่นหนึ่ง;
		if (sheet) sheet.B1 = { t: "n", v: 4, f: "2+2" };
		const [first] = await readWorkbook(sourceFile("t.xlsx", bytesOf(book)));
		expect(first).toMatchObject({ rows: [["a", "4"]], formulas: ["B1"] });
	});

	it("cut short is refused", async () => {
		const bytes = bytesOf(workbook([["a"]]));
		const cut = rowsOf("t.xlsx", bytes.subarray(0, bytes.length - 200));
		await expect(cut).rejects.toMatchObject({ code: "BROKEN_WORKBOOK" });
	});

	it("that would burst once unpacked is refused before it is read", async () => {
		const book = workbook([["a"]]);
		utils.book_append_sheet(book, utils.aoa_to_sheet([["x".repeat(32_000)]]), "bomb");
		const rows = Array.from({ length: 1000 }, (_, index) => [
			`${index}${"0".repeat(32_000)}`.slice(0, 32_000),
		]);
		for (let copy = 0; copy < 4; copy += 1) {
			utils.book_append_sheet(book, utils.aoa_to_sheet(rows), `s${copy}`);
		}
		const bytes = bytesOf(book);
		expect(bytes.length).toBeLessThan(3_000_000);
		await expect(rowsOf("t.xlsx", bytes)).rejects.toMatchObject({ code: "WORKBOOK_TOO_LARGE" });
	});
});
