import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { Chapter } from "../chapter.ts";
import { StudyDocumentListArgs } from "../filters.ts";
import { chaptersOfDocument, documents, studyById } from "../loaders.ts";
import { Study } from "../study.ts";
import { StudyDocument } from "../study-document.ts";
import { StudyDocumentConnection } from "../views.ts";

@Resolver(() => StudyDocument)
export class StudyDocumentResolver {
	@Query(() => StudyDocumentConnection, {
		description: "Documents of studies that letters title differently (เอกสารที่ข้อมูลขัดแย้งกัน)",
	})
	contradictoryStudyDocuments(
		@Args(() => StudyDocumentListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<StudyDocument> {
		return page(request, documents, "", args, { hasIssues: true });
	}

	@FieldResolver(() => Study, {
		nullable: true,
		description: "Study that left the document (การศึกษา)",
	})
	study(
		@Root() { studyId }: StudyDocument,
		@Ctx() request: SubgraphRequest,
	): Promise<Study | null> {
		return request.load(studyById, studyId);
	}

	@FieldResolver(() => [Chapter], {
		description:
			"Whole contents table of the document, in printed order; empty when it was not read (สารบัญ)",
	})
	contents(@Root() { id }: StudyDocument, @Ctx() request: SubgraphRequest): Promise<Chapter[]> {
		return request.load(chaptersOfDocument, id);
	}
}
