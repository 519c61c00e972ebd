import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Chapter } from "../chapter.ts";
import { Finding } from "../finding.ts";
import { areasOfFinding, chapterById, studyById } from "../loaders.ts";
import { ServiceAreaStub, serviceAreaStub } from "../service-area.stub.ts";
import { Study } from "../study.ts";

@Resolver(() => Finding)
export class FindingResolver {
	@FieldResolver(() => Study, {
		nullable: true,
		description: "Study the finding belongs to (การศึกษา)",
	})
	study(@Root() { studyId }: Finding, @Ctx() request: SubgraphRequest): Promise<Study | null> {
		return request.load(studyById, studyId);
	}

	@FieldResolver(() => Chapter, {
		nullable: true,
		description: "Entry of the contents that holds the finding (หัวข้อ)",
	})
	chapter(
		@Root() { chapterId }: Finding,
		@Ctx() request: SubgraphRequest,
	): Promise<Chapter | null> {
		return request.load(chapterById, chapterId);
	}

	@FieldResolver(() => [ServiceAreaStub], {
		description:
			"Domains of local public service it concerns: all six when it applies to every area (ด้านบริการสาธารณะ)",
	})
	async serviceAreas(
		@Root() { id }: Finding,
		@Ctx() request: SubgraphRequest,
	): Promise<ServiceAreaStub[]> {
		const links = await request.load(areasOfFinding, id);
		return links.map(({ serviceAreaCode }) => serviceAreaStub(serviceAreaCode));
	}
}
