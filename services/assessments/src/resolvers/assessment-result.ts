import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AssessmentResult } from "../assessment-result.ts";
import { AssessmentRound } from "../assessment-round.ts";
import { ComputedTotal } from "../computed-total.ts";
import { DimensionScore } from "../dimension-score.ts";
import { AssessmentResultListArgs } from "../filters.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import {
	assessmentResultById,
	assessmentResults,
	contradictoryAssessments,
	scoresOfResult,
} from "../loaders/assessment-result.ts";
import { roundById } from "../loaders/framework.ts";
import { bandOf, LpaBand } from "../lpa-band.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { computeTotals } from "../totals.ts";
import { AssessmentResultConnection } from "../views.ts";
import { ResultsArgs } from "./arguments.ts";

@Resolver(() => AssessmentResult)
export class AssessmentResultResolver {
	@Query(() => AssessmentResult, {
		nullable: true,
		description: "Assessment result with a given identifier (ผลการประเมินตามรหัส)",
	})
	assessmentResult(
		@Arg("id", () => ID, { description: "Identifier of the result (รหัสผลการประเมิน)" }) id: string,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentResult | null> {
		return request.load(assessmentResultById, id);
	}

	@Query(() => AssessmentResultConnection, {
		description: "Assessment results, newest first (ผลการประเมินทั้งหมด)",
	})
	assessmentResults(
		@Args(() => ResultsArgs) { provinceCode, roundId, laoId }: ResultsArgs,
		@Args(() => AssessmentResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<AssessmentResult> {
		return page(request, assessmentResults, "", args, { provinceCode, roundId, laoId });
	}

	@Query(() => AssessmentResultConnection, {
		description:
			"Assessment results whose numbers contradict each other, observed before synthetic (ผลการประเมินที่ข้อมูลขัดแย้งกัน)",
	})
	contradictoryAssessments(
		@Args(() => AssessmentResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<AssessmentResult> {
		return page(request, contradictoryAssessments, "", args, { isContradictory: true });
	}

	@FieldResolver(() => LaoStub, { nullable: true, description: "Body that was assessed (อปท.)" })
	lao(@Root() result: AssessmentResult): LaoStub {
		return laoStub(result.laoId);
	}

	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description: "Province of the body (จังหวัด)",
	})
	province(@Root() result: AssessmentResult): ProvinceStub {
		return provinceStub(result.provinceCode);
	}

	@FieldResolver(() => AssessmentRound, {
		nullable: true,
		description: "Round of the result (รอบการประเมิน)",
	})
	round(
		@Root() result: AssessmentResult,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentRound | null> {
		return request.load(roundById, result.roundId);
	}

	@FieldResolver(() => [DimensionScore], {
		description: "Scores by dimension; empty where the source states none (คะแนนรายด้าน)",
	})
	dimensionScores(
		@Root() result: AssessmentResult,
		@Ctx() request: SubgraphRequest,
	): Promise<DimensionScore[]> {
		return request.load(scoresOfResult, result.id);
	}

	@FieldResolver(() => [ComputedTotal], {
		description: "Totals by each formula that circulates, computed here (คะแนนรวมตามแต่ละสูตร)",
	})
	async computedTotals(
		@Root() result: AssessmentResult,
		@Ctx() request: SubgraphRequest,
	): Promise<ComputedTotal[]> {
		return computeTotals(await request.load(scoresOfResult, result.id), result);
	}

	@FieldResolver(() => LpaBand, {
		nullable: true,
		description: "Band of the published total; null where none was published (ระดับผลการประเมิน)",
	})
	band(@Root() { publishedTotal }: AssessmentResult): LpaBand | null {
		return publishedTotal === null ? null : bandOf(publishedTotal);
	}

	@FieldResolver(() => Boolean, {
		nullable: true,
		description:
			"Whether the published total reaches the 70 percent of a pass; null where none was published (ผ่านเกณฑ์)",
	})
	passed(@Root() { publishedTotal }: AssessmentResult): boolean | null {
		return publishedTotal === null ? null : bandOf(publishedTotal) !== LpaBand.BELOW_PASS;
	}
}
