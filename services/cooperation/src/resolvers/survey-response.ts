import type { Connection } from "@lao/subgraph/connection";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CooperationAgreement } from "../cooperation-agreement.ts";
import { CooperationSurvey } from "../cooperation-survey.ts";
import { agreementsOfResponse, surveyById } from "../loaders.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { SurveyResponse } from "../survey-response.ts";
import { CooperationAgreementConnection, SurveyReporter } from "../views.ts";
import { AgreementArgs } from "./agreement-args.ts";

/** Who signed a response; null where the form was left blank. */
export function reporterOf(response: SurveyResponse): SurveyReporter | null {
	const { reporterName: name, reporterPosition: position } = response;
	return name === null && position === null ? null : { name, position };
}

@Resolver(() => SurveyResponse)
export class SurveyResponseResolver {
	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description: "Province asked (จังหวัด)",
	})
	province(@Root() { provinceCode }: SurveyResponse): ProvinceStub {
		return provinceStub(provinceCode);
	}

	@FieldResolver(() => CooperationSurvey, {
		nullable: true,
		description: "Survey the answer belongs to (การสำรวจ)",
	})
	survey(
		@Root() response: SurveyResponse,
		@Ctx() request: SubgraphRequest,
	): Promise<CooperationSurvey | null> {
		return request.load(surveyById, response.surveyId);
	}

	@FieldResolver(() => SurveyReporter, {
		nullable: true,
		description: "Official who filled in the form; null when not known (ผู้รายงาน)",
	})
	reporter(@Root() response: SurveyResponse): SurveyReporter | null {
		return reporterOf(response);
	}

	@FieldResolver(() => CooperationAgreementConnection, {
		description: "Agreements the province reported, last signed first (ความร่วมมือที่รายงาน)",
	})
	agreements(
		@Root() response: SurveyResponse,
		@Args(() => AgreementArgs) { instrument, status, ...args }: AgreementArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CooperationAgreement> {
		return page(request, agreementsOfResponse, response.id, args, { instrument, status });
	}
}
