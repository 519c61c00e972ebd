import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseStudy } from "../case-study.ts";
import { Chapter } from "../chapter.ts";
import { FindingListArgs } from "../filters.ts";
import type { Finding } from "../finding.ts";
import {
	casesOfStudy,
	chaptersOfStudy,
	documentsOfStudy,
	findingsOfStudy,
	modelsOfStudy,
	recommendationsOfStudy,
} from "../loaders.ts";
import { ParticipationModel } from "../participation-model.ts";
import type { Recommendation } from "../recommendation.ts";
import { Study } from "../study.ts";
import { StudyDocument } from "../study-document.ts";
import { FindingConnection, RecommendationConnection } from "../views.ts";
import { addressedTo, RecommendationArgs } from "./recommendation-args.ts";

/** What a study holds. */
@Resolver(() => Study)
export class StudyContentsResolver {
	@FieldResolver(() => [StudyDocument], {
		description: "Documents the study left, in the order they are offered (เอกสารการศึกษา)",
	})
	documents(@Root() { id }: Study, @Ctx() request: SubgraphRequest): Promise<StudyDocument[]> {
		return request.load(documentsOfStudy, id);
	}

	@FieldResolver(() => [Chapter], {
		description: "Chapters in printed order; deeper entries are their children (บท)",
	})
	async chapters(@Root() { id }: Study, @Ctx() request: SubgraphRequest): Promise<Chapter[]> {
		const entries = await request.load(chaptersOfStudy, id);
		return entries.filter(({ level }) => level === 1);
	}

	@FieldResolver(() => [Chapter], {
		description: "Whole contents table in printed order, every level (สารบัญ)",
	})
	contents(@Root() { id }: Study, @Ctx() request: SubgraphRequest): Promise<Chapter[]> {
		return request.load(chaptersOfStudy, id);
	}

	@FieldResolver(() => FindingConnection, {
		description: "Findings of the study (ผลการศึกษา)",
	})
	findings(
		@Root() { id }: Study,
		@Args(() => FindingListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Finding> {
		return page(request, findingsOfStudy, id, args);
	}

	@FieldResolver(() => RecommendationConnection, {
		description: "Recommendations of the study (ข้อเสนอแนะของการศึกษา)",
	})
	recommendations(
		@Root() { id }: Study,
		@Args(() => RecommendationArgs) { actorKind, ...args }: RecommendationArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Recommendation> {
		return page(request, recommendationsOfStudy, id, args, addressedTo(actorKind));
	}

	@FieldResolver(() => [ParticipationModel], {
		description: "Participation models the study describes (ตัวแบบการมีส่วนร่วม)",
	})
	participationModels(
		@Root() { id }: Study,
		@Ctx() request: SubgraphRequest,
	): Promise<ParticipationModel[]> {
		return request.load(modelsOfStudy, id);
	}

	@FieldResolver(() => [CaseStudy], {
		description: "Places abroad the study compares Thailand with (กรณีศึกษาต่างประเทศ)",
	})
	caseStudies(@Root() { id }: Study, @Ctx() request: SubgraphRequest): Promise<CaseStudy[]> {
		return request.load(casesOfStudy, id);
	}
}
