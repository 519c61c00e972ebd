import { registerEnumType } from "type-graphql";

/** How far a statement reaches over the six domains of local public service. */
export enum AreaScope {
	EVERY_AREA = "EVERY_AREA",
	NAMED_AREAS = "NAMED_AREAS",
}

registerEnumType(AreaScope, {
	name: "AreaScope",
	description:
		"Reach of a statement over the domains of local public service (ขอบเขตด้านบริการสาธารณะ)",
	valuesConfig: {
		EVERY_AREA: { description: "All six domains alike (ทุกด้าน)" },
		NAMED_AREAS: { description: "Only the domains it names (เฉพาะด้านที่ระบุ)" },
	},
});
