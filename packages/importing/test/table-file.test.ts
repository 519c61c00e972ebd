import { expect, test } from "vitest";
import { z } from "zod";
import { factTableImporter, plainRecords } from "../src/facts.ts";
import { sourceFile } from "../src/file.ts";
import { readWhole } from "../src/whole-reading.ts";

const markets = factTableImporter({
	kind: "markets",
	description: "markets",
	columns: { code: z.string(), stalls: z.coerce.number().int(), nameTh: z.string().nullish() },
	toSets: plainRecords("market", ["code"]),
});
const noAsk = () => Promise.reject(new Error("nothing to ask"));
const read = (text: string | Buffer) =>
	readWhole(markets, sourceFile("markets.csv", Buffer.from(text)), noAsk);
const codes = async (text: string) =>
	(await read(text)).sets.flatMap(({ records }) =>
		records.map((record) => ("code" in record ? record.code : undefined)),
	);

test.each([
	["an unknown column", "code,stalls,source,colour\n", "UNKNOWN_COLUMN"],
	["a column that is missing", "code,source\n", "MISSING_COLUMN"],
	["a column that is there twice", "code,stalls,code,source\n", "REPEATED_COLUMN"],
	["the headings of a survey form", "ลำดับที่,เจ้าภาพ,ผู้ร่วมลงนาม\n", "WRONG_KIND"],
	["nothing in it", "", "EMPTY_FILE"],
	["a stray quotation mark", 'code,stalls,source\n"a,1,x\n', "BROKEN_CSV"],
])("a file with %s is refused", async (_what, text, code) => {
	await expect(read(text)).rejects.toMatchObject({ code });
});

test("a row cut short is set aside", async () => {
	const { quarantined } = await read("code,stalls,source\na,1,x\nb,2\n");
	expect(quarantined).toMatchObject([
		{
			locator: "row 3",
			code: "ROW_LENGTH",
			message: "it has 2 cells where the header has 3",
			raw: { code: "b", stalls: "2", source: null },
		},
	]);
});

test("a mended file of quarantined rows is read again", async () => {
	const header = "code,stalls,source,quarantine_place,quarantine_reason";
	expect(await codes(`${header}\na,1,x,row 2,INVALID_ROW: stalls\n`)).toEqual(["a"]);
});

test("a file in TIS-620 with semicolons is read", async () => {
	const head = Buffer.from("code;stalls;nameTh;source\na;1;");
	const { sets } = await read(
		Buffer.concat([head, Buffer.from([0xb5, 0xc5, 0xd2, 0xb4]), Buffer.from(";x\n")]),
	);
	expect(sets[0]?.records).toMatchObject([{ code: "a", nameTh: "ตลาด" }]);
});

test("a long table is read in batches", async () => {
	const rows = Array.from({ length: 12_000 }, (_, index) => `m${index},1,x`);
	const { sets } = await read(`code,stalls,source\n${rows.join("\n")}\n`);
	expect(sets.map(({ records }) => records.length)).toEqual([5000, 5000, 2000]);
});
