import type { Question } from "./question.ts";

export default {
	asks: "Whom does the Narathiwat letter address, as written and as the registry knows them?",
	query: `{
		circular(id: "นธ0023.3/ว1354/2567") {
			recipients {
				position expression audience way laoType
				through { position }
				provinces { nameEn }
				districts { code }
				laos { nodes { lao { shortNameTh } } }
				resolution { status expectedCount foundCount }
				note
			}
		}
	}`,
	data: {
		circular: {
			recipients: [
				{
					position: 1,
					expression: "นายกองค์การบริหารส่วนจังหวัดนราธิวาส",
					audience: "PAO_OF_PROVINCE",
					way: "ADDRESSED",
					laoType: "PAO",
					through: null,
					provinces: [
						{
							nameEn: "Narathiwat",
						},
					],
					districts: [],
					laos: {
						nodes: [
							{
								lao: {
									shortNameTh: "อบจ.นราธิวาส",
								},
							},
						],
					},
					resolution: {
						status: "RESOLVED",
						expectedCount: 1,
						foundCount: 1,
					},
					note: null,
				},
				{
					position: 2,
					expression: "นายกเทศมนตรีเมืองทุกแห่ง",
					audience: "TYPE_IN_PROVINCE",
					way: "ADDRESSED",
					laoType: "TOWN_MUNICIPALITY",
					through: null,
					provinces: [
						{
							nameEn: "Narathiwat",
						},
					],
					districts: [],
					laos: {
						nodes: [
							{
								lao: {
									shortNameTh: "ทม.นราธิวาส",
								},
							},
							{
								lao: {
									shortNameTh: "ทม.ตากใบ",
								},
							},
							{
								lao: {
									shortNameTh: "ทม.สุไหงโก-ลก",
								},
							},
						],
					},
					resolution: {
						status: "RESOLVED",
						expectedCount: 3,
						foundCount: 3,
					},
					note: null,
				},
				{
					position: 3,
					expression: "ท้องถิ่นอำเภอทุกอำเภอ",
					audience: "DISTRICT_OFFICES_OF_PROVINCE",
					way: "ADDRESSED",
					laoType: null,
					through: null,
					provinces: [
						{
							nameEn: "Narathiwat",
						},
					],
					districts: [
						{
							code: "9601",
						},
						{
							code: "9602",
						},
						{
							code: "9603",
						},
						{
							code: "9604",
						},
						{
							code: "9605",
						},
						{
							code: "9606",
						},
						{
							code: "9607",
						},
						{
							code: "9608",
						},
						{
							code: "9609",
						},
						{
							code: "9610",
						},
						{
							code: "9611",
						},
						{
							code: "9612",
						},
						{
							code: "9613",
						},
					],
					laos: {
						nodes: [],
					},
					resolution: {
						status: "RESOLVED",
						expectedCount: 13,
						foundCount: 13,
					},
					note: "one office in each district of the province",
				},
				{
					position: 4,
					expression: null,
					audience: "TYPE_IN_PROVINCE",
					way: "PASSED_ON",
					laoType: "SUBDISTRICT_MUNICIPALITY",
					through: {
						position: 3,
					},
					provinces: [
						{
							nameEn: "Narathiwat",
						},
					],
					districts: [],
					laos: {
						nodes: [],
					},
					resolution: {
						status: "UNRESOLVED",
						expectedCount: 13,
						foundCount: 0,
					},
					note: "to be told by the district offices; not in the registry yet",
				},
				{
					position: 5,
					expression: null,
					audience: "TYPE_IN_PROVINCE",
					way: "PASSED_ON",
					laoType: "SAO",
					through: {
						position: 3,
					},
					provinces: [
						{
							nameEn: "Narathiwat",
						},
					],
					districts: [],
					laos: {
						nodes: [],
					},
					resolution: {
						status: "UNRESOLVED",
						expectedCount: 72,
						foundCount: 0,
					},
					note: "to be told by the district offices; not in the registry yet",
				},
			],
		},
	},
} satisfies Question;
