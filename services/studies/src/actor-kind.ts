import { registerEnumType } from "type-graphql";

/** Levels of government that a recommendation can address. */
export enum ActorKind {
	NATIONAL = "NATIONAL",
	PROVINCE = "PROVINCE",
	LAO = "LAO",
}

registerEnumType(ActorKind, {
	name: "ActorKind",
	description: "Level of government a recommendation addresses (ระดับผู้ปฏิบัติ)",
	valuesConfig: {
		NATIONAL: { description: "National government and its agencies (ระดับชาติ)" },
		PROVINCE: { description: "Provinces (ระดับจังหวัด)" },
		LAO: { description: "Local administrative organizations (องค์กรปกครองส่วนท้องถิ่น)" },
	},
});
