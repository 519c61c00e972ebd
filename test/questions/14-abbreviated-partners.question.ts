import type { Question } from "./question.ts";

export default {
	asks: "Which bodies stand behind the abbreviated partner names of the Surin waste agreement of 28 January 2562?",
	query: `{
		agreement(id: "surin-4320102-2019-01-28") {
			signedOn instrument statedPartyCount
			host { fullNameTh }
			partners { nameAsWritten resolution lao { id fullNameTh district { nameEn } } }
		}
	}`,
	data: {
		agreement: {
			signedOn: "2019-01-28",
			instrument: "MOU",
			statedPartyCount: 6,
			host: { fullNameTh: "เทศบาลเมืองสุรินทร์" },
			partners: [
				{
					nameAsWritten: "ทต.กังแอน",
					resolution: "RESOLVED",
					lao: { id: "5320501", fullNameTh: "เทศบาลตำบลกังแอน", district: { nameEn: "Prasat" } },
				},
				{
					nameAsWritten: "ทต.นิคมปราสาท",
					resolution: "RESOLVED",
					lao: { id: "5320502", fullNameTh: "เทศบาลตำบลนิคมปราสาท", district: { nameEn: "Prasat" } },
				},
				{
					nameAsWritten: "ทต.จอมพระ",
					resolution: "RESOLVED",
					lao: { id: "5320402", fullNameTh: "เทศบาลตำบลจอมพระ", district: { nameEn: "Chom Phra" } },
				},
				{
					nameAsWritten: "อบต.เมืองลีง",
					resolution: "RESOLVED",
					lao: {
						id: "6320407",
						fullNameTh: "องค์การบริหารส่วนตำบลเมืองลีง",
						district: { nameEn: "Chom Phra" },
					},
				},
				{
					nameAsWritten: "ทต.ท่าตูม",
					resolution: "RESOLVED",
					lao: { id: "5320302", fullNameTh: "เทศบาลตำบลท่าตูม", district: { nameEn: "Tha Tum" } },
				},
				{
					nameAsWritten: "อบต.นอกเมือง",
					resolution: "RESOLVED",
					lao: {
						id: "6320106",
						fullNameTh: "องค์การบริหารส่วนตำบลนอกเมือง",
						district: { nameEn: "Mueang Surin" },
					},
				},
			],
		},
	},
} satisfies Question;
