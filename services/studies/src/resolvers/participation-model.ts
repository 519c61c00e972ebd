import type { Connection } from "@lao/subgraph/connection";
import { all } from "@lao/subgraph/loaders";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { Chapter } from "../chapter.ts";
import { chapterById, modelByCode, recommendationsOfModel, studyById } from "../loaders.ts";
import { ParticipationModel } from "../participation-model.ts";
import type { Recommendation } from "../recommendation.ts";
import { Study } from "../study.ts";
import { RecommendationConnection } from "../views.ts";
import { addressedTo, RecommendationArgs } from "./recommendation-args.ts";

@Resolver(() => ParticipationModel)
export class ParticipationModelResolver {
	@Query(() => [ParticipationModel], {
		description: "Participation models, in the order of their study (ตัวแบบการมีส่วนร่วมทั้งหมด)",
	})
	participationModels(@Ctx() request: SubgraphRequest): Promise<ParticipationModel[]> {
		return all(request, ParticipationModel, [{ by: "studyId" }, { by: "position" }]);
	}

	@Query(() => ParticipationModel, {
		nullable: true,
		description: "Participation model with a given code (ตัวแบบการมีส่วนร่วมตามรหัส)",
	})
	participationModel(
		@Arg("code", () => ID, { description: "Code of the model (รหัสตัวแบบ)" }) code: string,
		@Ctx() request: SubgraphRequest,
	): Promise<ParticipationModel | null> {
		return request.load(modelByCode, code);
	}

	@FieldResolver(() => Study, {
		nullable: true,
		description: "Study that describes the model (การศึกษา)",
	})
	study(
		@Root() { studyId }: ParticipationModel,
		@Ctx() request: SubgraphRequest,
	): Promise<Study | null> {
		return request.load(studyById, studyId);
	}

	@FieldResolver(() => Chapter, {
		nullable: true,
		description: "Entry of the contents that describes the model (หัวข้อ)",
	})
	chapter(
		@Root() { chapterId }: ParticipationModel,
		@Ctx() request: SubgraphRequest,
	): Promise<Chapter | null> {
		return request.load(chapterById, chapterId);
	}

	@FieldResolver(() => RecommendationConnection, {
		description: "Recommendations that put the model forward (ข้อเสนอแนะที่ใช้ตัวแบบนี้)",
	})
	recommendations(
		@Root() { code }: ParticipationModel,
		@Args(() => RecommendationArgs) { actorKind, ...args }: RecommendationArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Recommendation> {
		return page(request, recommendationsOfModel, code, args, addressedTo(actorKind));
	}
}
