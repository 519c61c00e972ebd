import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AssessmentRound } from "../assessment-round.ts";
import { Indicator } from "../indicator.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { roundById } from "../loaders/framework.ts";
import { indicatorById } from "../loaders/indicator.ts";
import { MinimumStandardResult } from "../minimum-standard-result.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { ServiceAreaStub, serviceAreaStub } from "../service-area.stub.ts";

@Resolver(() => MinimumStandardResult)
export class MinimumStandardResultResolver {
	@FieldResolver(() => LaoStub, { nullable: true, description: "Body that was assessed (อปท.)" })
	lao(@Root() result: MinimumStandardResult): LaoStub {
		return laoStub(result.laoId);
	}

	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description: "Province of the body (จังหวัด)",
	})
	province(@Root() result: MinimumStandardResult): ProvinceStub {
		return provinceStub(result.provinceCode);
	}

	@FieldResolver(() => AssessmentRound, {
		nullable: true,
		description: "Round of the result (รอบการประเมิน)",
	})
	round(
		@Root() result: MinimumStandardResult,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentRound | null> {
		return request.load(roundById, result.roundId);
	}

	@FieldResolver(() => Indicator, {
		nullable: true,
		description: "Indicator the result was measured by (ตัวชี้วัด)",
	})
	indicator(
		@Root() result: MinimumStandardResult,
		@Ctx() request: SubgraphRequest,
	): Promise<Indicator | null> {
		return request.loadIf(indicatorById, result.indicatorId);
	}

	@FieldResolver(() => ServiceAreaStub, {
		nullable: true,
		description: "Area of local public service that was assessed (ด้านบริการสาธารณะ)",
	})
	serviceArea(@Root() result: MinimumStandardResult): ServiceAreaStub {
		return serviceAreaStub(result.serviceAreaCode);
	}
}
