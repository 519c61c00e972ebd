import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { all } from "@lao/subgraph/loaders";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AssessmentFramework } from "../assessment-framework.ts";
import type { AssessmentResult } from "../assessment-result.ts";
import { AssessmentRound } from "../assessment-round.ts";
import {
	AssessmentResultListArgs,
	IndicatorListArgs,
	MinimumStandardResultListArgs,
	SatisfactionResultListArgs,
} from "../filters.ts";
import type { Indicator } from "../indicator.ts";
import { assessmentResultsOfRound } from "../loaders/assessment-result.ts";
import { frameworkByCode, roundById, roundsOfFramework } from "../loaders/framework.ts";
import { indicatorsOfRound } from "../loaders/indicator.ts";
import { minimumStandardResultsOfRound } from "../loaders/minimum-standard-result.ts";
import { satisfactionResultsOfRound } from "../loaders/satisfaction-result.ts";
import type { MinimumStandardResult } from "../minimum-standard-result.ts";
import type { SatisfactionResult } from "../satisfaction-result.ts";
import {
	AssessmentResultConnection,
	IndicatorConnection,
	MinimumStandardResultConnection,
	SatisfactionResultConnection,
} from "../views.ts";
import { ServiceAreaArgs } from "./arguments.ts";

@Resolver(() => AssessmentRound)
export class RoundResolver {
	@Query(() => AssessmentRound, {
		nullable: true,
		description: "Assessment round with a given identifier (รอบการประเมินตามรหัส)",
	})
	assessmentRound(
		@Arg("id", () => ID, { description: "Identifier of the round (รหัสรอบการประเมิน)" }) id: string,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentRound | null> {
		return request.load(roundById, id);
	}

	@Query(() => [AssessmentRound], {
		description: "Assessment rounds, newest first (รอบการประเมินทั้งหมด)",
	})
	assessmentRounds(
		@Arg("framework", () => ID, {
			nullable: true,
			description: "Only rounds of the framework with this code (เฉพาะระบบการประเมิน)",
		})
		framework: string | undefined,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentRound[]> {
		if (framework != null) return request.load(roundsOfFramework, framework);
		return all(request, AssessmentRound, [{ by: "yearBE", descending: true }]);
	}

	@FieldResolver(() => AssessmentFramework, {
		nullable: true,
		description: "Framework the round belongs to (ระบบการประเมิน)",
	})
	framework(
		@Root() round: AssessmentRound,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentFramework | null> {
		return request.load(frameworkByCode, round.frameworkCode);
	}

	@FieldResolver(() => IndicatorConnection, {
		description: "Indicators of the round as far as sources state them (ตัวชี้วัดของรอบ)",
	})
	indicators(
		@Root() round: AssessmentRound,
		@Args(() => IndicatorListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Indicator> {
		return page(request, indicatorsOfRound, round.id, args);
	}

	@FieldResolver(() => AssessmentResultConnection, {
		description: "Results of LAOs in the round (ผลการประเมินของรอบ)",
	})
	results(
		@Root() round: AssessmentRound,
		@Args(() => AssessmentResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<AssessmentResult> {
		return page(request, assessmentResultsOfRound, round.id, args);
	}

	@FieldResolver(() => SatisfactionResultConnection, {
		description: "Satisfaction results of the round, of any instrument (ผลความพึงพอใจของรอบ)",
	})
	satisfactionResults(
		@Root() round: AssessmentRound,
		@Args(() => SatisfactionResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<SatisfactionResult> {
		return page(request, satisfactionResultsOfRound, round.id, args);
	}

	@FieldResolver(() => MinimumStandardResultConnection, {
		description: "Minimum-standard results of the round (ผลมาตรฐานขั้นต่ำของรอบ)",
	})
	minimumStandardResults(
		@Root() round: AssessmentRound,
		@Args(() => ServiceAreaArgs) { serviceArea }: ServiceAreaArgs,
		@Args(() => MinimumStandardResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<MinimumStandardResult> {
		const where = { serviceAreaCode: serviceArea };
		return page(request, minimumStandardResultsOfRound, round.id, args, where);
	}
}
