import type { GroupArgs } from "@lao/subgraph/group-args";
import type { Groups } from "@lao/subgraph/group-types";
import { groups } from "@lao/subgraph/groups";
import type { SubgraphRequest } from "@lao/subgraph/request";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { AssessmentResultGrouped } from "../groups/assessment-result.ts";
import { DimensionScoreGrouped } from "../groups/dimension-score.ts";
import { MinimumStandardResultGrouped } from "../groups/minimum-standard-result.ts";
import { SatisfactionResultGrouped } from "../groups/satisfaction-result.ts";

@Resolver()
export class ResultGroupsResolver {
	@Query(() => AssessmentResultGrouped.type, {
		description: "Assessment results in groups, with statistics of each (ผลการประเมินจัดกลุ่ม)",
	})
	assessmentResultsGrouped(
		@Args(() => AssessmentResultGrouped.args) args: GroupArgs,
		@Info() info: GraphQLResolveInfo,
		@Ctx() request: SubgraphRequest,
	): Promise<Groups> {
		return groups(request, AssessmentResultGrouped, args, info);
	}

	@Query(() => DimensionScoreGrouped.type, {
		description: "Scores of dimensions in groups, with statistics of each (คะแนนรายด้านจัดกลุ่ม)",
	})
	dimensionScoresGrouped(
		@Args(() => DimensionScoreGrouped.args) args: GroupArgs,
		@Info() info: GraphQLResolveInfo,
		@Ctx() request: SubgraphRequest,
	): Promise<Groups> {
		return groups(request, DimensionScoreGrouped, args, info);
	}

	@Query(() => SatisfactionResultGrouped.type, {
		description:
			"Satisfaction results in groups; measures need one instrument, and leave out what few people answered (ผลความพึงพอใจจัดกลุ่ม)",
	})
	satisfactionResultsGrouped(
		@Args(() => SatisfactionResultGrouped.args) args: GroupArgs,
		@Info() info: GraphQLResolveInfo,
		@Ctx() request: SubgraphRequest,
	): Promise<Groups> {
		return groups(request, SatisfactionResultGrouped, args, info);
	}

	@Query(() => MinimumStandardResultGrouped.type, {
		description: "Minimum-standard results in groups, with statistics of each (ผลมาตรฐานขั้นต่ำจัดกลุ่ม)",
	})
	minimumStandardResultsGrouped(
		@Args(() => MinimumStandardResultGrouped.args) args: GroupArgs,
		@Info() info: GraphQLResolveInfo,
		@Ctx() request: SubgraphRequest,
	): Promise<Groups> {
		return groups(request, MinimumStandardResultGrouped, args, info);
	}
}
