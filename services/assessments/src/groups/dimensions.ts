import { type Dimension, property } from "@lao/subgraph/grouping";
import { Int } from "type-graphql";
import { AssessmentFramework } from "../assessment-framework.ts";
import { AssessmentRound } from "../assessment-round.ts";
// Groups take the filters of their nouns, which must be declared before.
import "../filters.ts";
import { KnownLao } from "../known-lao.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { LaoType } from "../lao-type.stub.ts";
import { frameworkByCode, roundById } from "../loaders/framework.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { RegionStub, regionStub } from "../region.stub.ts";
import { ServiceAreaStub, serviceAreaStub } from "../service-area.stub.ts";

/** The body a result is about, as the directory told it last. */
export const lao = { entity: KnownLao, from: "laoId", to: "laoId" };

/** The bodies of a group. */
export const laoCount = {
	description: "Number of different bodies in the group (จำนวน อปท.)",
	value: property("laoId"),
};

/** What the results of all frameworks are grouped by; `join` names the result where it is joined. */
export const resultDimensions = (join?: string) =>
	({
		province: {
			type: () => ProvinceStub,
			description: "Province of the body (จังหวัด)",
			value: property("provinceCode", join),
			record: provinceStub,
		},
		region: {
			type: () => RegionStub,
			description: "Region of the body (ภาค)",
			value: property("regionCode", "lao"),
			record: regionStub,
		},
		laoType: {
			type: () => LaoType,
			description: "Kind of the body today (ประเภท อปท.)",
			value: property("type", "lao"),
		},
		lao: {
			type: () => LaoStub,
			description: "Body the result is about (อปท.)",
			value: property("laoId"),
			record: laoStub,
		},
		yearBE: {
			type: () => Int,
			description: "Buddhist-era year of the round (ปี พ.ศ.)",
			value: property("yearBE", join),
		},
		round: {
			type: () => AssessmentRound,
			description: "Round of the result (รอบการประเมิน)",
			value: property("roundId", join),
			record: (id, request) => request.load(roundById, id),
		},
	}) satisfies Record<string, Dimension>;

export const framework = (join?: string): Dimension => ({
	type: () => AssessmentFramework,
	description: "Framework of the result (ระบบการประเมิน)",
	value: property("frameworkCode", join),
	record: (code, request) => request.load(frameworkByCode, code),
});

export const serviceArea: Dimension = {
	type: () => ServiceAreaStub,
	description: "Area of local public service (ด้านบริการสาธารณะ)",
	value: property("serviceAreaCode"),
	record: serviceAreaStub,
};
