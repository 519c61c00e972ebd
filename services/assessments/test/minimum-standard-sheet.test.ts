import { describe, expect, test } from "vitest";
import { minimumStandardImporter } from "../src/importer/minimum-standards/sheet.ts";
import { readLines } from "./score-sheets.ts";

const read = (...lines: string[]) => readLines(minimumStandardImporter, ...lines);

describe("a sheet of minimum standards", () => {
	test("with a column for each area gives a result for each area that is stated", async () => {
		const { records, quarantined } = await read(
			"รหัส อปท.,ปี พ.ศ.,ด้านที่ 1 โครงสร้างพื้นฐาน (คะแนนเต็ม 50),ด้านคุณภาพชีวิต (ร้อยละ),ด้านศิลปวัฒนธรรม",
			"5220505,2568,40,81.5,ไม่ผ่าน",
		);
		expect(quarantined).toEqual([]);
		expect(records.assessment_round).toMatchObject([
			{ id: "minimum-standards-2568", frameworkCode: "MINIMUM_STANDARDS", judgedYearBE: null },
		]);
		expect(records.minimum_standard_result).toMatchObject([
			{
				id: "minimum-standards-2568/5220505/INFRASTRUCTURE",
				score: "40",
				maximum: "50",
				isMet: null,
				indicatorId: "minimum-standards-2568/1",
			},
			{ serviceAreaCode: "QUALITY_OF_LIFE", score: "81.5", maximum: "100" },
			{ serviceAreaCode: "CULTURE", score: null, maximum: null, isMet: false },
		]);
	});

	test("with a row for each indicator makes the indicators it names", async () => {
		const { records } = await read(
			"รหัส อปท.,ปี,ตัวชี้วัด,คะแนน,คะแนนเต็ม,ผลการประเมิน",
			"5220505,2568,1.2 ถนนและทางเท้า,4,5,ผ่าน",
			"2520101,2568,1.2 ถนนและทางเท้า,2,5,ไม่ผ่าน",
		);
		expect(records.indicator).toMatchObject([
			{
				id: "minimum-standards-2568/1.2",
				level: "INDICATOR",
				number: "1.2",
				nameTh: "ถนนและทางเท้า",
				dimensionId: "MINIMUM_STANDARDS/1",
				serviceAreaCode: "INFRASTRUCTURE",
			},
		]);
		expect(records.minimum_standard_result).toMatchObject([
			{ id: "minimum-standards-2568/5220505/1.2", score: "4", maximum: "5", isMet: true },
			{ id: "minimum-standards-2568/2520101/1.2", score: "2", isMet: false },
		]);
	});

	test("keeps a body that was not assessed, without a score", async () => {
		const { records, codes } = await read(
			"รหัส อปท.,ปี,ด้าน,คะแนน,คะแนนเต็ม,ผล",
			"5220505,2025,ด้านที่ 5,,,ไม่ได้รับการประเมิน",
		);
		expect(codes).toEqual(["YEAR_IN_CE", "NOT_ASSESSED"]);
		expect(records.minimum_standard_result).toMatchObject([
			{ serviceAreaCode: "ENVIRONMENT", yearBE: 2568, score: null, isMet: null },
		]);
	});

	test.each([
		["a score above its maximum", "5220505,2568,ด้านที่ 1,6,5,", "SCORE_OUT_OF_RANGE"],
		["an unknown area", "5220505,2568,ด้านที่ 7,4,5,", "UNKNOWN_AREA"],
		["an outcome that is none", "5220505,2568,ด้านที่ 1,4,5,สีเขียว", "UNREADABLE_OUTCOME"],
		["an unknown code", "1111111,2568,ด้านที่ 1,4,5,", "UNKNOWN_LAO"],
		["no result", "5220505,2568,ด้านที่ 1,,5,", "SCORES_MISSING"],
	])("has a row with %s set aside", async (_what, row, code) => {
		const { quarantined } = await read("รหัส อปท.,ปี,ด้าน,คะแนน,คะแนนเต็ม,ผล", row);
		expect(quarantined).toMatchObject([{ locator: "row 2", code }]);
	});

	test("is told from an LPA sheet", async () => {
		const lpa = ["รหัส อปท.,ปี,ด้านที่ 1 การบริหารจัดการ,ด้านที่ 5 ธรรมาภิบาล", "5220505,2561,70,80"];
		await expect(read(...lpa)).rejects.toThrow("use `lpa`");
	});
});
