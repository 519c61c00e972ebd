import { registerEnumType } from "type-graphql";

/** Ways in which citizens are asked; results of different ways are not comparable. */
export enum SatisfactionInstrument {
	DLA_ONLINE_SURVEY = "DLA_ONLINE_SURVEY",
	UNIVERSITY_SURVEY = "UNIVERSITY_SURVEY",
	SELF_RUN_COUNT = "SELF_RUN_COUNT",
}

registerEnumType(SatisfactionInstrument, {
	name: "SatisfactionInstrument",
	description:
		"Way in which citizens were asked; results of different instruments are not comparable (เครื่องมือประเมินความพึงพอใจ)",
	valuesConfig: {
		DLA_ONLINE_SURVEY: { description: "Online survey of DLA (แบบประเมินออนไลน์ของ สถ.)" },
		UNIVERSITY_SURVEY: { description: "Survey by a university (การสำรวจโดยสถาบันอุดมศึกษา)" },
		SELF_RUN_COUNT: { description: "Count run by the body itself (อปท. สำรวจเอง)" },
	},
});

/** Scales on which satisfaction is stated. */
export enum SatisfactionScale {
	FIVE_POINT = "FIVE_POINT",
	COUNT = "COUNT",
}

registerEnumType(SatisfactionScale, {
	name: "SatisfactionScale",
	description: "Scale on which satisfaction is stated (มาตรวัดความพึงพอใจ)",
	valuesConfig: {
		FIVE_POINT: { description: "Mean of a scale from 1 to 5, with its percent (ค่าเฉลี่ย 5 ระดับ)" },
		COUNT: {
			description:
				"Count of the satisfied and of those who ask to improve (จำนวนผู้พอใจและผู้เห็นควรปรับปรุง)",
		},
	},
});
