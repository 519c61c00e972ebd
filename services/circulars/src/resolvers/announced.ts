import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AssessmentRoundStub } from "../assessment-round.stub.ts";
import type { Circular } from "../circular.ts";
import { CooperationSurveyStub } from "../cooperation-survey.stub.ts";
import { CircularListArgs } from "../filters.ts";
import {
	circularsOfPlanTarget,
	circularsOfRound,
	circularsOfStudy,
	circularsOfSurvey,
} from "../loaders/circulars.ts";
import { PlanTargetStub } from "../plan-target.stub.ts";
import { StudyStub } from "../study.stub.ts";
import { CircularConnection } from "../views.ts";

@Resolver(() => StudyStub)
export class StudyResolver {
	@FieldResolver(() => CircularConnection, {
		nullable: true,
		description: "Letters that announce, enclose or pass on the study, newest first (หนังสือที่เผยแพร่)",
	})
	circulars(
		@Root() { id }: StudyStub,
		@Args(() => CircularListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Circular> {
		return page(request, circularsOfStudy, id, args);
	}
}

@Resolver(() => CooperationSurveyStub)
export class CooperationSurveyResolver {
	@FieldResolver(() => CircularConnection, {
		nullable: true,
		description: "Letters that announce the campaign, newest first (หนังสือที่แจ้งการสำรวจ)",
	})
	circulars(
		@Root() { id }: CooperationSurveyStub,
		@Args(() => CircularListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Circular> {
		return page(request, circularsOfSurvey, id, args);
	}
}

@Resolver(() => AssessmentRoundStub)
export class AssessmentRoundResolver {
	@FieldResolver(() => CircularConnection, {
		nullable: true,
		description:
			"Letters that announce the round or its results, newest first (หนังสือที่แจ้งการประเมิน)",
	})
	circulars(
		@Root() { id }: AssessmentRoundStub,
		@Args(() => CircularListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Circular> {
		return page(request, circularsOfRound, id, args);
	}
}

@Resolver(() => PlanTargetStub)
export class PlanTargetResolver {
	@FieldResolver(() => CircularConnection, {
		nullable: true,
		description: "Letters that name the target, newest first (หนังสือที่อ้างถึงเป้าหมาย)",
	})
	circulars(
		@Root() { code }: PlanTargetStub,
		@Args(() => CircularListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Circular> {
		return page(request, circularsOfPlanTarget, code, args);
	}
}
