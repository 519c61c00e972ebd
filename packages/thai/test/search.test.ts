import { describe, expect, it } from "vitest";
import { readSearchQuery } from "../src/search-query.ts";
import { foldSql, foldText, searchText, searchTexts } from "../src/search-text.ts";
import { searchWords } from "../src/search-words.ts";

describe("text that is compared", () => {
	it.each([
		["มท ๐๘๑๐.๗/ว ๑๓๕๕", "กระทรวงมหาดไทย08107ว1355"],
		["อบต.บางปู", "องค์การบริหารส่วนตำบลบางปู"],
		["อบต บางปู", "องค์การบริหารส่วนตำบลบางปู"],
		["อ.บ.ต. บางปู", "องค์การบริหารส่วนตำบลบางปู"],
		["แจ้งทต.มะขาม", "แจ้งเทศบาลตำบลมะขาม"],
		["ตรวจสอบตลาด", "ตรวจสอบตลาด"],
		["น\u0E4D\u0E49า เเดง", "น้ำแดง"],
		["Waste-Management", "wastemanagement"],
	])("%s is %s", (text, compared) => {
		expect(searchText(text).text).toBe(compared);
	});

	it("knows where each character stood: within a short form, at its beginning or its last letter", () => {
		const { text, offsets } = searchText("ก อบต.ข");
		expect(text).toBe("กองค์การบริหารส่วนตำบลข");
		expect([offsets[0], offsets[1], offsets[2], offsets.at(-2), offsets.at(-1)]).toEqual([
			0, 2, 4, 6, 7,
		]);
	});

	it("is read with a short form spelt out and as it stands", () => {
		expect(searchTexts("ทต.มะขาม").map(({ text }) => text)).toEqual(["เทศบาลตำบลมะขาม", "ทตมะขาม"]);
		expect(searchTexts("มะขาม")).toHaveLength(1);
	});
});

describe("text that is looked up", () => {
	it.each([
		["a lost tone mark", "ท่าช้าง", "ทาชาง"],
		["ข and ช", "ขยะ", "ชยะ"],
		["ด and ต", "ตำบล", "ดำบล"],
		["ว and ๖", "ว ๓๓๗๖", "๖ ๓๓๗๖"],
		["๐ and o", "๐๘๑๐", "o๘๑o"],
		["both kinds of digits", "๑๓๕๕", "1355"],
		["both spellings of แ", "แดง", "เเดง"],
		["both spellings of ำ", "น้ำ", "น\u0E4D\u0E49า"],
		["capitals", "Lamphun", "LAMPHUN"],
		["signs and spaces", "มท 0810.7/ว 1355", "มท08107ว1355"],
	])("takes %s for the same", (_what, one, other) => {
		expect(foldText(one)).toBe(foldText(other));
	});

	it("keeps words apart that differ otherwise", () => {
		expect(foldText("บางปู")).not.toBe(foldText("บางปะ"));
		expect(foldText("1354")).not.toBe(foldText("1355"));
	});

	it("gives PostgreSQL escapes alone, so that no sign of it is taken for something else", () => {
		expect(foldSql("x")).toMatch(
			/^translate\(replace\(x, 'แ', 'เเ'\), E'(\\u[0-9a-f]{4})+', E'(\\u[0-9a-f]{4})+'\)$/,
		);
	});
});

describe("the words of a query", () => {
	it("are those of the dictionary, terms of the trade whole, without the empty ones", () => {
		expect(searchWords("การจัดการขยะมูลฝอย")).toEqual(["จัดการ", "ขยะมูลฝอย"]);
		expect(searchWords("การ")).toEqual(["การ"]);
	});

	it("stand beside the whole, in the spellings a text may have", () => {
		expect(readSearchQuery("อบต.บางปู ขยะ")).toEqual({
			whole: {
				text: "องค์การบริหารส่วนตำบลบางปูขยะ",
				spellings: ["องค์การบริหารส่วนตำบลบางปูขยะ", "อบตบางปูขยะ"],
			},
			parts: [
				{
					whole: {
						text: "องค์การบริหารส่วนตำบลบางปู",
						spellings: ["องค์การบริหารส่วนตำบลบางปู", "อบตบางปู"],
					},
					core: "บางปู",
					words: [
						{ text: "องค์การบริหารส่วนตำบล", spellings: ["องค์การบริหารส่วนตำบล", "อบต"] },
						{ text: "บางปู", spellings: ["บางปู"] },
					],
				},
				{
					whole: { text: "ขยะ", spellings: ["ขยะ"] },
					core: "ขยะ",
					words: [{ text: "ขยะ", spellings: ["ขยะ"] }],
				},
			],
		});
	});

	it("are none where there is no letter or digit", () => {
		expect(readSearchQuery(" .,% ").parts).toEqual([]);
	});
});
