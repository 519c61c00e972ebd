import { describe, expect, test } from "vitest";
import { satisfactionImporter } from "../src/importer/satisfaction/sheet.ts";
import { readLines } from "./score-sheets.ts";

const read = (...lines: string[]) => readLines(satisfactionImporter, ...lines);
const header =
	"รหัส อปท.,ปีงบประมาณ,เครื่องมือ,ผู้ประเมิน,จำนวนผู้ตอบ,มาตรวัด,ด้านเจ้าหน้าที่ (ค่าเฉลี่ย),ด้านเจ้าหน้าที่ (ร้อยละ),ด้านช่องทางการให้บริการ (ค่าเฉลี่ย)";
const good = "5220505,2564,การสำรวจโดยมหาวิทยาลัย,มหาวิทยาลัยบูรพา,400,5 ระดับ,4.50,90.0,4.1";

describe("a satisfaction sheet", () => {
	test("gives a survey with its aspects and a round of the fiscal year", async () => {
		const { records, quarantined, codes } = await read(header, good);
		expect(quarantined).toEqual([]);
		expect(codes).toEqual([]);
		expect(records.assessment_round).toMatchObject([
			{ id: "satisfaction-2564", yearKind: "FISCAL_YEAR" },
		]);
		expect(records.satisfaction_result).toMatchObject([
			{
				id: "satisfaction-2564/5220505/UNIVERSITY_SURVEY",
				assessorTh: "มหาวิทยาลัยบูรพา",
				respondents: 400,
				scale: "FIVE_POINT",
				isContradictory: false,
			},
		]);
		expect(records.satisfaction_aspect).toMatchObject([
			{ place: 1, nameTh: "ด้านเจ้าหน้าที่", meanOfFive: "4.50", percent: "90.0" },
			{ place: 2, nameTh: "ด้านช่องทางการให้บริการ", meanOfFive: "4.1", percent: null },
		]);
	});

	test("takes what holds for the whole file from lines above the table", async () => {
		const { records, quarantined } = await read(
			"ผลการประเมินความพึงพอใจ ปีงบประมาณ พ.ศ. 2564",
			"เครื่องมือ: แบบประเมินออนไลน์ของ สถ.",
			"ผู้ประเมิน,กรมส่งเสริมการปกครองท้องถิ่น",
			"จำนวนผู้ตอบ: ๑๒๐ คน",
			"มาตรวัด: 5 ระดับ",
			"รหัส อปท.,รายการ,ค่าเฉลี่ย,ระดับ",
			"5220505,ขั้นตอน,4.2,มาก",
			"5220505,สถานที่,4.4,มาก",
		);
		expect(quarantined).toEqual([]);
		expect(records.satisfaction_result).toMatchObject([
			{
				id: "satisfaction-2564/5220505/DLA_ONLINE_SURVEY",
				assessorTh: "กรมส่งเสริมการปกครองท้องถิ่น",
				respondents: 120,
				sourceLocator: "row 7 to row 8",
			},
		]);
		expect(records.satisfaction_aspect).toMatchObject([
			{ nameTh: "ขั้นตอน", meanOfFive: "4.2", levelTh: "มาก" },
			{ nameTh: "สถานที่", meanOfFive: "4.4", levelTh: "มาก" },
		]);
	});

	test("takes counts, and the number asked from them", async () => {
		const { records, codes } = await read(
			"code,year,instrument,assessor,item,percent,satisfied_n,improve_n",
			"5220505,2564,self,เทศบาล,ถนน,75,45,15",
		);
		expect(records.satisfaction_result).toMatchObject([{ respondents: 60, scale: "COUNT" }]);
		expect(codes).toEqual(["RESPONDENTS_DERIVED"]);
	});

	test.each([
		["an instrument", "การสำรวจโดยมหาวิทยาลัย", "", "INSTRUMENT_MISSING"],
		["a known instrument", "การสำรวจโดยมหาวิทยาลัย", "โทรถาม", "UNKNOWN_INSTRUMENT"],
		["an assessor", "มหาวิทยาลัยบูรพา", "", "ASSESSOR_MISSING"],
		["a number of people", "400", "", "RESPONDENTS_MISSING"],
		["a scale", "5 ระดับ", "", "SCALE_MISSING"],
		["a mean of at most 5", "4.50", "5.50", "SCORE_OUT_OF_RANGE"],
		["a percent of at most 100", "90.0", "190.0", "SCORE_OUT_OF_RANGE"],
		["a known body", "5220505", "9999999", "UNKNOWN_LAO"],
	])("has a row without %s set aside", async (_what, said, instead, code) => {
		const { records, quarantined } = await read(header, good.replace(said, instead));
		expect(records.satisfaction_result ?? []).toEqual([]);
		expect(quarantined).toMatchObject([{ locator: "row 2", code }]);
	});

	test("keeps a survey that was not held, and a percent that is not its mean, as issues", async () => {
		const none = await read(header, "5220505,2564,มหาวิทยาลัย,ม.บูรพา,,5,ไม่ได้รับการประเมิน,,");
		expect(none.codes).toContain("NOT_ASSESSED");
		const odd = await read(header, good.replace("90.0", "70.0"));
		expect(odd.codes).toEqual(["PERCENT_DIFFERS_FROM_MEAN"]);
		expect(odd.records.satisfaction_result).toMatchObject([{ isContradictory: true }]);
	});
});
