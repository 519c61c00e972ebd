import type { Question } from "./question.ts";

export default {
	asks: "What does the participation study hold, what does it propose to provinces and to LAOs, which models, and which letters spread it and its plan target?",
	query: `{
		study(id: "participation-2567") {
			conductedBy { nameEn }
			commissionedBy { nameEn }
			chapters { number page children { number page children { number page } } }
			provinces: recommendations(actorKind: PROVINCE) { nodes { number page titleEn } }
			laos: recommendations(actorKind: LAO) { nodes { number page titleEn } }
			participationModels { code nameTh page }
			caseStudies { countryCode page }
			documents { position kind isHeld }
			legalBasis { kind dated }
			circulars { nodes { id } }
			planTargets { code label circulars { nodes { id } } studies { totalCount } }
		}
	}`,
	data: {
		study: {
			conductedBy: {
				nameEn: "Thammasat University",
			},
			commissionedBy: {
				nameEn: "Office of the Permanent Secretary, Prime Minister's Office",
			},
			chapters: [
				{
					number: "1",
					page: 1,
					children: [
						{
							number: null,
							page: 2,
							children: [],
						},
						{
							number: null,
							page: 9,
							children: [],
						},
						{
							number: null,
							page: 11,
							children: [],
						},
						{
							number: null,
							page: 14,
							children: [],
						},
						{
							number: null,
							page: 15,
							children: [],
						},
						{
							number: null,
							page: 19,
							children: [],
						},
					],
				},
				{
					number: "2",
					page: 23,
					children: [
						{
							number: null,
							page: 24,
							children: [],
						},
						{
							number: null,
							page: 31,
							children: [],
						},
					],
				},
				{
					number: "3",
					page: 39,
					children: [
						{
							number: "3.1",
							page: 40,
							children: [],
						},
						{
							number: "3.2",
							page: 40,
							children: [
								{
									number: "1",
									page: 40,
								},
								{
									number: "2",
									page: 44,
								},
								{
									number: "3",
									page: 45,
								},
							],
						},
						{
							number: "3.3",
							page: 48,
							children: [],
						},
						{
							number: "3.4",
							page: 52,
							children: [],
						},
						{
							number: "3.5",
							page: 54,
							children: [],
						},
					],
				},
			],
			provinces: {
				nodes: [
					{
						number: "3.4",
						page: 52,
						titleEn: "Ways to raise participation in public services of an area",
					},
					{
						number: null,
						page: null,
						titleEn: "Network at the level of the province for managing public affairs",
					},
				],
			},
			laos: {
				nodes: [
					{
						number: "3.4",
						page: 52,
						titleEn: "Ways to raise participation in public services of an area",
					},
					{
						number: null,
						page: null,
						titleEn: "Network at the level of the province for managing public affairs",
					},
				],
			},
			participationModels: [
				{
					code: "CO_GOVERNANCE",
					nameTh: "ตัวแบบการร่วมกำหนดทิศทางนโยบายสาธารณะ",
					page: 40,
				},
				{
					code: "CO_MANAGEMENT",
					nameTh: "ตัวแบบการร่วมจัดการภารกิจบางขั้นตอน",
					page: 44,
				},
				{
					code: "CO_PRODUCTION",
					nameTh: "ตัวแบบการร่วมจัดทำบริการสาธารณะ",
					page: 45,
				},
			],
			caseStudies: [
				{
					countryCode: "GB",
					page: 24,
				},
				{
					countryCode: "ID",
					page: 31,
				},
			],
			documents: [
				{
					position: 1,
					kind: "REPORT",
					isHeld: false,
				},
				{
					position: 2,
					kind: "APPENDIX",
					isHeld: false,
				},
				{
					position: 3,
					kind: "FINAL_REPORT",
					isHeld: false,
				},
				{
					position: 4,
					kind: "EXECUTIVE_SUMMARY",
					isHeld: true,
				},
			],
			legalBasis: [
				{
					kind: "CABINET_RESOLUTION",
					dated: "2019-12-03",
				},
				{
					kind: "NATIONAL_STRATEGY",
					dated: null,
				},
			],
			circulars: {
				nodes: [
					{
						id: "นธ0023.3/ว1354/2567",
					},
					{
						id: "มท0810.7/ว1355/2567",
					},
				],
			},
			planTargets: [
				{
					code: "200301",
					label: "20.3",
					circulars: {
						nodes: [
							{
								id: "นธ0023.3/ว1354/2567",
							},
							{
								id: "มท0810.7/ว1355/2567",
							},
						],
					},
					studies: {
						totalCount: 1,
					},
				},
			],
		},
	},
} satisfies Question;
