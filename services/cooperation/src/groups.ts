import { dateDimensions } from "@lao/subgraph/date-dimensions";
import { property } from "@lao/subgraph/grouping";
import { groupedBy } from "@lao/subgraph/groups";
// Groups take the filters of their nouns, which must be declared before.
import "./filters.ts";
import { AgreementHost, AgreementSize } from "./agreement-summary.ts";
import { AgreementInstrument, AgreementStatus } from "./agreement-terms.ts";
import { CooperationAgreement } from "./cooperation-agreement.ts";
import { KnownLao } from "./known-lao.ts";
import { LaoStub, laoStub } from "./lao.stub.ts";
import { LaoType } from "./lao-type.stub.ts";
import { ProvinceStub, provinceStub } from "./province.stub.ts";
import { ProvinceRegion } from "./province-region.ts";
import { RegionStub, regionStub } from "./region.stub.ts";
import { ServiceAreaStub, serviceAreaStub } from "./service-area.stub.ts";

export const CooperationAgreementGrouped = groupedBy({
	entity: CooperationAgreement,
	joins: {
		region: { entity: ProvinceRegion, from: "provinceCode", to: "provinceCode" },
		size: { entity: AgreementSize, from: "id", to: "agreementId" },
		host: { entity: AgreementHost, from: "id", to: "agreementId" },
		hostLao: { entity: KnownLao, from: "laoId", of: "host", to: "laoId" },
	},
	dimensions: {
		province: {
			type: () => ProvinceStub,
			description: "Province of the agreement (จังหวัด)",
			value: property("provinceCode"),
			record: provinceStub,
		},
		region: {
			type: () => RegionStub,
			description: "Region of the agreement (ภาค)",
			value: property("regionCode", "region"),
			record: regionStub,
		},
		lao: {
			type: () => LaoStub,
			description: "First host that is a known LAO (อปท. เจ้าภาพ)",
			value: property("laoId", "host"),
			record: laoStub,
		},
		laoType: {
			type: () => LaoType,
			description: "Kind of the host today (ประเภท อปท. เจ้าภาพ)",
			value: property("type", "hostLao"),
		},
		serviceArea: {
			type: () => ServiceAreaStub,
			description: "Area of the service, our classification (ด้านบริการสาธารณะ)",
			value: property("serviceAreaCode"),
			record: serviceAreaStub,
		},
		serviceTh: {
			type: () => String,
			description: "Public service of the agreement, as written (ชื่อบริการสาธารณะ)",
			value: property("serviceTh"),
		},
		instrument: {
			type: () => AgreementInstrument,
			description: "Legal form of the agreement (รูปแบบความร่วมมือ)",
			value: property("instrument"),
		},
		status: {
			type: () => AgreementStatus,
			description: "Stage the agreement has reached (สถานะ)",
			value: property("status"),
		},
		...dateDimensions("signedOn", "the day of signing"),
	},
	distinct: {
		laoCount: {
			description: "Number of different LAOs that host the agreements (จำนวน อปท. เจ้าภาพ)",
			value: property("laoId", "host"),
		},
	},
	measures: {
		statedPartyCount: {
			description: "Number of partner LAOs the source states, named or not (จำนวน อปท. ที่ระบุ)",
			value: property("statedPartyCount"),
		},
		partyCount: {
			description: "Number of parties recorded, the host among them (จำนวนคู่ความร่วมมือ)",
			value: (column) => `coalesce(${column("partyCount", "size")}, 0)`,
		},
	},
});
