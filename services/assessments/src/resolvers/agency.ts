import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AgencyStub } from "../agency.stub.ts";
import { AssessmentFramework } from "../assessment-framework.ts";
import { frameworksOfAgency } from "../loaders/framework.ts";

@Resolver(() => AgencyStub)
export class AgencyResolver {
	@FieldResolver(() => [AssessmentFramework], {
		nullable: true,
		description: "Assessment frameworks the agency runs (ระบบการประเมินของหน่วยงาน)",
	})
	assessmentFrameworks(
		@Root() agency: AgencyStub,
		@Ctx() request: SubgraphRequest,
	): Promise<AssessmentFramework[]> {
		return request.load(frameworksOfAgency, agency.code);
	}
}
