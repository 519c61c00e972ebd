import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CooperationAgreement } from "../cooperation-agreement.ts";
import { SurveyResponseListArgs } from "../filters.ts";
import { agreementsOfProvince, responsesOfProvince } from "../loaders.ts";
import { ProvinceStub } from "../province.stub.ts";
import type { SurveyResponse } from "../survey-response.ts";
import { CooperationAgreementConnection, SurveyResponseConnection } from "../views.ts";
import { AgreementArgs } from "./agreement-args.ts";

@Resolver(() => ProvinceStub)
export class ProvinceEdges {
	@FieldResolver(() => CooperationAgreementConnection, {
		nullable: true,
		description: "Agreements of LAOs in the province, last signed first (ความร่วมมือในจังหวัด)",
	})
	agreements(
		@Root() { code }: ProvinceStub,
		@Args(() => AgreementArgs) { instrument, status, ...args }: AgreementArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CooperationAgreement> {
		return page(request, agreementsOfProvince, code, args, { instrument, status });
	}

	@FieldResolver(() => SurveyResponseConnection, {
		nullable: true,
		description: "Answers of the province to surveys of cooperation (คำตอบแบบสำรวจของจังหวัด)",
	})
	surveyResponses(
		@Root() { code }: ProvinceStub,
		@Args(() => SurveyResponseListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<SurveyResponse> {
		return page(request, responsesOfProvince, code, args);
	}
}
