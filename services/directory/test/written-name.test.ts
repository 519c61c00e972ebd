import { describe, expect, it } from "vitest";
import { nameKey, readWrittenName } from "../src/naming/written-name.ts";

const municipalities = ["CITY_MUNICIPALITY", "TOWN_MUNICIPALITY", "SUBDISTRICT_MUNICIPALITY"];

describe("the written name of a body", () => {
	it.each([
		["ทต.ท่าตูม", ["SUBDISTRICT_MUNICIPALITY"], "ท่าตูม"],
		["เทศบาลตำบลท่าตูม", ["SUBDISTRICT_MUNICIPALITY"], "ท่าตูม"],
		["เทศบาลดําบลท่าตูม", ["SUBDISTRICT_MUNICIPALITY"], "ท่าตูม"],
		["นายกเทศมนตรีตำบลท่าตูม", ["SUBDISTRICT_MUNICIPALITY"], "ท่าตูม"],
		["นายก อบต. นอกเมือง", ["SAO"], "นอกเมือง"],
		["อบต นอก เมือง", ["SAO"], "นอกเมือง"],
		["องค์กรบริหารส่วนตำบล กม.๕", ["SAO"], "กม5"],
		["ทม. สุไหงโก-ลก", ["TOWN_MUNICIPALITY"], "สุไหงโกลก"],
		["เทศบาลสุรินทร์", municipalities, "สุรินทร์"],
		["ตำบลท่าตูม", null, "ท่าตูม"],
		["ท่าตูม", null, "ท่าตูม"],
		["อบต.จ.ป.ร.", ["SAO"], "จปร"],
	])("%s gives its kinds and its name", (text, types, key) => {
		expect(readWrittenName(text)).toMatchObject({ types, nameKey: key });
	});

	it.each([
		["อบต.นอกเมือง อ.เมือง จ.สุรินทร์", "เมือง", "สุรินทร์"],
		["อบต.นอกเมือง ต.นอกเมือง อ.เมืองสุรินทร์", "เมืองสุรินทร์", null],
		["องค์การบริหารส่วนตำบลนอกเมือง (อำเภอเมือง จังหวัดสุรินทร์)", "เมือง", "สุรินทร์"],
		["องค์การบริหารส่วนตำบลนอกเมืองอำเภอเมืองจังหวัดสุรินทร์", "เมือง", "สุรินทร์"],
	])("%s gives the district and province behind it", (text, district, province) => {
		expect(readWrittenName(text)).toEqual({
			types: ["SAO"],
			nameKey: "นอกเมือง",
			fullKey: "องค์การบริหารส่วนตำบลนอกเมือง",
			district,
			province,
		});
	});

	it("of a PAO is that of its province", () => {
		expect(readWrittenName("อบจ.สุรินทร์")).toMatchObject({
			fullKey: "องค์การบริหารส่วนจังหวัดสุรินทร์",
			province: "สุรินทร์",
		});
	});

	it("of a special body is its kind", () => {
		expect(readWrittenName("เมืองพัทยา").fullKey).toBe("เมืองพัทยา");
		expect(readWrittenName("กทม.").fullKey).toBe("กรุงเทพมหานคร");
	});

	it("is compared without spaces, dots, hyphens and Thai digits, repaired first", () => {
		expect(nameKey("เเม่ นํ้า-๑๒.")).toBe("แม่น้ำ12");
	});

	it.each(["", " ", "อบต.", "()", "อ.", "จ.สุรินทร์"])("%j throws nothing", (text) => {
		expect(() => readWrittenName(text)).not.toThrow();
	});
});
