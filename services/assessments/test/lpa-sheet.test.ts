import { describe, expect, test } from "vitest";
import { lpaImporter } from "../src/importer/lpa/sheet.ts";
import { readBook, readLines } from "./score-sheets.ts";

const read = (...lines: string[]) => readLines(lpaImporter, ...lines);
const wide =
	"รหัส อปท.,ปี พ.ศ.,ร้อยละด้านที่ 1,ร้อยละด้าน 2,ด้านที่ 3 (%),ร้อยละด้านการบริการสาธารณะ,ร้อยละธรรมาภิบาล,ร้อยละรวม";
const good = "5220505,2561,70,80,75,85,90,80";

describe("a wide LPA sheet", () => {
	test("gives a result, its five scores and its round", async () => {
		const { records, quarantined, codes } = await read(wide, good);
		expect(quarantined).toEqual([]);
		expect(codes).toEqual([]);
		expect(records.assessment_round).toMatchObject([
			{ id: "lpa-2561", yearBE: 2561, judgedYearBE: 2560, status: "KNOWN_FROM_RESULTS" },
		]);
		expect(records.assessment_result).toMatchObject([
			{
				id: "lpa-2561/5220505",
				laoId: "5220505",
				provinceCode: "22",
				publishedTotal: "80",
				totalPoints: null,
				sourceDocument: "scores.csv",
				sourceLocator: "row 2",
				isSynthetic: false,
			},
		]);
		expect(records.dimension_score?.map((score) => [score.id, score.publishedPercent])).toEqual([
			["lpa-2561/5220505/1", "70"],
			["lpa-2561/5220505/2", "80"],
			["lpa-2561/5220505/3", "75"],
			["lpa-2561/5220505/4", "85"],
			["lpa-2561/5220505/5", "90"],
		]);
	});

	test("takes points where headings or a row below them state maxima", async () => {
		const maxima = [140, 215, 250, 345, 65];
		const inHeadings = maxima.map((maximum, at) => `คะแนนด้านที่ ${at + 1} (คะแนนเต็ม ${maximum})`);
		const scores = "110,175,188,285,56,814,1015";
		const one = await read(
			`code,year,${inHeadings.join()},คะแนนรวม,คะแนนเต็มรวม`,
			`5220505,2561,${scores}`,
		);
		const two = await read(
			"code,year,ด้านที่ 1,ด้านที่ 2,ด้านที่ 3,ด้านที่ 4,ด้านที่ 5,คะแนนรวม",
			"คะแนนเต็ม,,๑๔๐,215,250,345,65,1015",
			"๕๒๒๐๕๐๕,๒๕๖๑,๑๑๐,175,188,285,56,814",
		);
		for (const { records, quarantined } of [one, two]) {
			expect(quarantined).toEqual([]);
			expect(records.assessment_result).toMatchObject([
				{ totalPoints: "814", totalMaximum: "1015", publishedTotal: null },
			]);
			expect(records.dimension_score?.[0]).toMatchObject({
				maximum: "140",
				publishedPercent: null,
			});
		}
	});

	test("understands two rows of merged headings, with the year and province above them", async () => {
		const { records, quarantined } = await readBook(lpaImporter, [
			["ผลการประเมิน LPA ประจำปี พ.ศ. ๒๕๖๓ จังหวัดจันทบุรี"],
			["ลำดับ", "ชื่อ อปท.", "ด้านที่ 1", null, "ด้านที่ 2", null],
			[null, null, "คะแนนเต็ม", "คะแนนที่ได้", "คะแนนเต็ม", "คะแนนที่ได้"],
			[1, "ทต.มะขาม", 100, 80.5, 50, 40],
		]);
		expect(quarantined).toEqual([]);
		expect(records.assessment_result).toMatchObject([
			{ id: "lpa-2563/5220505", sourceLocator: "ผล row 4" },
		]);
		expect(records.dimension_score).toMatchObject([
			{ points: "80.5", maximum: "100" },
			{ points: "40", maximum: "50" },
		]);
	});

	test.each([
		["a year of the common era", good.replace("2561", "2018"), "YEAR_IN_CE"],
		[
			"a total that neither formula gives",
			good.replace(/80$/, "91.2"),
			"PUBLISHED_TOTAL_UNEXPLAINED",
		],
		["a retired code", good.replace("5220505", "5120104"), "RETIRED_CODE"],
		["no assessment", "5220505,2561,-,-,-,-,-,ไม่ได้รับการประเมิน", "NOT_ASSESSED"],
	])("keeps %s as an issue", async (_what, row, code) => {
		const { records, quarantined, codes } = await read(wide, row);
		expect(quarantined).toEqual([]);
		expect(codes).toContain(code);
		expect(records.assessment_result?.[0]?.yearBE).toBe(2561);
	});

	test("of a body that was not assessed has no totals and no scores", async () => {
		const { records } = await read(`${wide},หมายเหตุ`, "5220505,2561,,,,,,,ไม่ได้รับการประเมิน");
		expect(records.dimension_score).toEqual([]);
		expect(records.assessment_result).toMatchObject([
			{ totalPoints: null, totalMaximum: null, publishedTotal: null, isContradictory: false },
		]);
	});

	test.each([
		["a percent above 100", good.replace("70", "170"), "SCORE_OUT_OF_RANGE"],
		["a score below 0", good.replace("70", "-7"), "SCORE_OUT_OF_RANGE"],
		["points above their maximum", good.replace("70", "150/140"), "SCORE_OUT_OF_RANGE"],
		["an unknown code", good.replace("5220505", "9999999"), "UNKNOWN_LAO"],
		["a year that is none", good.replace("2561", "ปีที่แล้ว"), "UNREADABLE_YEAR"],
		["a year out of range", good.replace("2561", "2461"), "YEAR_OUT_OF_RANGE"],
		["a score that is none", good.replace("70", "ดี"), "UNREADABLE_NUMBER"],
		["no body", good.replace("5220505", ""), "LAO_MISSING"],
		["no score", "5220505,2561,,,,,,", "SCORES_MISSING"],
	])("has a row with %s set aside as it was written", async (_what, row, code) => {
		const { records, quarantined } = await read(wide, row);
		expect(records.assessment_result ?? []).toEqual([]);
		expect(quarantined).toMatchObject([{ locator: "row 2", code }]);
		expect(
			Object.values(quarantined[0]?.raw ?? {})
				.map((cell) => cell ?? "")
				.join(),
		).toBe(row);
	});

	test("keeps one of two equal rows, and sets both aside when they disagree", async () => {
		const same = await read(wide, good, good);
		expect(same.records.assessment_result).toHaveLength(1);
		expect(same.codes).toEqual(["IDENTICAL_DUPLICATE"]);
		const other = await read(wide, good, good.replace("70", "71"));
		expect(other.records.assessment_result ?? []).toEqual([]);
		expect(other.quarantined).toMatchObject([
			{ locator: "row 2", code: "DUPLICATES_DISAGREE" },
			{ locator: "row 3", code: "DUPLICATES_DISAGREE" },
		]);
		expect(other.quarantined[0]?.message).toContain("row 2 and row 3");
	});

	test("finds a duplicate behind a retired and a new code", async () => {
		const rows = [
			good.replace("5220505", "5120104"),
			good.replace(/5220505(.*)80$/, "4120104$181"),
		];
		expect((await read(wide, ...rows)).quarantined).toHaveLength(2);
	});

	test("resolves a name in its province, and names candidates where it cannot", async () => {
		const named = wide.replace("รหัส อปท.", "อปท.,จังหวัด");
		const sure = await read(named, good.replace("5220505", "ทต.มะขาม,จันทบุรี"));
		expect(sure.records.assessment_result).toMatchObject([{ laoId: "5220505" }]);
		const unsure = await read(named, good.replace("5220505", "ทต.มะขม,จันทบุรี"));
		expect(unsure.quarantined).toMatchObject([{ code: "UNKNOWN_LAO" }]);
		expect(unsure.quarantined[0]?.message).toContain("5220505 ทต.มะขาม (0.62)");
		const nowhere = await read(named, good.replace("5220505", "ทต.มะขาม,จันบุรี"));
		expect(nowhere.quarantined).toMatchObject([{ code: "UNKNOWN_PROVINCE" }]);
	});

	test("says where it had to assume percents, and where words and total part", async () => {
		const { codes } = await read(
			"รหัส อปท.,ปี,ด้านที่ 1,คะแนนรวม,ผลการประเมิน",
			"5220505,2561,70,80,ดีเด่น",
		);
		expect(codes).toEqual(["OUTCOME_DIFFERS_FROM_TOTAL", "UNIT_ASSUMED"]);
	});

	test("takes the saved value of a formula and says so", async () => {
		const rows = [wide.split(","), good.split(",").map(Number)];
		const { codes, records } = await readBook(lpaImporter, rows, { H2: "AVERAGE(C2:G2)" });
		expect(codes).toEqual(["FORMULA_VALUE"]);
		expect(records.assessment_result).toMatchObject([{ publishedTotal: "80" }]);
	});

	test("masks personal data in a remark", async () => {
		const { records } = await read(`${wide},หมายเหตุ`, `${good},โทร 081-555-0000`);
		expect(JSON.stringify(records)).not.toContain("555");
	});
});

