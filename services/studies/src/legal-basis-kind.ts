import { registerEnumType } from "type-graphql";

/** Kinds of decision or plan a study can rest on. */
export enum LegalBasisKind {
	CABINET_RESOLUTION = "CABINET_RESOLUTION",
	NATIONAL_STRATEGY = "NATIONAL_STRATEGY",
}

registerEnumType(LegalBasisKind, {
	name: "LegalBasisKind",
	description: "Kind of decision or plan a study rests on (ประเภทฐานอำนาจ)",
	valuesConfig: {
		CABINET_RESOLUTION: { description: "Resolution of the cabinet (มติคณะรัฐมนตรี)" },
		NATIONAL_STRATEGY: {
			description: "Master plan under the national strategy (แผนแม่บทภายใต้ยุทธศาสตร์ชาติ)",
		},
	},
});
