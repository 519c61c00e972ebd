import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { all } from "@lao/subgraph/loaders";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { PlanTargetListArgs, StudyListArgs } from "../filters.ts";
import { planTargetByCode, planTargets, studiesOfPlanTarget } from "../loaders.ts";
import { PlanTarget } from "../plan-target.ts";
import type { Study } from "../study.ts";
import { PlanTargetConnection, StudyConnection } from "../views.ts";

@Resolver(() => PlanTarget)
export class PlanTargetResolver {
	@Query(() => [PlanTarget], {
		description: "Targets of master plans that studies serve (เป้าหมายแผนแม่บทย่อยทั้งหมด)",
	})
	planTargets(@Ctx() request: SubgraphRequest): Promise<PlanTarget[]> {
		return all(request, PlanTarget);
	}

	@Query(() => PlanTarget, {
		nullable: true,
		description: "Target of a master plan with a given code (เป้าหมายแผนแม่บทย่อยตามรหัส)",
	})
	planTarget(
		@Arg("code", () => ID, { description: "Code of the target (รหัสเป้าหมาย)" }) code: string,
		@Ctx() request: SubgraphRequest,
	): Promise<PlanTarget | null> {
		return request.load(planTargetByCode, code);
	}

	@Query(() => PlanTargetConnection, {
		description: "Targets that documents name differently (เป้าหมายที่ข้อมูลขัดแย้งกัน)",
	})
	contradictoryPlanTargets(
		@Args(() => PlanTargetListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<PlanTarget> {
		return page(request, planTargets, "", args, { hasIssues: true });
	}

	@FieldResolver(() => StudyConnection, {
		description: "Studies that serve the target (การศึกษาตามเป้าหมายนี้)",
	})
	studies(
		@Root() { code }: PlanTarget,
		@Args(() => StudyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Study> {
		return page(request, studiesOfPlanTarget, code, args);
	}
}
