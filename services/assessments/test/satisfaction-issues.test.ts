import { describe, expect, test } from "vitest";
import { contradictions, omissions, respondentsOf } from "../src/satisfaction-issues.ts";

const rated = (meanOfFive: string, percent: string) => ({
	nameTh: "ด้านทดสอบ",
	meanOfFive,
	percent,
	satisfiedCount: null,
	improveCount: null,
});
const counted = (satisfiedCount: number, improveCount: number, percent: string) => ({
	nameTh: "ด้านทดสอบ",
	meanOfFive: null,
	percent,
	satisfiedCount,
	improveCount,
});
const survey = {
	yearBE: 2561,
	instrument: "UNIVERSITY_SURVEY",
	assessorTh: "มหาวิทยาลัยทดสอบ",
	respondents: null,
	aspects: [rated("4.56", "91.13")],
};
const codes = (issues: { code: string }[]) => issues.map(({ code }) => code);

describe("people asked", () => {
	test("are the sum of the counts where every aspect gives the same", () => {
		const aspects = [counted(46, 14, "76.67"), counted(52, 8, "86.67")];
		expect(respondentsOf({ ...survey, aspects })).toBe(60);
		expect(codes(omissions({ ...survey, aspects }))).toEqual(["RESPONDENTS_DERIVED"]);
	});

	test("are unknown where the sums differ or there are no counts", () => {
		const aspects = [counted(46, 14, "76.67"), counted(50, 8, "86.21")];
		expect(respondentsOf({ ...survey, aspects })).toBeNull();
		expect(respondentsOf(survey)).toBeNull();
		expect(codes(omissions(survey))).toEqual(["RESPONDENTS_NOT_STATED"]);
	});

	test("are as stated where the source states them", () => {
		expect(respondentsOf({ ...survey, respondents: 384 })).toBe(384);
		expect(omissions({ ...survey, respondents: 384 })).toEqual([]);
	});
});

describe("contradictions of a survey", () => {
	test("allow for the rounding of a mean", () => {
		expect(contradictions(survey)).toEqual([]);
		expect(contradictions({ ...survey, aspects: [rated("4.56", "91.30")] })).toEqual([]);
	});

	test("are told when percent and mean part", () => {
		expect(contradictions({ ...survey, aspects: [rated("4.56", "91.31")] })).toEqual([
			{
				code: "PERCENT_DIFFERS_FROM_MEAN",
				message: "ด้านทดสอบ: 91.31 percent is not the mean 4.56 of 5",
				field: "aspects",
			},
		]);
	});

	test("are told when percent and counts part, or counts exceed the people asked", () => {
		const aspects = [counted(46, 14, "67.67")];
		expect(codes(contradictions({ ...survey, respondents: 50, aspects }))).toEqual([
			"PERCENT_DIFFERS_FROM_COUNTS",
			"COUNTS_EXCEED_RESPONDENTS",
		]);
	});
});
