import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Issue } from "@lao/subgraph/source";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AssessmentRound } from "../assessment-round.ts";
import { SatisfactionResultListArgs } from "../filters.ts";
import { LaoStub, laoStub } from "../lao.stub.ts";
import { roundById } from "../loaders/framework.ts";
import {
	aspectsOfResult,
	contradictorySatisfactionResults,
	satisfactionResultById,
	satisfactionResults,
} from "../loaders/satisfaction-result.ts";
import { ProvinceStub, provinceStub } from "../province.stub.ts";
import { SatisfactionAspect } from "../satisfaction-aspect.ts";
import { SatisfactionResult } from "../satisfaction-result.ts";
import { isSuppressed, toldAspects, withoutQuotes } from "../suppression.ts";
import { SatisfactionResultConnection } from "../views.ts";
import { ResultsArgs } from "./arguments.ts";

@Resolver(() => SatisfactionResult)
export class SatisfactionResultResolver {
	@Query(() => SatisfactionResult, {
		nullable: true,
		description: "Satisfaction result with a given identifier (ผลความพึงพอใจตามรหัส)",
	})
	satisfactionResult(
		@Arg("id", () => ID, { description: "Identifier of the result (รหัสผลความพึงพอใจ)" }) id: string,
		@Ctx() request: SubgraphRequest,
	): Promise<SatisfactionResult | null> {
		return request.load(satisfactionResultById, id);
	}

	@Query(() => SatisfactionResultConnection, {
		description: "Satisfaction results, newest first, undated last (ผลความพึงพอใจทั้งหมด)",
	})
	satisfactionResults(
		@Args(() => ResultsArgs) { provinceCode, roundId, laoId }: ResultsArgs,
		@Args(() => SatisfactionResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<SatisfactionResult> {
		return page(request, satisfactionResults, "", args, { provinceCode, roundId, laoId });
	}

	@Query(() => SatisfactionResultConnection, {
		description:
			"Satisfaction results whose numbers contradict each other, observed before synthetic (ผลความพึงพอใจที่ข้อมูลขัดแย้งกัน)",
	})
	contradictorySatisfactionResults(
		@Args(() => SatisfactionResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<SatisfactionResult> {
		return page(request, contradictorySatisfactionResults, "", args, { isContradictory: true });
	}

	@FieldResolver(() => LaoStub, { nullable: true, description: "Body that was rated (อปท.)" })
	lao(@Root() result: SatisfactionResult): LaoStub {
		return laoStub(result.laoId);
	}

	@FieldResolver(() => ProvinceStub, {
		nullable: true,
		description: "Province of the body (จังหวัด)",
	})
	province(@Root() result: SatisfactionResult): ProvinceStub {
		return provinceStub(result.provinceCode);
	}

	@FieldResolver(() => AssessmentRound, {
		nullable: true,
		description: "Round of the result; null where the source states no year (รอบการประเมิน)",
	})
	round(
		@Root() result: SatisfactionResult,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentRound | null> {
		return request.loadIf(roundById, result.roundId);
	}

	@FieldResolver(() => [SatisfactionAspect], {
		description: "Aspects or services rated, in the order of the source (ด้านที่ประเมิน)",
	})
	async aspects(
		@Root() result: SatisfactionResult,
		@Ctx() request: SubgraphRequest,
	): Promise<SatisfactionAspect[]> {
		return toldAspects(result, await request.load(aspectsOfResult, result.id));
	}

	@FieldResolver(() => Boolean, {
		description:
			"True when the values of its aspects are withheld because fewer than 5 people answered (ปกปิดข้อมูล)",
	})
	async isSuppressed(
		@Root() result: SatisfactionResult,
		@Ctx() request: SubgraphRequest,
	): Promise<boolean> {
		return isSuppressed(result, await request.load(aspectsOfResult, result.id));
	}

	@FieldResolver(() => [Issue], {
		description: "Oddities of the source that concern this record (ข้อสังเกต)",
	})
	async issues(
		@Root() result: SatisfactionResult,
		@Ctx() request: SubgraphRequest,
	): Promise<Issue[]> {
		if (result.issues.length === 0) return [];
		const aspects = await request.load(aspectsOfResult, result.id);
		return isSuppressed(result, aspects) ? withoutQuotes(result.issues) : result.issues;
	}
}
