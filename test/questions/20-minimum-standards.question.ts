import type { Question } from "./question.ts";

export default {
	asks: "Who runs the minimum standards of 2567, in which areas, with which results so far, and which letter announced the round?",
	query: `{
		assessmentRound(id: "minimum-standards-2567") {
			yearBE status
			framework { code agency { code } dimensions { number serviceArea { code } } }
			minimumStandardResults { totalCount }
			circulars { nodes { id } }
		}
	}`,
	data: {
		assessmentRound: {
			yearBE: 2567,
			status: "ANNOUNCED",
			framework: {
				code: "MINIMUM_STANDARDS",
				agency: {
					code: "ODLOC",
				},
				dimensions: [
					{
						number: 1,
						serviceArea: {
							code: "INFRASTRUCTURE",
						},
					},
					{
						number: 2,
						serviceArea: {
							code: "QUALITY_OF_LIFE",
						},
					},
					{
						number: 3,
						serviceArea: {
							code: "ORDER_AND_SAFETY",
						},
					},
					{
						number: 4,
						serviceArea: {
							code: "ECONOMY",
						},
					},
					{
						number: 5,
						serviceArea: {
							code: "ENVIRONMENT",
						},
					},
					{
						number: 6,
						serviceArea: {
							code: "CULTURE",
						},
					},
				],
			},
			minimumStandardResults: {
				totalCount: 0,
			},
			circulars: {
				nodes: [
					{
						id: "มท08/unnumbered/2567-03-26",
					},
				],
			},
		},
	},
} satisfies Question;
