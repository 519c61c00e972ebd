import { type Connection, PageArgs } from "@lao/subgraph/connection";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AgencyStub } from "../agency.stub.ts";
import type { CooperationSurvey } from "../cooperation-survey.ts";
import { surveysOfAgency } from "../loaders.ts";
import { CooperationSurveyConnection } from "../views.ts";

@Resolver(() => AgencyStub)
export class AgencyEdges {
	@FieldResolver(() => CooperationSurveyConnection, {
		nullable: true,
		description: "Surveys of cooperation the agency runs, latest first (การสำรวจของหน่วยงาน)",
	})
	cooperationSurveys(
		@Root() { code }: AgencyStub,
		@Args(() => PageArgs) args: PageArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CooperationSurvey> {
		return page(request, surveysOfAgency, code, args);
	}
}