describe("a long LPA sheet", () => {
	const header = "dla_code,year_be,dimension,score,max_score,percent_published,source";
	const rows = [
		"5220505,2561,1,110,140,78.57,http://a.example",
		"5220505,2561,2,175,215,81.4,http://a.example",
		"5220505,2561,3,188,250,75.2,http://a.example",
		"5220505,2561,4,285,345,82.61,http://a.example",
		"5220505,2561,5,56,65,86.15,http://a.example",
		"5220505,2561,TOTAL,814,1015,80.2,http://a.example",
	];

	test("joins the rows of a body and year, wherever they stand", async () => {
		const { records, quarantined } = await read(header, ...rows.toReversed());
		expect(quarantined).toEqual([]);
		expect(records.assessment_result).toMatchObject([
			{
				totalPoints: "814",
				totalMaximum: "1015",
				publishedTotal: "80.2",
				sourceDocument: "http://a.example",
			},
		]);
		expect(records.dimension_score?.map(({ points }) => points)).toEqual([
			"110",
			"175",
			"188",
			"285",
			"56",
		]);
	});

	test("has a result set aside whole when one of its rows cannot be trusted", async () => {
		const { records, quarantined } = await read(
			header,
			...rows.with(2, "5220505,2561,3,288,250,75.2,x"),
		);
		expect(records.assessment_result ?? []).toEqual([]);
		expect(quarantined).toHaveLength(6);
		expect(quarantined[0]).toMatchObject({ code: "SCORE_OUT_OF_RANGE" });
	});
});

