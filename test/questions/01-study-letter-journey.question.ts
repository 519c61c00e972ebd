import type { Question } from "./question.ts";

export default {
	asks: "How did the letter on the participation study travel: who sent it to whom, when, and how many days lay between?",
	query: `{
		circular(id: "มท0810.7/ว1355/2567") {
			dissemination {
				hops {
					nodes {
						step
						circular { number agency { nameEn } }
						recipients { audience }
						lao { fullNameTh }
						sentOn receivedAt daysSincePrevious daysSinceFirst
						stamp { receivedNumber receivedTime }
					}
				}
			}
		}
	}`,
	data: {
		circular: {
			dissemination: {
				hops: {
					nodes: [
						{
							step: "SENT",
							circular: {
								number: "มท 0810.7/ว 1355",
								agency: {
									nameEn: "Department of Local Administration",
								},
							},
							recipients: [
								{
									audience: "ALL_PROVINCES",
								},
								{
									audience: "ALL_LAOS",
								},
							],
							lao: null,
							sentOn: "2024-03-27",
							receivedAt: null,
							daysSincePrevious: null,
							daysSinceFirst: 0,
							stamp: null,
						},
						{
							step: "FORWARDED",
							circular: {
								number: "นธ 0023.3/ว 1354",
								agency: {
									nameEn: "Narathiwat Provincial Office for Local Administration",
								},
							},
							recipients: [
								{
									audience: "PAO_OF_PROVINCE",
								},
								{
									audience: "TYPE_IN_PROVINCE",
								},
								{
									audience: "DISTRICT_OFFICES_OF_PROVINCE",
								},
								{
									audience: "TYPE_IN_PROVINCE",
								},
								{
									audience: "TYPE_IN_PROVINCE",
								},
							],
							lao: null,
							sentOn: "2024-04-22",
							receivedAt: null,
							daysSincePrevious: 26,
							daysSinceFirst: 26,
							stamp: null,
						},
						{
							step: "RECEIVED",
							circular: {
								number: "นธ 0023.3/ว 1354",
								agency: {
									nameEn: "Narathiwat Provincial Office for Local Administration",
								},
							},
							recipients: [],
							lao: {
								fullNameTh: "องค์การบริหารส่วนจังหวัดนราธิวาส",
							},
							sentOn: null,
							receivedAt: "2024-04-23T10:57:00+07:00",
							daysSincePrevious: 1,
							daysSinceFirst: 27,
							stamp: {
								receivedNumber: "2302",
								receivedTime: "10:57",
							},
						},
					],
				},
			},
		},
	},
} satisfies Question;
