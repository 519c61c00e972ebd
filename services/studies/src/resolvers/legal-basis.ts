import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { LegalBasis } from "../legal-basis.ts";
import { planTargetByCode } from "../loaders.ts";
import { PlanTarget } from "../plan-target.ts";

@Resolver(() => LegalBasis)
export class LegalBasisResolver {
	@FieldResolver(() => PlanTarget, {
		nullable: true,
		description: "Target of the plan that the basis is about; null for none (เป้าหมายแผนแม่บท)",
	})
	planTarget(
		@Root() { planTargetCode }: LegalBasis,
		@Ctx() request: SubgraphRequest,
	): Promise<PlanTarget | null> {
		return request.loadIf(planTargetByCode, planTargetCode);
	}
}
