import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { CaseStudy } from "../case-study.ts";
import { Chapter } from "../chapter.ts";
import { ChapterListArgs } from "../filters.ts";
import { Finding } from "../finding.ts";
import {
	casesOfChapter,
	chapterById,
	chapters,
	chaptersUnder,
	documentById,
	findingsOfChapter,
	modelsOfChapter,
	recommendationsOfChapter,
	studyById,
} from "../loaders.ts";
import { ParticipationModel } from "../participation-model.ts";
import { Recommendation } from "../recommendation.ts";
import { Study } from "../study.ts";
import { StudyDocument } from "../study-document.ts";
import { ChapterConnection } from "../views.ts";

@Resolver(() => Chapter)
export class ChapterResolver {
	@Query(() => ChapterConnection, {
		description:
			"Entries of contents tables whose print is odd or contradicts the study (หัวข้อที่ข้อมูลขัดแย้งกัน)",
	})
	contradictoryChapters(
		@Args(() => ChapterListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Chapter> {
		return page(request, chapters, "", args, { hasIssues: true });
	}

	@FieldResolver(() => Study, {
		nullable: true,
		description: "Study whose contents the entry belongs to (การศึกษา)",
	})
	study(@Root() { studyId }: Chapter, @Ctx() request: SubgraphRequest): Promise<Study | null> {
		return request.load(studyById, studyId);
	}

	@FieldResolver(() => StudyDocument, {
		nullable: true,
		description: "Document whose contents table holds the entry (เอกสาร)",
	})
	document(
		@Root() { documentId }: Chapter,
		@Ctx() request: SubgraphRequest,
	): Promise<StudyDocument | null> {
		return request.load(documentById, documentId);
	}

	@FieldResolver(() => Chapter, {
		nullable: true,
		description: "Entry above this one; null for a chapter (หัวข้อหลัก)",
	})
	parent(@Root() { parentId }: Chapter, @Ctx() request: SubgraphRequest): Promise<Chapter | null> {
		return request.loadIf(chapterById, parentId);
	}

	@FieldResolver(() => [Chapter], {
		description: "Entries directly below, in printed order (หัวข้อย่อย)",
	})
	children(@Root() { id }: Chapter, @Ctx() request: SubgraphRequest): Promise<Chapter[]> {
		return request.load(chaptersUnder, id);
	}

	@FieldResolver(() => [Finding], { description: "Findings of the entry (ผลการศึกษา)" })
	findings(@Root() { id }: Chapter, @Ctx() request: SubgraphRequest): Promise<Finding[]> {
		return request.load(findingsOfChapter, id);
	}

	@FieldResolver(() => [Recommendation], {
		description: "Recommendations made in the entry itself (ข้อเสนอแนะ)",
	})
	recommendations(
		@Root() { id }: Chapter,
		@Ctx() request: SubgraphRequest,
	): Promise<Recommendation[]> {
		return request.load(recommendationsOfChapter, id);
	}

	@FieldResolver(() => [ParticipationModel], {
		description: "Participation models the entry describes (ตัวแบบการมีส่วนร่วม)",
	})
	participationModels(
		@Root() { id }: Chapter,
		@Ctx() request: SubgraphRequest,
	): Promise<ParticipationModel[]> {
		return request.load(modelsOfChapter, id);
	}

	@FieldResolver(() => [CaseStudy], {
		description: "Places abroad the entry compares with (กรณีศึกษาต่างประเทศ)",
	})
	caseStudies(@Root() { id }: Chapter, @Ctx() request: SubgraphRequest): Promise<CaseStudy[]> {
		return request.load(casesOfChapter, id);
	}
}
