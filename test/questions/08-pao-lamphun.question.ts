import type { Question } from "./question.ts";

export default {
	asks: "What do we know of PAO Lamphun: the agreements it hosts and with whom, its scores, the letters it was sent and what they announce?",
	query: `{
		lao(id: "2510101") {
			fullNameTh
			province { nameEn region { nameEn } }
			agreements(role: HOST) {
				nodes {
					signedOn instrument serviceTh
					serviceArea { nameEn recommendations(first: 1) { nodes { number } } }
					partners { nameAsWritten lao { shortNameTh assessmentResults { totalCount } } }
				}
			}
			partners { nodes { lao { shortNameTh } agreementCount } }
			assessmentResults { totalCount }
			satisfactionResults { totalCount }
			circulars {
				nodes {
					way
					circular { id dateIssued announces { studies { id conductedBy { code } } assessmentRounds { id } } }
				}
			}
		}
	}`,
	data: {
		lao: {
			fullNameTh: "องค์การบริหารส่วนจังหวัดลำพูน",
			province: {
				nameEn: "Lamphun",
				region: {
					nameEn: "Northern",
				},
			},
			agreements: {
				nodes: [
					{
						signedOn: "2022-07-18",
						instrument: "MOA",
						serviceTh: "การจัดการมูลฝอยอันตรายชุมชน",
						serviceArea: {
							nameEn: "Natural resources and environment",
							recommendations: {
								nodes: [
									{
										number: "3.1",
									},
								],
							},
						},
						partners: [
							{
								nameAsWritten: "เทศบาลเมืองลำพูน",
								lao: {
									shortNameTh: "ทม.ลำพูน",
									assessmentResults: {
										totalCount: 0,
									},
								},
							},
							{
								nameAsWritten: "อปท. ในจังหวัดลำพูน",
								lao: null,
							},
						],
					},
					{
						signedOn: "2021-12-29",
						instrument: "MOU",
						serviceTh: "การรวมกลุ่มพื้นที่ในการจัดการมูลฝอย (Clusters)",
						serviceArea: {
							nameEn: "Natural resources and environment",
							recommendations: {
								nodes: [
									{
										number: "3.1",
									},
								],
							},
						},
						partners: [
							{
								nameAsWritten: "เทศบาลเมืองลำพูน",
								lao: {
									shortNameTh: "ทม.ลำพูน",
									assessmentResults: {
										totalCount: 0,
									},
								},
							},
							{
								nameAsWritten: "อปท. ในจังหวัดลำพูน",
								lao: null,
							},
						],
					},
				],
			},
			partners: {
				nodes: [
					{
						lao: {
							shortNameTh: "ทม.ลำพูน",
						},
						agreementCount: 2,
					},
				],
			},
			assessmentResults: {
				totalCount: 0,
			},
			satisfactionResults: {
				totalCount: 0,
			},
			circulars: {
				nodes: [
					{
						way: "PASSED_ON",
						circular: {
							id: "มท0810.7/ว1355/2567",
							dateIssued: "2024-03-27",
							announces: {
								studies: [
									{
										id: "participation-2567",
										conductedBy: {
											code: "TU",
										},
									},
								],
								assessmentRounds: [],
							},
						},
					},
					{
						way: "PASSED_ON",
						circular: {
							id: "มท08/unnumbered/2567-03-26",
							dateIssued: "2024-03-26",
							announces: {
								studies: [],
								assessmentRounds: [
									{
										id: "minimum-standards-2567",
									},
								],
							},
						},
					},
				],
			},
		},
	},
} satisfies Question;
