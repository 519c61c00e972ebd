import type { Question } from "./question.ts";

export default {
	asks: "What did ทต.มะขาม score in 2561 and อบต.เขาสมอคอน in 2560, and do both ways of totalling agree with what was published?",
	query: `{
		makham: assessmentResult(id: "lpa-2561/5220505") { ...score }
		khaosamokhon: assessmentResult(id: "lpa-2560/6160506") { ...score }
	}
	fragment score on AssessmentResult {
		lao { shortNameTh }
		totalPoints totalMaximum publishedTotal band passed
		dimensionScores { dimension { number } points maximum publishedPercent }
		computedTotals { formula value agreesWithPublished missingReason }
	}`,
	data: {
		makham: {
			lao: { shortNameTh: "ทต.มะขาม" },
			totalPoints: "814",
			totalMaximum: "1015",
			publishedTotal: "80.2",
			band: "VERY_GOOD",
			passed: true,
			dimensionScores: [
				{ dimension: { number: 1 }, points: "110", maximum: "140", publishedPercent: "78.57" },
				{ dimension: { number: 2 }, points: "175", maximum: "215", publishedPercent: "81.4" },
				{ dimension: { number: 3 }, points: "188", maximum: "250", publishedPercent: "75.2" },
				{ dimension: { number: 4 }, points: "285", maximum: "345", publishedPercent: "82.61" },
				{ dimension: { number: 5 }, points: "56", maximum: "65", publishedPercent: "86.15" },
			],
			computedTotals: [
				{
					formula: "MEAN_OF_DIMENSION_PERCENTS",
					// (78.57 + 81.4 + 75.2 + 82.61 + 86.15) / 5 = 403.93 / 5
					value: "80.79",
					agreesWithPublished: false,
					missingReason: null,
				},
				{
					formula: "POINTS_OVER_MAXIMUM",
					// 814 / 1015
					value: "80.20",
					agreesWithPublished: true,
					missingReason: null,
				},
			],
		},
		khaosamokhon: {
			lao: { shortNameTh: "อบต.เขาสมอคอน" },
			totalPoints: null,
			totalMaximum: null,
			publishedTotal: "90.25",
			band: "OUTSTANDING",
			passed: true,
			dimensionScores: [
				{ dimension: { number: 1 }, points: null, maximum: null, publishedPercent: "85.71" },
				{ dimension: { number: 2 }, points: null, maximum: null, publishedPercent: "94.14" },
				{ dimension: { number: 3 }, points: null, maximum: null, publishedPercent: "88.57" },
				{ dimension: { number: 4 }, points: null, maximum: null, publishedPercent: "90.0" },
				{ dimension: { number: 5 }, points: null, maximum: null, publishedPercent: "92.85" },
			],
			computedTotals: [
				{
					formula: "MEAN_OF_DIMENSION_PERCENTS",
					// (85.71 + 94.14 + 88.57 + 90.0 + 92.85) / 5 = 451.27 / 5 = 90.254
					value: "90.25",
					agreesWithPublished: true,
					missingReason: null,
				},
				{
					formula: "POINTS_OVER_MAXIMUM",
					value: null,
					agreesWithPublished: null,
					missingReason: "The source states no points",
				},
			],
		},
	},
} satisfies Question;
