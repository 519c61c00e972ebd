import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AgencyStub } from "../agency.stub.ts";
import type { CooperationSurvey } from "../cooperation-survey.ts";
import { CooperationSurveyListArgs } from "../filters.ts";
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
		@Args(() => CooperationSurveyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<CooperationSurvey> {
		return page(request, surveysOfAgency, code, args);
	}
}
