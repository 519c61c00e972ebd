import { utils, write } from "@e965/xlsx";
import { sourceFile } from "@lao/importing/file";
import type { Own } from "@lao/importing/reading";
import { readWhole } from "@lao/importing/whole-reading";
import { describe, expect, it } from "vitest";
import { directoryImporter } from "../src/importer/registry/registry.ts";

const heading =
	"จังหวัด,อำเภอ,ตำบล,รหัส อปท.,ประเภท อปท.,อปท.,ที่ตั้งสำนักงานเลขที่,หมู่ที่,รหัสไปรษณีย์,ขนาดพื้นที่,LAT,LONG,เว็ปไซต์ของอปท";
const noAsk = () => Promise.reject(new Error("the directory asks nobody"));
const provinces = [
	{ code: "12", nameTh: "นนทบุรี" },
	{ code: "20", nameTh: "ชลบุรี" },
];
const districts = [{ code: "1201", nameTh: "เมืองนนทบุรี", provinceCode: "12" }];
const own: Own = async <Row extends object>(sql: string) => {
	if (sql.includes("from province")) return provinces as Row[];
	return (sql.includes("from district") ? districts : []) as Row[];
};
const read = (lines: string[], first = heading) =>
	readWhole(
		directoryImporter,
		sourceFile("registry.csv", Buffer.from([first, ...lines].join("\n"))),
		noAsk,
		own,
	);
const recordsOf = async (table: string, ...lines: string[]) => {
	const { sets, quarantined } = await read(lines);
	expect(quarantined).toEqual([]);
	return sets.filter((set) => set.table === table).flatMap(({ records }) => records);
};

const saiMa = "นนทบุรี,เมืองนนทบุรี,ไทรม้า,4120104,เทศบาลเมือง,ไทรม้า,,,,8.14,13.86,100.47,";

describe("a row of the registry", () => {
	it("is one body, with names, district and place", async () => {
		expect(await recordsOf("lao", saiMa)).toEqual([
			{
				id: "4120104",
				code: "4120104",
				type: "TOWN_MUNICIPALITY",
				nameTh: "ไทรม้า",
				fullNameTh: "เทศบาลเมืองไทรม้า",
				shortNameTh: "ทม.ไทรม้า",
				nameEn: null,
				isActive: true,
				provinceCode: "12",
				districtCode: "1201",
				parentPaoId: null,
				areaKm2: "8.14",
				latitude: 13.86,
				longitude: 100.47,
				websiteUrl: null,
				sourceDocument: "registry.csv",
				sourceLocator: "row 2",
				retrievedAt: null,
				isSynthetic: false,
				issues: [],
			},
		]);
	});

	it("gives the body a period that lasts", async () => {
		expect(await recordsOf("lao_period", saiMa)).toMatchObject([
			{
				id: "4120104/4120104/เทศบาลเมืองไทรม้า",
				laoId: "4120104",
				code: "4120104",
				type: "TOWN_MUNICIPALITY",
				validFrom: null,
				validTo: null,
				isCurrent: true,
			},
		]);
	});

	it.each([
		["5200199,เทศบาลตำบล,หนองปรือ", "SUBDISTRICT_MUNICIPALITY", "ทต.หนองปรือ"],
		// A prefix of 6 on a subdistrict municipality: the column tells the kind, the code does not.
		["6200199,เทศบาลตำบล,หนองปรือ", "SUBDISTRICT_MUNICIPALITY", "ทต.หนองปรือ"],
		["๕๒๐๐๑๙๙,ทต.,เทศบาลตำบลหนองปรือ", "SUBDISTRICT_MUNICIPALITY", "ทต.หนองปรือ"],
		["6200199,อบต.,องค์พระ", "SAO", "อบต.องค์พระ"],
		["3200408,ท้องถิ่นรูปแบบพิเศษ,เมืองพัทยา", "PATTAYA", "เมืองพัทยา"],
	])("%s is of its kind", async (cells, type, shortNameTh) => {
		const line = `ชลบุรี,บางละมุง,,${cells},,,,,,,`;
		expect(await recordsOf("lao", line)).toMatchObject([{ type, shortNameTh }]);
	});

	it("names a new district, whose code is in its own", async () => {
		const line = "ชลบุรี,บางละมุง,,3200408,ท้องถิ่นรูปแบบพิเศษ,เมืองพัทยา,,,,208.1,12.9,100.8,";
		expect(await recordsOf("district", line)).toMatchObject([
			{ code: "2004", nameTh: "บางละมุง", nameEn: null, provinceCode: "20" },
		]);
	});

	it("belongs to the PAO of its province, which has no district", async () => {
		const pao = "นนทบุรี,เมืองนนทบุรี,,2120101,อบจ.,นนทบุรี,,,,,,,";
		expect(await recordsOf("lao", saiMa, pao)).toMatchObject([
			{ id: "4120104", parentPaoId: "2120101" },
			{ id: "2120101", parentPaoId: null, districtCode: null },
		]);
	});

	it.each([
		["8.14,13.86,", { latitude: null }, "COORDINATE_IMPLAUSIBLE"],
		["5196462,13.86,100.47", { areaKm2: null }, "AREA_IMPLAUSIBLE"],
		["ไม่ทราบ,13.86,100.47", { areaKm2: null }, "UNREADABLE_NUMBER"],
	])("with %s keeps the rest, and says what was odd", async (cells, values, code) => {
		const line = saiMa.replace("8.14,13.86,100.47", cells);
		expect(await recordsOf("lao", line)).toMatchObject([{ ...values, issues: [{ code }] }]);
	});

	it.each([
		["www.saima.go.th", "http://www.saima.go.th", []],
		["https://saima.go.th/th", "https://saima.go.th/th", []],
		["-", null, []],
		["somebody@example.com", null, [{ code: "WEBSITE_UNREADABLE" }]],
	])("with the website %s gives %s", async (written, websiteUrl, issues) => {
		const records = await recordsOf("lao", `${saiMa}${written}`);
		expect(records).toMatchObject([{ websiteUrl, issues }]);
	});

	it.each([
		["INVALID_CODE", saiMa.replace("4120104", "412010")],
		["UNKNOWN_TYPE", saiMa.replace("เทศบาลเมือง", "หมู่บ้าน")],
		["UNKNOWN_PROVINCE", saiMa.replace("นนทบุรี,", "แดนไกล,")],
		["MISSING_NAME", saiMa.replace("เมือง,ไทรม้า,", "เมือง,,")],
	])("that cannot be trusted is set aside: %s", async (code, line) => {
		const { sets, quarantined } = await read([line]);
		expect(quarantined).toMatchObject([{ locator: "row 2", code, raw: { ตำบล: "ไทรม้า" } }]);
		expect(sets.flatMap(({ records }) => records)).toEqual([]);
	});
});

