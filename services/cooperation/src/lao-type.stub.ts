import { registerEnumType } from "type-graphql";

/** Kinds of body, as directory owns and describes them. */
export enum LaoType {
	PAO = "PAO",
	CITY_MUNICIPALITY = "CITY_MUNICIPALITY",
	TOWN_MUNICIPALITY = "TOWN_MUNICIPALITY",
	SUBDISTRICT_MUNICIPALITY = "SUBDISTRICT_MUNICIPALITY",
	SAO = "SAO",
	PATTAYA = "PATTAYA",
	BANGKOK = "BANGKOK",
}

registerEnumType(LaoType, { name: "LaoType" });
