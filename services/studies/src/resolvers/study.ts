import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AgencyStub, agencyStub } from "../agency.stub.ts";
import { StudyListArgs } from "../filters.ts";
import { LegalBasis } from "../legal-basis.ts";
import {
	legalBasisOfStudy,
	planTargetByCode,
	studies,
	studyById,
	targetLinksOfStudy,
	titlesOfStudy,
} from "../loaders.ts";
import { PlanTarget } from "../plan-target.ts";
import { Study } from "../study.ts";
import { StudyTitle } from "../study-title.ts";
import { StudyConnection, StudyHead } from "../views.ts";

@Resolver(() => Study)
export class StudyResolver {
	@Query(() => Study, {
		nullable: true,
		description: "Study with a given identifier (การศึกษาตามรหัส)",
	})
	study(
		@Arg("id", () => ID, { description: "Identifier of the study (รหัสการศึกษา)" }) id: string,
		@Ctx() request: SubgraphRequest,
	): Promise<Study | null> {
		return request.load(studyById, id);
	}

	@Query(() => StudyConnection, {
		description: "Studies, observed before synthetic (การศึกษาทั้งหมด)",
	})
	studies(
		@Args(() => StudyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Study> {
		return page(request, studies, "", args);
	}

	@Query(() => StudyConnection, {
		description: "Studies whose documents contradict each other (การศึกษาที่ข้อมูลขัดแย้งกัน)",
	})
	contradictoryStudies(
		@Args(() => StudyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Study> {
		return page(request, studies, "", args, { hasIssues: true });
	}

	@FieldResolver(() => [StudyTitle], {
		description:
			"Titles of the study as documents write them; the one of its own title page is displayed (ชื่อที่พบ)",
	})
	titles(@Root() { id }: Study, @Ctx() request: SubgraphRequest): Promise<StudyTitle[]> {
		return request.load(titlesOfStudy, id);
	}

	@FieldResolver(() => AgencyStub, {
		nullable: true,
		description: "Agency that commissioned the study (หน่วยงานผู้ว่าจ้าง)",
	})
	commissionedBy(@Root() { commissionedByCode }: Study): AgencyStub {
		return agencyStub(commissionedByCode);
	}

	@FieldResolver(() => AgencyStub, {
		nullable: true,
		description: "Agency that carried out the study (ที่ปรึกษาผู้ดำเนินการศึกษา)",
	})
	conductedBy(@Root() { conductedByCode }: Study): AgencyStub {
		return agencyStub(conductedByCode);
	}

	@FieldResolver(() => StudyHead, {
		nullable: true,
		description: "Head of the project; null when none is known (หัวหน้าโครงการ)",
	})
	head(@Root() { headNameTh, headAcademicTitleTh }: Study): StudyHead | null {
		return headNameTh === null
			? null
			: { nameTh: headNameTh, academicTitleTh: headAcademicTitleTh };
	}

	@FieldResolver(() => [LegalBasis], {
		description: "Decisions and plans the study rests on (ฐานอำนาจของการศึกษา)",
	})
	legalBasis(@Root() { id }: Study, @Ctx() request: SubgraphRequest): Promise<LegalBasis[]> {
		return request.load(legalBasisOfStudy, id);
	}

	@FieldResolver(() => [PlanTarget], {
		description: "Targets of master plans the study serves (เป้าหมายแผนแม่บทย่อย)",
	})
	async planTargets(@Root() { id }: Study, @Ctx() request: SubgraphRequest): Promise<PlanTarget[]> {
		const links = await request.load(targetLinksOfStudy, id);
		const targets = links.map(({ planTargetCode }) =>
			request.load(planTargetByCode, planTargetCode),
		);
		return (await Promise.all(targets)).filter((target) => target !== null);
	}
}
