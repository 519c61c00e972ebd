import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AssessmentRound } from "../assessment-round.ts";
import { Dimension } from "../dimension.ts";
import { MinimumStandardResultListArgs } from "../filters.ts";
import { Indicator } from "../indicator.ts";
import { dimensionById, roundById } from "../loaders/framework.ts";
import { minimumStandardResultsOfIndicator } from "../loaders/minimum-standard-result.ts";
import type { MinimumStandardResult } from "../minimum-standard-result.ts";
import { ServiceAreaStub, serviceAreaStub } from "../service-area.stub.ts";
import { MinimumStandardResultConnection } from "../views.ts";

@Resolver(() => Indicator)
export class IndicatorResolver {
	@FieldResolver(() => AssessmentRound, {
		nullable: true,
		description: "Round the indicator belongs to (รอบการประเมิน)",
	})
	round(
		@Root() indicator: Indicator,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentRound | null> {
		return request.load(roundById, indicator.roundId);
	}

	@FieldResolver(() => Dimension, {
		nullable: true,
		description: "Dimension the indicator belongs to (ด้านที่ประเมิน)",
	})
	dimension(
		@Root() indicator: Indicator,
		@Ctx() request: SubgraphRequest,
	): Promise<Dimension | null> {
		return request.loadIf(dimensionById, indicator.dimensionId);
	}

	@FieldResolver(() => ServiceAreaStub, {
		nullable: true,
		description: "Area of local public service the indicator measures (ด้านบริการสาธารณะ)",
	})
	serviceArea(@Root() { serviceAreaCode }: Indicator): ServiceAreaStub | null {
		return serviceAreaCode === null ? null : serviceAreaStub(serviceAreaCode);
	}

	@FieldResolver(() => MinimumStandardResultConnection, {
		description: "Minimum-standard results by this indicator (ผลมาตรฐานขั้นต่ำตามตัวชี้วัด)",
	})
	minimumStandardResults(
		@Root() indicator: Indicator,
		@Args(() => MinimumStandardResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<MinimumStandardResult> {
		return page(request, minimumStandardResultsOfIndicator, indicator.id, args);
	}
}
