import type { Question } from "./question.ts";

export default {
	asks: "Which body of today does the retired code 5120104 name, and what has it been called?",
	query: `{
		lao(code: "5120104") {
			id code type fullNameTh
			province { nameEn }
			history { code type fullNameTh isCurrent }
		}
	}`,
	data: {
		lao: {
			id: "5120104",
			code: "4120104",
			type: "TOWN_MUNICIPALITY",
			fullNameTh: "เทศบาลเมืองไทรม้า",
			province: { nameEn: "Nonthaburi" },
			history: [
				{
					code: "5120104",
					type: "SUBDISTRICT_MUNICIPALITY",
					fullNameTh: "เทศบาลตำบลไทรม้า",
					isCurrent: false,
				},
				{
					code: "4120104",
					type: "TOWN_MUNICIPALITY",
					fullNameTh: "เทศบาลเมืองไทรม้า",
					isCurrent: true,
				},
			],
		},
	},
} satisfies Question;
