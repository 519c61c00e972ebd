import { all } from "@lao/subgraph/loaders";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { AgencyStub, agencyStub } from "../agency.stub.ts";
import { AssessmentFramework } from "../assessment-framework.ts";
import { AssessmentRound } from "../assessment-round.ts";
import { Dimension } from "../dimension.ts";
import { dimensionsOfFramework, frameworkByCode, roundsOfFramework } from "../loaders/framework.ts";

@Resolver(() => AssessmentFramework)
export class FrameworkResolver {
	@Query(() => [AssessmentFramework], {
		description: "Ways of assessing LAOs (ระบบการประเมินทั้งหมด)",
	})
	assessmentFrameworks(@Ctx() request: SubgraphRequest): Promise<AssessmentFramework[]> {
		return all(request, AssessmentFramework);
	}

	@Query(() => AssessmentFramework, {
		nullable: true,
		description: "Assessment framework with a given code (ระบบการประเมินตามรหัส)",
	})
	assessmentFramework(
		@Arg("code", () => ID, {
			description:
				"Code of the framework: LPA, SATISFACTION or MINIMUM_STANDARDS (รหัสระบบการประเมิน)",
		})
		code: string,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentFramework | null> {
		return request.load(frameworkByCode, code);
	}

	@FieldResolver(() => AgencyStub, {
		nullable: true,
		description: "Agency that runs the framework (หน่วยงานที่รับผิดชอบ)",
	})
	agency(@Root() framework: AssessmentFramework): AgencyStub {
		return agencyStub(framework.agencyCode);
	}

	@FieldResolver(() => [Dimension], {
		description:
			"Dimensions of the framework by number; empty where it has no fixed ones (ด้านที่ประเมิน)",
	})
	dimensions(
		@Root() framework: AssessmentFramework,
		@Ctx() request: SubgraphRequest,
	): Promise<Dimension[]> {
		return request.load(dimensionsOfFramework, framework.code);
	}

	@FieldResolver(() => [AssessmentRound], {
		description: "Rounds of the framework, newest first (รอบการประเมิน)",
	})
	rounds(
		@Root() framework: AssessmentFramework,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentRound[]> {
		return request.load(roundsOfFramework, framework.code);
	}
}
