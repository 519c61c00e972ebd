import type { Question } from "./question.ts";

export default {
	asks: "Which units of DLA write letters, and how many of its letters do we know?",
	query: `{
		agency(code: "มท08") {
			nameEn
			parent { nameEn }
			units { code }
			subordinates { nodes { code province { nameEn } } }
			circulars { totalCount }
		}
	}`,
	data: {
		agency: {
			nameEn: "Department of Local Administration",
			parent: {
				nameEn: "Ministry of Interior",
			},
			units: [
				{
					code: "มท 0810.2",
				},
				{
					code: "มท 0810.7",
				},
			],
			subordinates: {
				nodes: [
					{
						code: "นธ0023",
						province: {
							nameEn: "Narathiwat",
						},
					},
				],
			},
			circulars: {
				totalCount: 6,
			},
		},
	},
} satisfies Question;
