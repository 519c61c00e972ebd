import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { parquetMetadataAsync, parquetReadObjects, parquetSchema } from "hyparquet";
import { describe, expect, it } from "vitest";
import { type FormatName, formats } from "../src/format.ts";
import { lastPage, openOver } from "./catalogue.ts";

const query =
	"{ towns { nodes { code name people area isOld share founded seenAt roads { number } kinds } } }";
const filled = {
	...{ code: "001", name: 'กาด "หลวง", เมือง\nเก่า', people: -7, area: 2.5, isOld: true },
	...{ share: "-0.10", founded: "2024-03-27", seenAt: "2024-04-23T10:57:00+07:00" },
	...{ roads: [{ number: 1 }], kinds: ["CITY", "PORT"] },
};
const empty = {
	...{ code: "002", name: null, people: null, area: null, isOld: null, share: null },
	...{ founded: null, seenAt: null, roads: [], kinds: [] },
};
const towns = (...nodes: object[]) => ({ data: { towns: { nodes, takeawayPage: lastPage } } });

async function bytesOf(format: FormatName, ...nodes: object[]): Promise<Buffer> {
	const table = await openOver(query, { ...towns(...nodes), extensions: { isSynthetic: true } });
	const chunks = await Array.fromAsync(formats[format].write(table) as AsyncIterable<string>);
	return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}

describe("a table opened again by another reader", () => {
	it("as CSV holds every cell as text, behind a byte order mark", async () => {
		const bytes = await bytesOf("csv", filled, empty);
		expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
		const [names = [], ...rows] = parse(bytes, { bom: true });
		expect(names.slice(0, 3)).toEqual(["towns.code", "towns.name", "towns.people"]);
		expect(rows).toEqual([
			[
				...["001", 'กาด "หลวง", เมือง\nเก่า', "-7", "2.5", "true", "-0.10", "2024-03-27"],
				...["2024-04-23T10:57:00+07:00", "1", '["CITY","PORT"]'],
			],
			["002", "", "", "", "", "", "", "", "", "[]"],
		]);
	});

	it("as JSON Lines holds one object a row, lists as lists", async () => {
		const lines = (await bytesOf("jsonl", filled)).toString().split("\n");
		expect(lines).toHaveLength(2);
		expect(JSON.parse(lines[0] ?? "")).toMatchObject({
			"towns.name": filled.name,
			"towns.people": -7,
			"towns.share": "-0.10",
			"towns.kinds": ["CITY", "PORT"],
		});
	});

	it("as XLSX holds numbers and dates as such, and what is known on its second sheet", async () => {
		const book = read(await bytesOf("xlsx", filled, empty), { cellDates: true, UTC: true });
		expect(book.SheetNames).toEqual(["data", "about"]);
		const data = book.Sheets.data ?? {};
		const [, first, second] = utils.sheet_to_json<unknown[]>(data, { header: 1, UTC: true });
		expect(first).toEqual([
			...["001", filled.name, -7, 2.5, true, -0.1, new Date("2024-03-27T00:00:00Z")],
			...[new Date("2024-04-23T10:57:00Z"), 1, '["CITY","PORT"]'],
		]);
		expect(second?.[0]).toBe("002");
		expect(second?.slice(1, 9).every((cell) => cell === undefined || cell === null)).toBe(true);
		const about = new Map(
			utils.sheet_to_json<[string, string]>(book.Sheets.about ?? {}, { header: 1 }),
		);
		expect(about.get("isSynthetic")).toBe("true");
		expect(about.get("rows")).toBe(2);
	});

	it("as Parquet holds each column in the type of the schema, decimals exact", async () => {
		const bytes = await bytesOf("parquet", filled, empty);
		const file = new Uint8Array(bytes).buffer;
		const metadata = await parquetMetadataAsync(file);
		const types = parquetSchema(metadata).children.map(({ element }) => [
			element.type,
			element.converted_type,
		]);
		expect(types).toEqual([
			["BYTE_ARRAY", "UTF8"],
			["BYTE_ARRAY", "UTF8"],
			["INT32", undefined],
			["DOUBLE", undefined],
			["BOOLEAN", undefined],
			["FIXED_LEN_BYTE_ARRAY", "DECIMAL"],
			["INT32", "DATE"],
			["INT64", "TIMESTAMP_MILLIS"],
			["INT32", undefined],
			["BYTE_ARRAY", "JSON"],
		]);
		expect(await parquetReadObjects({ file })).toMatchObject([
			{
				...{ "towns.code": "001", "towns.name": filled.name, "towns.people": -7 },
				...{ "towns.area": 2.5, "towns.isOld": true, "towns.share": -0.1 },
				"towns.founded": new Date("2024-03-27T00:00:00Z"),
				"towns.seenAt": new Date("2024-04-23T03:57:00Z"),
				"towns.kinds": ["CITY", "PORT"],
			},
			{ "towns.code": "002", "towns.name": null, "towns.share": null, "towns.kinds": [] },
		]);
		const about = metadata.key_value_metadata?.find(({ key }) => key === "lao.metadata")?.value;
		expect(JSON.parse(about ?? "")).toMatchObject({ rows: 2, isSynthetic: true, query });
	});

	it.each(["csv", "xlsx", "jsonl", "parquet"] as const)("as %s may hold no row", async (format) => {
		const bytes = await bytesOf(format);
		if (format === "jsonl") expect(bytes).toHaveLength(0);
		else if (format === "csv") expect(parse(bytes, { bom: true })).toHaveLength(1);
		else if (format === "xlsx") expect(read(bytes).SheetNames).toEqual(["data", "about"]);
		else expect(await parquetReadObjects({ file: new Uint8Array(bytes).buffer })).toEqual([]);
	});
});

describe("a cell a spreadsheet would run", () => {
	const texts = ["=1+1", "+1", "-1", "@a", "\ta", "\ra"];

	it.each(texts)("is put behind an apostrophe: %j", async (name) => {
		const [, csv = []] = parse(await bytesOf("csv", { ...filled, name }), { bom: true });
		expect(csv[1]).toBe(`'${name}`);
		const sheet = read(await bytesOf("xlsx", { ...filled, name })).Sheets.data ?? {};
		expect(sheet.B2?.v).toBe(`'${name}`);
		expect(sheet.B2?.t).toBe("s");
	});

	it("stays a number where the schema says number", async () => {
		const [, csv = []] = parse(await bytesOf("csv", { ...filled, people: -5, share: "-2.50" }));
		expect([csv[2], csv[5]]).toEqual(["-5", "-2.50"]);
		const sheet = read(await bytesOf("xlsx", { ...filled, people: -5 })).Sheets.data ?? {};
		expect(sheet.C2).toMatchObject({ t: "n", v: -5 });
	});
});

describe("what a format cannot hold ends it with a fault", () => {
	it("a text longer than a spreadsheet's cell", async () => {
		const name = "ก".repeat(32_768);
		await expect(bytesOf("xlsx", { ...filled, name })).rejects.toThrow(/32767 characters/);
	});

	it("a decimal of more digits than Parquet's", async () => {
		const share = `0.${"1".repeat(19)}`;
		await expect(bytesOf("parquet", { ...filled, share })).rejects.toThrow(/more digits/);
	});

	it("but decimals a spreadsheet would round stay text", async () => {
		const sheet = read(await bytesOf("xlsx", { ...filled, share: "1234567890.1234567" })).Sheets
			.data;
		expect(sheet?.F2).toMatchObject({ t: "s", v: "1234567890.1234567" });
	});
});
