import { sourceFile } from "@lao/importing/file";
import { readWhole } from "@lao/importing/whole-reading";
import { describe, expect, test } from "vitest";
import { assessmentResultImporter } from "../src/importer/assessment-result.ts";
import { indicatorImporter } from "../src/importer/framework.ts";
import { satisfactionResultImporter } from "../src/importer/satisfaction-result.ts";
import { askDirectory } from "./directory-answers.ts";

const file = (text: string) => sourceFile("test", new TextEncoder().encode(text));
const result = `lao: "5220505"
framework: LPA
yearBE: 2561
total: { points: null, maximum: null, published: "80.2" }
dimensions: []
source: a test
retrieved: null
`;
const readResults = (text: string) => readWhole(assessmentResultImporter, file(text), askDirectory);

describe("a file of LPA results", () => {
	test("gives a result of a body the directory knows, under its permanent identifier", async () => {
		const { sets, quarantined } = await readResults(result.replace("5220505", "4120104"));
		expect(quarantined).toEqual([]);
		expect(sets[0]?.records).toMatchObject([
			{ id: "lpa-2561/5120104", laoId: "5120104", provinceCode: "12", publishedTotal: "80.2" },
		]);
	});

	test("has a result of an unknown body set aside", async () => {
		const { sets, quarantined } = await readResults(result.replace("5220505", "9999999"));
		expect(sets.flatMap(({ records }) => records)).toEqual([]);
		expect(quarantined).toMatchObject([
			{
				locator: "document 1",
				code: "UNKNOWN_LAO",
				message: "No body has or had the code 9999999",
			},
		]);
	});

	test("has the second of two results of one body and year set aside", async () => {
		const { sets, quarantined } = await readResults(`${result}---\n${result}`);
		expect(sets[0]?.records).toHaveLength(1);
		expect(quarantined).toMatchObject([{ locator: "document 2", code: "DUPLICATE_RESULT" }]);
	});

	test.each([
		["an unknown section", "source: a test", "rank: 1\nsource: a test"],
		["a year of the common era", "2561", "2018"],
		["a total above 100", '"80.2"', '"180.2"'],
		["a number that lost its digits", '"80.2"', "80.2"],
		["another framework", "LPA", "SATISFACTION"],
		[
			"a sixth dimension",
			"[]",
			'[{ number: 6, points: null, maximum: null, publishedPercent: "80" }]',
		],
		[
			"a dimension twice",
			"[]",
			'[{ number: 1, points: null, maximum: null, publishedPercent: "80" }, { number: 1, points: null, maximum: null, publishedPercent: "81" }]',
		],
	])("has a result with %s set aside", async (_what, good, bad) => {
		const { sets, quarantined } = await readResults(result.replace(good, bad));
		expect(sets.flatMap(({ records }) => records)).toEqual([]);
		expect(quarantined).toMatchObject([{ code: "INVALID_DOCUMENT" }]);
	});
});

describe("a file of surveys", () => {
	const survey = `lao: "5471102"
yearBE: null
instrument: null
assessorTh: null
respondents: null
scale: COUNT
aspects: [{ nameTh: ก, meanOfFive: null, percent: "75", satisfiedCount: 45, improveCount: 15, levelTh: null }]
source: a test
retrieved: null
`;
	const read = (text: string) => readWhole(satisfactionResultImporter, file(text), askDirectory);

	test("keeps an undated survey without a round and says what it lacks", async () => {
		const { sets } = await read(survey);
		expect(sets[0]?.records).toMatchObject([
			{
				id: "satisfaction-undated/5471102/UNKNOWN",
				roundId: null,
				respondents: 60,
				isContradictory: false,
				issues: [
					{ code: "YEAR_NOT_STATED" },
					{ code: "ASSESSOR_NOT_STATED" },
					{ code: "INSTRUMENT_NOT_STATED" },
					{ code: "RESPONDENTS_DERIVED" },
				],
			},
		]);
	});

	test.each([
		["an unknown scale", "COUNT", "STARS"],
		["a mean above five", "meanOfFive: null", 'meanOfFive: "5.1"'],
		["half a person", "45", "45.5"],
		["no aspect", /aspects: .*/, "aspects: []"],
	])("has a survey with %s set aside", async (_what, good, bad) => {
		const { quarantined } = await read(survey.replace(good, bad));
		expect(quarantined).toMatchObject([{ code: "INVALID_DOCUMENT" }]);
	});
});

describe("a table of indicators", () => {
	const header =
		"id,roundId,yearBE,level,number,nameTh,nameEn,dimensionId,serviceAreaCode,laoTypes,isCounted,maximum,source";
	const read = (text: string) => readWhole(indicatorImporter, file(text), askDirectory);

	test("reads several kinds of body in one cell", async () => {
		const { sets } = await read(
			`${header}\na/1,a,2561,INDICATOR,1.1,ก,A,,,SAO|PAO,false,5,a test\n`,
		);
		expect(sets[0]?.records).toMatchObject([
			{ laoTypes: ["SAO", "PAO"], isCounted: false, number: "1.1", maximum: "5" },
		]);
	});

	test("has a row with an unknown kind of body set aside", async () => {
		const { quarantined } = await read(
			`${header}\na/1,a,2561,INDICATOR,1.1,ก,A,,,VILLAGE,,5,a test\n`,
		);
		expect(quarantined).toMatchObject([{ locator: "row 2", code: "INVALID_ROW" }]);
	});

	test("with an unknown column is refused", async () => {
		const text = `${header},weight\na/1,a,2561,INDICATOR,1.1,ก,A,,,,,5,a test,2\n`;
		await expect(read(text)).rejects.toThrow("there is no column weight");
	});
});
