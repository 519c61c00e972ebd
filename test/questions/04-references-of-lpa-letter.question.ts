import type { Question } from "./question.ts";

export default {
	asks: "Which letters does the LPA letter refer to, and do we hold them?",
	query: `{
		circular(id: "มท0810.7/draft/lpa-2563") {
			kind number dateIssued
			references { position numberText date dateTextBE isHeld circular { id yearBE agency { code } } }
			announces { assessmentRounds { id nameEn status } }
		}
	}`,
	data: {
		circular: {
			kind: "DRAFT",
			number: "มท 0810.7/ว",
			dateIssued: null,
			references: [
				{
					position: 1,
					numberText: "มท 0810.7/ว 3557",
					date: "2020-11-16",
					dateTextBE: "16 พฤศจิกายน 2563",
					isHeld: false,
					circular: {
						id: "มท0810.7/ว3557/2563",
						yearBE: 2563,
						agency: {
							code: "มท08",
						},
					},
				},
				{
					position: 2,
					numberText: "มท 0810.7/ว 2522",
					date: "2021-10-29",
					dateTextBE: "29 ตุลาคม 2564",
					isHeld: false,
					circular: {
						id: "มท0810.7/ว2522/2564",
						yearBE: 2564,
						agency: {
							code: "มท08",
						},
					},
				},
			],
			announces: {
				assessmentRounds: [
					{
						id: "lpa-2563",
						nameEn: "Local Performance Assessment 2563",
						status: "RESULTS_ANNOUNCED",
					},
					{
						id: "satisfaction-2564",
						nameEn: "Citizens' satisfaction, fiscal year 2564",
						status: "RESULTS_ANNOUNCED",
					},
				],
			},
		},
	},
} satisfies Question;
