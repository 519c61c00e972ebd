import type { Question } from "./question.ts";

export default {
	asks: "Which cooperation was talked over but not signed, when, and by whom?",
	query: `{
		agreements(status: DISCUSSED) {
			totalCount
			nodes {
				signedOn discussedOn
				province { nameEn }
				host { shortNameTh }
				partners { lao { shortNameTh } }
			}
		}
	}`,
	data: {
		agreements: {
			totalCount: 1,
			nodes: [
				{
					signedOn: null,
					discussedOn: "2022-07-26",
					province: { nameEn: "Mae Hong Son" },
					host: { shortNameTh: "ทม.แม่ฮ่องสอน" },
					partners: [
						{ lao: { shortNameTh: "อบต.ปางหมู" } },
						{ lao: { shortNameTh: "อบต.ผาบ่อง" } },
						{ lao: { shortNameTh: "อบต.หมอกจำแป่" } },
						{ lao: { shortNameTh: "อบต.ห้วยผา" } },
						{ lao: { shortNameTh: "อบต.ห้วยปูลิง" } },
						{ lao: { shortNameTh: "อบต.ห้วยโป่ง" } },
					],
				},
			],
		},
	},
} satisfies Question;
