import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AssessmentFramework } from "../assessment-framework.ts";
import { Dimension } from "../dimension.ts";
import { DimensionScore } from "../dimension-score.ts";
import { IndicatorListArgs } from "../filters.ts";
import type { Indicator } from "../indicator.ts";
import { dimensionById, frameworkByCode } from "../loaders/framework.ts";
import { indicatorsOfDimension } from "../loaders/indicator.ts";
import { ServiceAreaStub, serviceAreaStub } from "../service-area.stub.ts";
import { IndicatorConnection } from "../views.ts";

@Resolver(() => Dimension)
export class DimensionResolver {
	@FieldResolver(() => AssessmentFramework, {
		nullable: true,
		description: "Framework the dimension belongs to (ระบบการประเมิน)",
	})
	framework(
		@Root() dimension: Dimension,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentFramework | null> {
		return request.load(frameworkByCode, dimension.frameworkCode);
	}

	@FieldResolver(() => ServiceAreaStub, {
		nullable: true,
		description:
			"Area of local public service the dimension covers; null for LPA (ด้านบริการสาธารณะ)",
	})
	serviceArea(@Root() { serviceAreaCode }: Dimension): ServiceAreaStub | null {
		return serviceAreaCode === null ? null : serviceAreaStub(serviceAreaCode);
	}

	@FieldResolver(() => IndicatorConnection, {
		description: "Indicators of the dimension in all rounds, newest first (ตัวชี้วัดของด้าน)",
	})
	indicators(
		@Root() dimension: Dimension,
		@Args(() => IndicatorListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Indicator> {
		return page(request, indicatorsOfDimension, dimension.id, args);
	}
}

@Resolver(() => DimensionScore)
export class DimensionScoreResolver {
	@FieldResolver(() => Dimension, {
		nullable: true,
		description: "Dimension the score is for (ด้านที่ประเมิน)",
	})
	dimension(
		@Root() score: DimensionScore,
		@Ctx() request: SubgraphRequest,
	): Promise<Dimension | null> {
		return request.load(dimensionById, score.dimensionId);
	}
}
