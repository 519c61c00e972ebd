import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AssessmentResult } from "../assessment-result.ts";
import {
	AssessmentResultChange,
	type Change,
	MinimumStandardResultChange,
} from "../comparison/change.ts";
import { changeOfAssessment, changeOfStandard } from "../comparison/change-loader.ts";
import { MinimumStandardResult } from "../minimum-standard-result.ts";

@Resolver(() => AssessmentResult)
export class AssessmentChangeResolver {
	@FieldResolver(() => AssessmentResultChange, {
		nullable: true,
		description:
			"Change from the last earlier result of the body in the same framework, observed from observed only; null where none is held (การเปลี่ยนแปลงจากรอบก่อน)",
	})
	change(
		@Root() { id }: AssessmentResult,
		@Ctx() request: SubgraphRequest,
	): Promise<Change<AssessmentResult> | null> {
		return request.load(changeOfAssessment, id);
	}
}

@Resolver(() => MinimumStandardResult)
export class MinimumStandardChangeResolver {
	@FieldResolver(() => MinimumStandardResultChange, {
		nullable: true,
		description:
			"Change from the last earlier result of the body in the same service area, observed from observed only; null where none is held (การเปลี่ยนแปลงจากรอบก่อน)",
	})
	change(
		@Root() { id }: MinimumStandardResult,
		@Ctx() request: SubgraphRequest,
	): Promise<Change<MinimumStandardResult> | null> {
		return request.load(changeOfStandard, id);
	}
}
