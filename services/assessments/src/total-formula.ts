import { registerEnumType } from "type-graphql";

/** Formulas by which totals of LPA are published. */
export enum TotalFormula {
	MEAN_OF_DIMENSION_PERCENTS = "MEAN_OF_DIMENSION_PERCENTS",
	POINTS_OVER_MAXIMUM = "POINTS_OVER_MAXIMUM",
}

registerEnumType(TotalFormula, {
	name: "TotalFormula",
	description: "Formula of a total (สูตรคำนวณคะแนนรวม)",
	valuesConfig: {
		MEAN_OF_DIMENSION_PERCENTS: {
			description: "Mean of the percents of the five dimensions (ค่าเฉลี่ยร้อยละของห้าด้าน)",
		},
		POINTS_OVER_MAXIMUM: {
			description: "Points of all dimensions over their maximum (คะแนนรวมต่อคะแนนเต็มรวม)",
		},
	},
});
