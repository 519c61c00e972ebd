import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CaseStudy } from "../case-study.ts";
import { Chapter } from "../chapter.ts";
import { chapterById, studyById } from "../loaders.ts";
import { Study } from "../study.ts";

@Resolver(() => CaseStudy)
export class CaseStudyResolver {
	@FieldResolver(() => Study, {
		nullable: true,
		description: "Study that draws the comparison (การศึกษา)",
	})
	study(@Root() { studyId }: CaseStudy, @Ctx() request: SubgraphRequest): Promise<Study | null> {
		return request.load(studyById, studyId);
	}

	@FieldResolver(() => Chapter, {
		nullable: true,
		description: "Entry of the contents that holds the case (หัวข้อ)",
	})
	chapter(
		@Root() { chapterId }: CaseStudy,
		@Ctx() request: SubgraphRequest,
	): Promise<Chapter | null> {
		return request.load(chapterById, chapterId);
	}
}