it("a cell that a formula computes is taken as it was saved, and named", async () => {
	const sheet = utils.aoa_to_sheet([heading.split(","), saiMa.split(",")]);
	sheet.J2 = { t: "n", v: 8.14, f: "4.07*2" };
	const book = utils.book_new(sheet, "อปท");
	const file = sourceFile("registry.xlsx", write(book, { type: "buffer", bookType: "xlsx" }));
	const { sets } = await readWhole(directoryImporter, file, noAsk, own);
	expect(
		sets.find(({ table, records }) => table === "lao" && records.length)?.records,
	).toMatchObject([
		{
			areaKm2: "8.14",
			sourceLocator: "อปท row 2",
			issues: [{ code: "FORMULA_VALUE", message: expect.stringMatching(/^J2 /) }],
		},
	]);
});

describe("several rows of one code", () => {
	const other = saiMa.replace("ไทรม้า,4", "บางศรีเมือง,4");

	it("are one body that covers several subdistricts", async () => {
		expect(await recordsOf("lao", saiMa, other)).toMatchObject([
			{ id: "4120104", sourceLocator: "row 2", issues: [] },
		]);
	});

	it("complete each other", async () => {
		const bare = other.replace("8.14,13.86,100.47", ",,");
		expect(await recordsOf("lao", bare, saiMa)).toMatchObject([{ areaKm2: "8.14", issues: [] }]);
	});

	it("that are the same to the letter leave an issue", async () => {
		expect(await recordsOf("lao", saiMa, saiMa)).toMatchObject([
			{ issues: [{ code: "IDENTICAL_ROW", message: "row 3 repeats row 2" }] },
		]);
	});

	it("that give two areas leave an issue, and the first stays", async () => {
		expect(await recordsOf("lao", saiMa, other.replace("8.14", "9"))).toMatchObject([
			{ areaKm2: "8.14", issues: [{ code: "ROWS_DISAGREE", field: "areaKm2" }] },
		]);
	});

	it("that name two bodies are all set aside", async () => {
		const contradiction = other.replace(",ไทรม้า,,", ",บางศรีเมือง,,");
		const { sets, quarantined } = await read([saiMa, contradiction]);
		expect(quarantined.map(({ locator, code }) => [locator, code])).toEqual([
			["row 2", "ROWS_DISAGREE"],
			["row 3", "ROWS_DISAGREE"],
		]);
		expect(sets.flatMap(({ records }) => records)).toEqual([]);
	});
});

describe("a file that is no registry", () => {
	it.each([
		["UNKNOWN_COLUMN", `${heading},สี`],
		["MISSING_COLUMN", heading.replace("ประเภท อปท.,", "")],
		["COLUMN_TWICE", `${heading},LAT`],
		["WRONG_KIND", "ลำดับที่,อปท. เจ้าภาพ,อปท. ที่ร่วมลงนาม"],
	])("is refused: %s", async (code, first) => {
		await expect(read([saiMa], first)).rejects.toMatchObject({ code });
	});

	it("is refused when it holds nothing", async () => {
		await expect(read([])).rejects.toMatchObject({ code: "EMPTY_FILE" });
		await expect(read([], "")).rejects.toMatchObject({ code: "EMPTY_FILE" });
	});

	it("with the columns a quarantine adds is read all the same", async () => {
		const { sets } = await read(
			[`${saiMa},row 2,because`],
			`${heading},quarantine_place,quarantine_reason`,
		);
		expect(sets.flatMap(({ records }) => records)).toHaveLength(2);
	});
});
