import { dateDimensions } from "@lao/subgraph/date-dimensions";
import { property } from "@lao/subgraph/grouping";
import { groupedBy } from "@lao/subgraph/groups";
// Groups take the filters of their nouns, which must be declared before.
import "./filters.ts";
import { AgencyStub, agencyStub } from "./agency.stub.ts";
import { Circular } from "./circular.ts";
import { CircularKind } from "./circular-kind.ts";
import { SecrecyLevel, UrgencyLevel } from "./letter-grade.ts";
import { ProvinceStub, provinceStub } from "./province.stub.ts";
import { ProvinceRegion } from "./province-region.ts";
import { RegionStub, regionStub } from "./region.stub.ts";

const dates = dateDimensions("dateIssued", "the letter");

export const CircularGrouped = groupedBy({
	entity: Circular,
	joins: { region: { entity: ProvinceRegion, from: "provinceCode", to: "provinceCode" } },
	dimensions: {
		agency: {
			type: () => AgencyStub,
			description: "Agency that issued the letter (หน่วยงานที่ออกหนังสือ)",
			value: property("agencyCode"),
			record: agencyStub,
		},
		province: {
			type: () => ProvinceStub,
			description: "Province of the issuing office (จังหวัดของหน่วยงานที่ออกหนังสือ)",
			value: property("provinceCode"),
			record: provinceStub,
		},
		region: {
			type: () => RegionStub,
			description: "Region of the issuing office (ภาคของหน่วยงานที่ออกหนังสือ)",
			value: property("regionCode", "region"),
			record: regionStub,
		},
		kind: {
			type: () => CircularKind,
			description: "Kind of the letter (ประเภทหนังสือ)",
			value: property("kind"),
		},
		urgency: {
			type: () => UrgencyLevel,
			description: "Level of speed (ระดับชั้นความเร็ว)",
			value: property("urgencyLevel"),
		},
		secrecy: {
			type: () => SecrecyLevel,
			description: "Level of secrecy (ระดับชั้นความลับ)",
			value: property("secrecyLevel"),
		},
		isHeld: {
			type: () => Boolean,
			description: "Whether the letter itself is held (มีตัวหนังสือ)",
			value: property("isHeld"),
		},
		...dates,
		yearBE: { ...dates.yearBE, value: property("yearBE") },
	},
});
