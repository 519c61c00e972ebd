import type { Question } from "./question.ts";

export default {
	asks: "What stands side by side in the area of environment: agreements, indicators, recommendations?",
	query: `{
		serviceArea(code: "ENVIRONMENT") {
			nameEn
			agreements { totalCount nodes { signedOn province { nameEn } } }
			indicators { nodes { id level } }
			recommendations { nodes { number appliesTo } }
		}
	}`,
	data: {
		serviceArea: {
			nameEn: "Natural resources and environment",
			agreements: {
				totalCount: 7,
				nodes: [
					{
						signedOn: "2022-07-18",
						province: {
							nameEn: "Lamphun",
						},
					},
					{
						signedOn: "2022-03-08",
						province: {
							nameEn: "Chiang Mai",
						},
					},
					{
						signedOn: "2022-03-04",
						province: {
							nameEn: "Phitsanulok",
						},
					},
					{
						signedOn: "2021-12-29",
						province: {
							nameEn: "Lamphun",
						},
					},
					{
						signedOn: "2019-03-07",
						province: {
							nameEn: "Udon Thani",
						},
					},
					{
						signedOn: "2019-01-28",
						province: {
							nameEn: "Surin",
						},
					},
					{
						signedOn: "2019-01-10",
						province: {
							nameEn: "Mukdahan",
						},
					},
				],
			},
			indicators: {
				nodes: [
					{
						id: "minimum-standards-2567/5",
						level: "DIMENSION",
					},
				],
			},
			recommendations: {
				nodes: [
					{
						number: "3.1",
						appliesTo: "EVERY_AREA",
					},
					{
						number: "3.2",
						appliesTo: "EVERY_AREA",
					},
					{
						number: "3.2/1",
						appliesTo: "EVERY_AREA",
					},
					{
						number: "3.2/2",
						appliesTo: "EVERY_AREA",
					},
					{
						number: "3.2/3",
						appliesTo: "EVERY_AREA",
					},
					{
						number: "3.3",
						appliesTo: "EVERY_AREA",
					},
					{
						number: "3.4",
						appliesTo: "EVERY_AREA",
					},
					{
						number: null,
						appliesTo: "EVERY_AREA",
					},
				],
			},
		},
	},
} satisfies Question;
