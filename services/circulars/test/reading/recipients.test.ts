import { describe, expect, test } from "vitest";
import { provinceOfOffice, readRecipient } from "../../src/reading/audience.ts";
import { splitReaders } from "../../src/reading/recipient.ts";

const split = (text: string) => splitReaders(text).map(({ start, end }) => text.slice(start, end));

describe("an expression means", () => {
	test.each([
		["ผู้ว่าราชการจังหวัด ทุกจังหวัด", null, "ALL_PROVINCES", null, null, null],
		["ผู้ว่าราชการจังหวัดนราธิวาส", null, "PROVINCE", null, null, "นราธิวาส"],
		["ผู้ว่าราชการกรุงเทพมหานคร", null, "LAO", "BANGKOK", "กรุงเทพมหานคร", null],
		["ท้องถิ่นจังหวัด ทุกจังหวัด", null, "ALL_PROVINCES", null, null, null],
		["ท้องถิ่นจังหวัดเลย", null, "PROVINCE", null, null, "เลย"],
		["นายกองค์การบริหารส่วนจังหวัดนราธิวาส", null, "PAO_OF_PROVINCE", "PAO", "นราธิวาส", "นราธิวาส"],
		["นายกองค์การบริหารส่วนจังหวัด", "เลย", "PAO_OF_PROVINCE", "PAO", "เลย", "เลย"],
		["นายกองค์การบริหารส่วนจังหวัดทุกจังหวัด", null, "ALL_LAOS", "PAO", null, null],
		["นายกเทศมนตรีเมืองทุกแห่ง", "นราธิวาส", "TYPE_IN_PROVINCE", "TOWN_MUNICIPALITY", null, "นราธิวาส"],
		["นายกเทศมนตรีนครทุกแห่ง", null, "ALL_LAOS", "CITY_MUNICIPALITY", null, null],
		[
			"นายกเทศมนตรีตำบลทุกแห่งในจังหวัดตรัง",
			null,
			"TYPE_IN_PROVINCE",
			"SUBDISTRICT_MUNICIPALITY",
			null,
			"ตรัง",
		],
		["นายกองค์การบริหารส่วนตำบลทุกแห่ง", "เลย", "TYPE_IN_PROVINCE", "SAO", null, "เลย"],
		["นายกองค์การบริหารส่วนตำบลในเขตอำเภอลองดูทุกแห่ง", null, "TYPE_IN_PROVINCE", "SAO", null, null],
		["นายกองค์การบริหารส่วนตำบลบ้านลองดู", null, "LAO", "SAO", "บ้านลองดู", null],
		["นายกเทศมนตรีนครลองดู", "เลย", "LAO", "CITY_MUNICIPALITY", "ลองดู", "เลย"],
		["นายกเมืองพัทยา", null, "LAO", "PATTAYA", "เมืองพัทยา", null],
		["นายกเทศมนตรีทุกแห่ง", "เลย", "LAOS_OF_PROVINCE", null, null, "เลย"],
		["นายกองค์กรปกครองส่วนท้องถิ่นทุกแห่ง", null, "ALL_LAOS", null, null, null],
		["ท้องถิ่นอำเภอทุกอำเภอ", "นราธิวาส", "DISTRICT_OFFICES_OF_PROVINCE", null, null, "นราธิวาส"],
		["นายอำเภอทุกอำเภอ", null, "DISTRICT_OFFICES_OF_PROVINCE", null, null, null],
		["อธิบดีกรมทดลองเอกสาร", null, null, null, null, null],
	])("%s (office of %s): %s %s %s %s", (text, office, audience, laoType, name, provinceHint) => {
		const { recipient } = readRecipient(text, office);
		expect(recipient).toEqual({ expression: text, audience, laoType, name, provinceHint });
	});

	test("what it most resembles where letters are damaged, and says that it guessed", () => {
		const { recipient, isGuessed } = readRecipient("ผูวาราชการจังหวัค ทุกจังหวัค");
		expect([recipient.audience, isGuessed]).toEqual(["ALL_PROVINCES", true]);
	});
});

test.each([
	["ผู้ว่าราชการจังหวัด ทุกจังหวัด", ["ผู้ว่าราชการจังหวัด ทุกจังหวัด"]],
	["ท้องถิ่นอำเภอ ทุกอำเภอ และนายกเทศมนตรีเมืองลองดู", ["ท้องถิ่นอำเภอ ทุกอำเภอ", "นายกเทศมนตรีเมืองลองดู"]],
	["๑. ปลัดกระทรวงสมมติ ๒. อธิบดีกรมทดลอง", ["ปลัดกระทรวงสมมติ", "อธิบดีกรมทดลอง"]],
	["กรมทดลอง, จังหวัดลองดู และเทศบาลเมืองลองดู", ["กรมทดลอง", "จังหวัดลองดู", "เทศบาลเมืองลองดู"]],
	["นายกเทศมนตรีเมือง/นายกเทศมนตรีตำบล ทุกแห่ง", ["นายกเทศมนตรีเมือง", "นายกเทศมนตรีตำบล ทุกแห่ง"]],
])("%s is split into single readers", (text, readers) => expect(split(text)).toEqual(readers));

test.each([
	["สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดนราธิวาส", "นราธิวาส"],
	["ศาลากลางจังหวัดเลย", "เลย"],
	["องค์การบริหารส่วนจังหวัดตรัง", "ตรัง"],
	["กรมทดลองเอกสาร", null],
])("the office %s is of %s", (office, province) => expect(provinceOfOffice(office)).toBe(province));
