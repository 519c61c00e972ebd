import { registerEnumType } from "type-graphql";

/** How finely an indicator measures: our sources state whole dimensions, seldom single indicators. */
export enum IndicatorLevel {
	DIMENSION = "DIMENSION",
	INDICATOR = "INDICATOR",
}

registerEnumType(IndicatorLevel, {
	name: "IndicatorLevel",
	description: "Fineness of an indicator (ระดับของตัวชี้วัด)",
	valuesConfig: {
		DIMENSION: {
			description: "Whole dimension, because sources list no single indicators (ทั้งด้าน)",
		},
		INDICATOR: { description: "Single indicator with a number of its own (รายตัวชี้วัด)" },
	},
});
