import type { Question } from "./question.ts";

export default {
	asks: "What does the undated satisfaction count of ทต.อากาศอำนวย say, and how many people answered?",
	query: `{
		lao(id: "5471102") {
			satisfactionResults {
				nodes {
					instrument scale respondents assessorTh
					round { id }
					aspects { nameTh percent satisfiedCount improveCount }
				}
			}
		}
	}`,
	data: {
		lao: {
			satisfactionResults: {
				nodes: [
					{
						instrument: "SELF_RUN_COUNT",
						scale: "COUNT",
						respondents: 60,
						// Run by the municipality itself.
						assessorTh: "เทศบาลตำบลอากาศอำนวย",
						round: null,
						aspects: [
							{
								nameTh: "พัฒนา/บำรุงรักษาถนน",
								percent: "76.67",
								satisfiedCount: 46,
								improveCount: 14,
							},
							{
								nameTh: "คุณภาพ/ความปลอดภัยของสะพาน",
								percent: "75.0",
								satisfiedCount: 45,
								improveCount: 15,
							},
							{ nameTh: "สัญญาณไฟจราจร", percent: "63.33", satisfiedCount: 38, improveCount: 22 },
							{ nameTh: "ไฟส่องสว่าง", percent: "86.67", satisfiedCount: 52, improveCount: 8 },
							{
								nameTh: "ทางระบายน้ำ/คลอง/ลำธารสาธารณะ",
								percent: "66.67",
								satisfiedCount: 40,
								improveCount: 20,
							},
						],
					},
				],
			},
		},
	},
} satisfies Question;
