import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	fullName,
	isOfficeTitle,
	type LaoType,
	parseLaoName,
	shortName,
} from "../src/lao-names.ts";

describe("reading a name", () => {
	test.each([
		["องค์การบริหารส่วนจังหวัดนราธิวาส", "PAO", "นราธิวาส"],
		["อบจ.นราธิวาส", "PAO", "นราธิวาส"],
		["อบจ. นราธิวาส", "PAO", "นราธิวาส"],
		["อบจนราธิวาส", "PAO", "นราธิวาส"],
		["เทศบาลนครนครราชสีมา", "CITY_MUNICIPALITY", "นครราชสีมา"],
		["ทน.นนทบุรี", "CITY_MUNICIPALITY", "นนทบุรี"],
		["เทศบาลเมืองเมืองพล", "TOWN_MUNICIPALITY", "เมืองพล"],
		["ทม.สุไหงโก-ลก", "TOWN_MUNICIPALITY", "สุไหงโก-ลก"],
		["ทม สุไหงโก-ลก", "TOWN_MUNICIPALITY", "สุไหงโก-ลก"],
		["เทศบาลตำบลกม.5", "SUBDISTRICT_MUNICIPALITY", "กม.5"],
		["ทต.จ.ป.ร.", "SUBDISTRICT_MUNICIPALITY", "จ.ป.ร."],
		["เทศบาล ตำบล บางปู", "SUBDISTRICT_MUNICIPALITY", "บางปู"],
		["องค์การบริหารส่วนตำบลและ", "SAO", "และ"],
		["องค์กรบริหารส่วนตำบลแป-ระ", "SAO", "แป-ระ"],
		["อ.บ.ต. แป-ระ", "SAO", "แป-ระ"],
		["ที่ทำการองค์การบริหารส่วนตำบลแป-ระ", "SAO", "แป-ระ"],
		["สำนักงานเทศบาลนครนนทบุรี", "CITY_MUNICIPALITY", "นนทบุรี"],
		["เมืองพัทยา", "PATTAYA", "เมืองพัทยา"],
		["กรุงเทพมหานคร", "BANGKOK", "กรุงเทพมหานคร"],
		["กทม.", "BANGKOK", "กรุงเทพมหานคร"],
		["อบต.", "SAO", ""],
	])("%s is %s %s", (raw, type, name) => expect(parseLaoName(raw)).toEqual({ type, name, raw }));

	test.each(["บางปู", "เทศบาล", "เมืองแกลง", "นครหลวง", "ทนง", "กทม. ๑๐๓๐๐", "อบเชย", ""])(
		"%j does not say its type",
		(raw) => expect(parseLaoName(raw)).toEqual({ type: null, name: raw, raw }),
	);

	test("spaces are tidied in the name and kept in the raw text", () => {
		expect(parseLaoName("  อบต.  บาง  ปู\n")).toEqual({
			type: "SAO",
			name: "บาง ปู",
			raw: "  อบต.  บาง  ปู\n",
		});
	});
});

test.each([
	["PAO", "ตรัง", "องค์การบริหารส่วนจังหวัดตรัง", "อบจ.ตรัง"],
	["CITY_MUNICIPALITY", "ตรัง", "เทศบาลนครตรัง", "ทน.ตรัง"],
	["TOWN_MUNICIPALITY", "กันตัง", "เทศบาลเมืองกันตัง", "ทม.กันตัง"],
	["SUBDISTRICT_MUNICIPALITY", "นาโยง", "เทศบาลตำบลนาโยง", "ทต.นาโยง"],
	["SAO", "บางปู", "องค์การบริหารส่วนตำบลบางปู", "อบต.บางปู"],
	["PATTAYA", "", "เมืองพัทยา", "เมืองพัทยา"],
	["BANGKOK", "", "กรุงเทพมหานคร", "กทม."],
] as const)("%s %s prints as %s and %s", (type, name, full, short) => {
	expect(fullName(type, name)).toBe(full);
	expect(shortName(type, name)).toBe(short);
});

describe("offices that look like people", () => {
	test.each([
		"นายกรัฐมนตรี",
		"นายกองค์การบริหารส่วนจังหวัดนราธิวาส",
		"นายกเทศมนตรีเมืองทุกแห่ง",
		"นายก อบต.บางปู",
		"นายกเมืองพัทยา",
		"รองนายกเทศมนตรี",
		"นายอำเภอเมืองตรัง",
		"ผู้ว่าราชการจังหวัด ทุกจังหวัด",
		"ปลัดเทศบาล",
		"ท้องถิ่นอำเภอทุกอำเภอ",
	])("%s is an office", (text) => expect(isOfficeTitle(text)).toBe(true));

	test.each(["นายกมล สมมติ", "นายกฤษณะ สมมติ", "นายกองทัพ สมมติ", "นายสมมติ", "นางสาวสมมติ", "นายก", ""])(
		"%j is not",
		(text) => expect(isOfficeTitle(text)).toBe(false),
	);
});

// With the vowels, tones and signs of real names, and the words that other kinds begin with.
const name = fc.oneof(
	fc.stringMatching(/^[เ-ไ]?[ก-ฮ][ก-ฮะ-ฺเ-๎]{0,11}( [ก-ฮ][ก-ฮะ-ฺ]{0,5})?$/),
	fc.constantFrom("เมืองพล", "นครชัยศรี", "ตำบลเหนือ", "ท่าตูม", "น้ำตก", "ก้านเหลือง", "ท.", "อบต.อ"),
);

test("parsing a printed name gives type and name back, full and short", () => {
	const named = fc.constantFrom<LaoType>(
		"PAO",
		"CITY_MUNICIPALITY",
		"TOWN_MUNICIPALITY",
		"SUBDISTRICT_MUNICIPALITY",
		"SAO",
	);
	fc.assert(
		fc.property(named, name, (type, given) => {
			expect(parseLaoName(fullName(type, given))).toMatchObject({ type, name: given });
			expect(parseLaoName(shortName(type, given))).toMatchObject({ type, name: given });
		}),
	);
});

test("the two special bodies are read back, whatever name is given with them", () => {
	fc.assert(
		fc.property(fc.constantFrom<LaoType>("PATTAYA", "BANGKOK"), name, (type, given) => {
			expect(parseLaoName(fullName(type, given)).type).toBe(type);
			expect(parseLaoName(shortName(type, given)).type).toBe(type);
		}),
	);
});

test("no text makes the readers throw", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(parseLaoName(text).raw).toBe(text);
			isOfficeTitle(text);
		}),
	);
});
