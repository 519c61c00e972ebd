import { property } from "@lao/subgraph/grouping";
import { groupedBy } from "@lao/subgraph/groups";
import { District } from "./district.ts";
// Groups take the filters of their nouns, which must be declared before.
import "./filters.ts";
import { Lao } from "./lao.ts";
import { LaoType } from "./lao-type.ts";
import { districtByCode, provinceByCode, regionByCode } from "./loaders.ts";
import { Province } from "./province.ts";
import { Region } from "./region.ts";

export const LaoGrouped = groupedBy({
	entity: Lao,
	joins: { province: { entity: Province, from: "provinceCode", to: "code" } },
	dimensions: {
		province: {
			type: () => Province,
			description: "Province of the body (จังหวัด)",
			value: property("provinceCode"),
			record: (code, request) => request.load(provinceByCode, code),
		},
		region: {
			type: () => Region,
			description: "Region of the body (ภาค)",
			value: property("regionCode", "province"),
			record: (code, request) => request.load(regionByCode, code),
		},
		district: {
			type: () => District,
			description: "District of the body; null for a PAO (อำเภอ)",
			value: property("districtCode"),
			record: (code, request) => request.load(districtByCode, code),
		},
		laoType: {
			type: () => LaoType,
			description: "Kind of the body today (ประเภท อปท.)",
			value: property("type"),
		},
		isActive: {
			type: () => Boolean,
			description: "False when the registry no longer holds the body (ยังคงอยู่ในทะเบียน)",
			value: property("isActive"),
		},
	},
	measures: {
		areaKm2: {
			description: "Area of the body in square kilometres (ขนาดพื้นที่ ตร.กม.)",
			value: property("areaKm2"),
		},
	},
});