describe("a file that is no LPA sheet", () => {
	test.each([
		["with an unknown column", [`${wide},น้ำหนัก`, `${good},2`], "unknown columns: น้ำหนัก"],
		[
			"with two columns of one meaning",
			[`${wide},คะแนนรวม (%)`, `${good},2`],
			"two columns say the same",
		],
		["without headings", ["a,b,c", "1,2,3"], "no row names the columns"],
		[
			"of agreements",
			["ลำดับที่,ชื่อบริการสาธารณะ,อปท. เจ้าภาพ,อปท. ที่ร่วมลงนาม", "1,ขยะ,ทต.มะขาม,อบต.ก"],
			"use `agreements`",
		],
		[
			"of satisfaction",
			["รหัส อปท.,ปี,เครื่องมือ,จำนวนผู้ตอบ,ด้านเจ้าหน้าที่", "5220505,2561,x,1,2"],
			"use `satisfaction`",
		],
	])("%s is refused whole", async (_what, lines, message) => {
		await expect(read(...lines)).rejects.toThrow(message);
	});

	test("is a mended quarantine file: its two columns are passed over", async () => {
		const header = `${wide},quarantine_place,quarantine_reason`;
		const { quarantined } = await read(header, `${good},row 2,SCORE_OUT_OF_RANGE: …`);
		expect(quarantined).toEqual([]);
	});
});
