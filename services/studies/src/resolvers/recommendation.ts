import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Chapter } from "../chapter.ts";
import { RecommendationListArgs } from "../filters.ts";
import {
	areasOfRecommendation,
	chapterById,
	modelByCode,
	recommendationById,
	recommendations,
	recommendationsOfServiceArea,
	studyById,
} from "../loaders.ts";
import { ParticipationModel } from "../participation-model.ts";
import { Recommendation } from "../recommendation.ts";
import { ServiceAreaStub, serviceAreaStub } from "../service-area.stub.ts";
import { Study } from "../study.ts";
import { RecommendationConnection } from "../views.ts";
import { addressedTo, RecommendationsArgs } from "./recommendation-args.ts";

@Resolver(() => Recommendation)
export class RecommendationResolver {
	@Query(() => Recommendation, {
		nullable: true,
		description: "Recommendation with a given identifier (ข้อเสนอแนะตามรหัส)",
	})
	recommendation(
		@Arg("id", () => ID, { description: "Identifier of the recommendation (รหัสข้อเสนอแนะ)" })
		id: string,
		@Ctx() request: SubgraphRequest,
	): Promise<Recommendation | null> {
		return request.load(recommendationById, id);
	}

	@Query(() => RecommendationConnection, {
		description: "Recommendations of all studies, observed before synthetic (ข้อเสนอแนะทั้งหมด)",
	})
	recommendations(
		@Args(() => RecommendationsArgs) { actorKind, serviceAreaCode, ...args }: RecommendationsArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Recommendation> {
		const list = serviceAreaCode == null ? recommendations : recommendationsOfServiceArea;
		return page(request, list, serviceAreaCode ?? "", args, addressedTo(actorKind));
	}

	@Query(() => RecommendationConnection, {
		description: "Recommendations on which sources differ (ข้อเสนอแนะที่ข้อมูลขัดแย้งกัน)",
	})
	contradictoryRecommendations(
		@Args(() => RecommendationListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Recommendation> {
		return page(request, recommendations, "", args, { hasIssues: true });
	}

	@FieldResolver(() => Study, {
		nullable: true,
		description: "Study that makes the recommendation (การศึกษา)",
	})
	study(
		@Root() { studyId }: Recommendation,
		@Ctx() request: SubgraphRequest,
	): Promise<Study | null> {
		return request.load(studyById, studyId);
	}

	@FieldResolver(() => Chapter, {
		nullable: true,
		description: "Entry of the contents that holds it; null when only a letter names it (หัวข้อ)",
	})
	chapter(
		@Root() { chapterId }: Recommendation,
		@Ctx() request: SubgraphRequest,
	): Promise<Chapter | null> {
		return request.loadIf(chapterById, chapterId);
	}

	@FieldResolver(() => ParticipationModel, {
		nullable: true,
		description: "Participation model it puts forward; null for none (ตัวแบบการมีส่วนร่วม)",
	})
	participationModel(
		@Root() { participationModelCode }: Recommendation,
		@Ctx() request: SubgraphRequest,
	): Promise<ParticipationModel | null> {
		return request.loadIf(modelByCode, participationModelCode);
	}

	@FieldResolver(() => [ServiceAreaStub], {
		description:
			"Domains of local public service it concerns: all six when it applies to every area (ด้านบริการสาธารณะ)",
	})
	async serviceAreas(
		@Root() { id }: Recommendation,
		@Ctx() request: SubgraphRequest,
	): Promise<ServiceAreaStub[]> {
		const links = await request.load(areasOfRecommendation, id);
		return links.map(({ serviceAreaCode }) => serviceAreaStub(serviceAreaCode));
	}
}
