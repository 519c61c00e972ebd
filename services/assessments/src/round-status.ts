import { registerEnumType } from "type-graphql";

/** Kinds of year a round can be named by. */
export enum YearKind {
	ASSESSMENT_YEAR = "ASSESSMENT_YEAR",
	FISCAL_YEAR = "FISCAL_YEAR",
	NOT_STATED = "NOT_STATED",
}

registerEnumType(YearKind, {
	name: "YearKind",
	description: "Kind of year that names a round (ประเภทของปี)",
	valuesConfig: {
		ASSESSMENT_YEAR: { description: "Year of the assessment itself (ประจำปี)" },
		FISCAL_YEAR: { description: "Fiscal year, October to September (ปีงบประมาณ)" },
		NOT_STATED: { description: "Sources give a year without saying which kind (ไม่ระบุ)" },
	},
});

/** How far a round is known to have come. */
export enum RoundStatus {
	ANNOUNCED = "ANNOUNCED",
	RESULTS_ANNOUNCED = "RESULTS_ANNOUNCED",
	KNOWN_FROM_RESULTS = "KNOWN_FROM_RESULTS",
}

registerEnumType(RoundStatus, {
	name: "RoundStatus",
	description: "What is known of an assessment round (สถานะรอบการประเมิน)",
	valuesConfig: {
		ANNOUNCED: { description: "Named by a letter before its results (ประกาศการประเมินแล้ว)" },
		RESULTS_ANNOUNCED: { description: "Results named by a letter (แจ้งผลการประเมินแล้ว)" },
		KNOWN_FROM_RESULTS: {
			description:
				"Known only from results that LAOs published themselves (ทราบจากผลที่ อปท. เผยแพร่)",
		},
	},
});
