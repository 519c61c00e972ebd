import type { Question } from "./question.ts";

export default {
	asks: "Who is meant by อบจ. ลำพูน, and which letter carries the number ๑๓๕๕?",
	query: `{
		body: search(text: "อบจ. ลำพูน") { laos(first: 1) { record { id fullNameTh agreements { totalCount } } } }
		letter: search(text: "ว ๑๓๕๕") { circulars(first: 1) { record { id announces { studies { id } } } } }
	}`,
	data: {
		body: {
			laos: [
				{
					record: {
						id: "2510101",
						fullNameTh: "องค์การบริหารส่วนจังหวัดลำพูน",
						agreements: { totalCount: 2 },
					},
				},
			],
		},
		letter: {
			circulars: [
				{
					record: {
						id: "มท0810.7/ว1355/2567",
						announces: { studies: [{ id: "participation-2567" }] },
					},
				},
			],
		},
	},
} satisfies Question;
