import { registerEnumType } from "type-graphql";

/** Kinds of local administrative organization in Thai law. */
export enum LaoType {
	PAO = "PAO",
	CITY_MUNICIPALITY = "CITY_MUNICIPALITY",
	TOWN_MUNICIPALITY = "TOWN_MUNICIPALITY",
	SUBDISTRICT_MUNICIPALITY = "SUBDISTRICT_MUNICIPALITY",
	SAO = "SAO",
	PATTAYA = "PATTAYA",
	BANGKOK = "BANGKOK",
}

registerEnumType(LaoType, {
	name: "LaoType",
	description: "Kind of local administrative organization (ประเภทองค์กรปกครองส่วนท้องถิ่น)",
	valuesConfig: {
		PAO: { description: "Provincial administrative organization (องค์การบริหารส่วนจังหวัด, อบจ.)" },
		CITY_MUNICIPALITY: { description: "City municipality (เทศบาลนคร, ทน.)" },
		TOWN_MUNICIPALITY: { description: "Town municipality (เทศบาลเมือง, ทม.)" },
		SUBDISTRICT_MUNICIPALITY: { description: "Subdistrict municipality (เทศบาลตำบล, ทต.)" },
		SAO: { description: "Subdistrict administrative organization (องค์การบริหารส่วนตำบล, อบต.)" },
		PATTAYA: { description: "City of Pattaya (เมืองพัทยา)" },
		BANGKOK: { description: "Bangkok Metropolitan Administration (กรุงเทพมหานคร)" },
	},
});
