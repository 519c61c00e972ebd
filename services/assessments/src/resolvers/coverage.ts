import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AssessmentRound } from "../assessment-round.ts";
import { ProvinceCoverage, RoundCoverage, TypeCoverage } from "../coverage.ts";
import { MissingLaoListArgs } from "../filters.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import {
	coverageByProvince,
	coverageByType,
	coverageOfRound,
	missingLaosOfRound,
} from "../loaders/coverage.ts";
import { MissingLao } from "../missing-lao.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { MissingLaoConnection } from "../views.ts";

@Resolver(() => AssessmentRound)
export class RoundCoverageEdges {
	@FieldResolver(() => RoundCoverage, {
		description: "How many of the LAOs have a result in the round (ความครอบคลุมของข้อมูล)",
	})
	coverage(
		@Root() { id }: AssessmentRound,
		@Ctx() request: SubgraphRequest,
	): Promise<RoundCoverage> {
		return request.load(coverageOfRound, id);
	}

	@FieldResolver(() => MissingLaoConnection, {
		description:
			"Active LAOs expected in the round that have no result in it, by identifier (อปท. ที่ไม่มีผลในรอบ)",
	})
	missingLaos(
		@Root() { id }: AssessmentRound,
		@Args(() => MissingLaoListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<MissingLao> {
		return page(request, missingLaosOfRound, id, args);
	}
}

@Resolver(() => RoundCoverage)
export class RoundCoverageResolver {
	@FieldResolver(() => [TypeCoverage], { description: "Coverage by kind of LAO (ตามประเภท อปท.)" })
	byType(
		@Root() { roundId }: RoundCoverage,
		@Ctx() request: SubgraphRequest,
	): Promise<TypeCoverage[]> {
		return request.load(coverageByType, roundId);
	}

	@FieldResolver(() => [ProvinceCoverage], {
		description: "Coverage by province, 77 at most (รายจังหวัด)",
	})
	byProvince(
		@Root() { roundId }: RoundCoverage,
		@Ctx() request: SubgraphRequest,
	): Promise<ProvinceCoverage[]> {
		return request.load(coverageByProvince, roundId);
	}
}

@Resolver(() => ProvinceCoverage)
export class ProvinceCoverageResolver {
	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description: "Province of the bodies (จังหวัด)",
	})
	province(@Root() { provinceCode }: ProvinceCoverage): ProvinceStub {
		return provinceStub(provinceCode);
	}
}

@Resolver(() => MissingLao)
export class MissingLaoResolver {
	@FieldResolver(() => LaoStub, { nullable: true, description: "Body without a result (อปท.)" })
	lao(@Root() { laoId }: MissingLao): LaoStub {
		return laoStub(laoId);
	}

	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description: "Province of the body (จังหวัด)",
	})
	province(@Root() { provinceCode }: MissingLao): ProvinceStub {
		return provinceStub(provinceCode);
	}
}
