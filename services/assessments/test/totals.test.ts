import { describe, expect, test } from "vitest";
import { bandOf } from "../src/lpa-band.ts";
import { totalIssues } from "../src/total-issues.ts";
import { computeTotals } from "../src/totals.ts";

const score = (number: number, points: string, maximum: string, publishedPercent: string) => ({
	number,
	points,
	maximum,
	publishedPercent,
});
const makham = [
	score(1, "110", "140", "78.57"),
	score(2, "175", "215", "81.4"),
	score(3, "188", "250", "75.2"),
	score(4, "285", "345", "82.61"),
	score(5, "56", "65", "86.15"),
];
const makhamTotal = { totalPoints: "814", totalMaximum: "1015", publishedTotal: "80.2" };
const published = (publishedTotal: string | null) => ({
	totalPoints: null,
	totalMaximum: null,
	publishedTotal,
});
const percents = (...values: string[]) =>
	values.map((publishedPercent, index) => ({
		number: index + 1,
		points: null,
		maximum: null,
		publishedPercent,
	}));

describe("computed totals", () => {
	test("of ทต.มะขาม 2561 part by formula, and points over maximum is the published one", () => {
		expect(computeTotals(makham, makhamTotal)).toMatchObject([
			{
				formula: "MEAN_OF_DIMENSION_PERCENTS",
				value: "80.79",
				agreesWithPublished: false,
				band: "VERY_GOOD",
				missingReason: null,
			},
			{
				formula: "POINTS_OVER_MAXIMUM",
				value: "80.20",
				agreesWithPublished: true,
				band: "VERY_GOOD",
				missingReason: null,
			},
		]);
	});

	test("of อบต.เขาสมอคอน 2560 come from percents alone, so points give no total", () => {
		const scores = percents("85.71", "94.14", "88.57", "90.0", "92.85");
		expect(computeTotals(scores, published("90.25"))).toMatchObject([
			{ value: "90.25", agreesWithPublished: true, band: "OUTSTANDING" },
			{
				value: null,
				agreesWithPublished: null,
				band: null,
				missingReason: "The source states no points",
			},
		]);
	});

	test("are missing where only a total was published", () => {
		expect(computeTotals([], published("86.7"))).toMatchObject([
			{ value: null, missingReason: "The source states no dimension" },
			{ value: null, missingReason: "The source states no points" },
		]);
	});

	test("are never the mean of fewer than five dimensions", () => {
		const [mean] = computeTotals(percents("80", "90", "70", "60"), published(null));
		expect(mean).toMatchObject({
			value: null,
			missingReason: "The source leaves out the percent of a dimension",
		});
	});

	test("add up the dimensions where the source states no total points", () => {
		const [, ratio] = computeTotals(makham, published(null));
		expect(ratio).toMatchObject({ value: "80.20", agreesWithPublished: null });
	});
});

describe("contradictions of a result", () => {
	test("are told when the two formulas part", () => {
		expect(totalIssues(makham, makhamTotal)).toEqual([
			{
				code: "TOTAL_FORMULAS_DIFFER",
				message:
					"MEAN_OF_DIMENSION_PERCENTS gives 80.79, POINTS_OVER_MAXIMUM gives 80.20; published total: 80.2",
				field: "computedTotals",
			},
		]);
	});

	test("are told when no formula gives the published total", () => {
		const codes = totalIssues(makham, { ...makhamTotal, publishedTotal: "81.5" }).map(
			({ code }) => code,
		);
		expect(codes).toEqual(["TOTAL_FORMULAS_DIFFER", "PUBLISHED_TOTAL_UNEXPLAINED"]);
	});

	test("are told when a percent is not its points, or the points do not add up", () => {
		const wrong = makham.with(0, score(1, "110", "140", "87.57"));
		const codes = totalIssues(wrong, { ...makhamTotal, totalPoints: "815" }).map(
			({ code }) => code,
		);
		expect(codes).toContain("PERCENT_DIFFERS_FROM_POINTS");
		expect(codes).toContain("DIMENSIONS_DIFFER_FROM_TOTAL");
	});

	test("are none where percents and total agree", () => {
		const scores = percents("85.71", "94.14", "88.57", "90.0", "92.85");
		expect(totalIssues(scores, published("90.25"))).toEqual([]);
		expect(totalIssues([], published("86.7"))).toEqual([]);
	});
});

test.each([
	["0", "BELOW_PASS"],
	["69.99", "BELOW_PASS"],
	["70", "GOOD"],
	["79.99", "GOOD"],
	["80.0", "VERY_GOOD"],
	["89.99", "VERY_GOOD"],
	["90.00", "OUTSTANDING"],
	["100", "OUTSTANDING"],
])("%s percent is %s", (percent, band) => {
	expect(bandOf(percent)).toBe(band);
});
