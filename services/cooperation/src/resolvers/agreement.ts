import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { CooperationAgreement } from "../cooperation-agreement.ts";
import { CooperationAgreementListArgs } from "../filters.ts";
import { agreementById, agreements, renewalOfAgreement, responseById } from "../loaders.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { renewalChain } from "../renewal-chain.ts";
import { ServiceAreaStub, serviceAreaStub } from "../service-area.stub.ts";
import { SurveyResponse } from "../survey-response.ts";
import { CooperationAgreementConnection, SurveyReporter } from "../views.ts";
import { AgreementsArgs } from "./agreement-args.ts";
import { reporterOf } from "./survey-response.ts";

@Resolver(() => CooperationAgreement)
export class AgreementResolver {
	@Query(() => CooperationAgreement, {
		nullable: true,
		description: "Agreement with a given identifier (ความร่วมมือตามรหัส)",
	})
	agreement(
		@Arg("id", () => ID, { description: "Identifier of the agreement (รหัสความร่วมมือ)" }) id: string,
		@Ctx() request: SubgraphRequest,
	): Promise<CooperationAgreement | null> {
		return request.load(agreementById, id);
	}

	@Query(() => CooperationAgreementConnection, {
		description: "Agreements of LAOs, last signed first (ความร่วมมือทั้งหมด)",
	})
	agreements(
		@Args(() => AgreementsArgs) {
			serviceArea,
			provinceCode,
			instrument,
			status,
			...args
		}: AgreementsArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CooperationAgreement> {
		const where = { provinceCode, serviceAreaCode: serviceArea, instrument, status };
		return page(request, agreements, "", args, where);
	}

	@Query(() => CooperationAgreementConnection, {
		description:
			"Agreements whose source is odd, incomplete or contradicts another (ความร่วมมือที่ข้อมูลมีข้อสังเกต)",
	})
	contradictoryAgreements(
		@Args(() => CooperationAgreementListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CooperationAgreement> {
		return page(request, agreements, "", args, { hasIssues: true });
	}

	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description: "Province of the agreement (จังหวัด)",
	})
	province(@Root() { provinceCode }: CooperationAgreement): ProvinceStub {
		return provinceStub(provinceCode);
	}

	@FieldResolver(() => ServiceAreaStub, {
		nullable: true,
		description: "Area of the service, our classification (ด้านบริการสาธารณะ)",
	})
	serviceArea(@Root() { serviceAreaCode }: CooperationAgreement): ServiceAreaStub | null {
		return serviceAreaCode === null ? null : serviceAreaStub(serviceAreaCode);
	}

	@FieldResolver(() => CooperationAgreement, {
		nullable: true,
		description: "Agreement this one renews (ความร่วมมือเดิม)",
	})
	renewalOf(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<CooperationAgreement | null> {
		return request.loadIf(agreementById, agreement.renewalOfId);
	}

	@FieldResolver(() => CooperationAgreement, {
		nullable: true,
		description: "Agreement that renews this one (ความร่วมมือที่ต่ออายุ)",
	})
	renewedBy(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<CooperationAgreement | null> {
		return request.load(renewalOfAgreement, agreement.id);
	}

	@FieldResolver(() => [CooperationAgreement], {
		description: "Generations of the cooperation, oldest first, this one among them (ลำดับการต่ออายุ)",
	})
	renewalChain(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<CooperationAgreement[]> {
		return request.load(renewalChain, agreement.id);
	}

	@FieldResolver(() => SurveyResponse, {
		nullable: true,
		description:
			"Answer to a survey that reported the agreement; null when none did (คำตอบของจังหวัด)",
	})
	surveyResponse(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<SurveyResponse | null> {
		return request.loadIf(responseById, agreement.surveyResponseId);
	}

	@FieldResolver(() => SurveyReporter, {
		nullable: true,
		description: "Official who reported the agreement; null when none is known (ผู้รายงาน)",
	})
	async reporter(
		@Root() agreement: CooperationAgreement,
		@Ctx() request: SubgraphRequest,
	): Promise<SurveyReporter | null> {
		const response = await request.loadIf(responseById, agreement.surveyResponseId);
		return response && reporterOf(response);
	}
}
