import type { Question } from "./question.ts";

export default {
	asks: "Which letters could ว ๑๓๕๔ be?",
	query: `{
		circularsByNumber(number: "ว ๑๓๕๔") { nodes { id agency { nameEn } number dateIssued } }
	}`,
	data: {
		circularsByNumber: {
			nodes: [
				{
					id: "นธ0023.3/ว1354/2567",
					agency: {
						nameEn: "Narathiwat Provincial Office for Local Administration",
					},
					number: "นธ 0023.3/ว 1354",
					dateIssued: "2024-04-22",
				},
				{
					id: "มท0810.7/ว1355/2567",
					agency: {
						nameEn: "Department of Local Administration",
					},
					number: "มท 0810.7/ว 1355",
					dateIssued: "2024-03-27",
				},
			],
		},
	},
} satisfies Question;
