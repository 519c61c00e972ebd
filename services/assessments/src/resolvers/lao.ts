import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { AssessmentResult } from "../assessment-result.ts";
import {
	AssessmentResultListArgs,
	MinimumStandardResultListArgs,
	SatisfactionResultListArgs,
} from "../filters.ts";
import { LaoStub } from "../lao.stub.ts";
import { assessmentResultsOfLao } from "../loaders/assessment-result.ts";
import { minimumStandardResultsOfLao } from "../loaders/minimum-standard-result.ts";
import { satisfactionResultsOfLao } from "../loaders/satisfaction-result.ts";
import type { MinimumStandardResult } from "../minimum-standard-result.ts";
import type { SatisfactionResult } from "../satisfaction-result.ts";
import {
	AssessmentResultConnection,
	MinimumStandardResultConnection,
	SatisfactionResultConnection,
} from "../views.ts";
import { FrameworkYearArgs, ServiceAreaArgs, YearArgs } from "./arguments.ts";

@Resolver(() => LaoStub)
export class LaoResolver {
	@FieldResolver(() => AssessmentResultConnection, {
		nullable: true,
		description: "Assessment results of the body, newest first (ผลการประเมินของ อปท.)",
	})
	assessmentResults(
		@Root() lao: LaoStub,
		@Args(() => FrameworkYearArgs) { framework, yearBE }: FrameworkYearArgs,
		@Args(() => AssessmentResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<AssessmentResult> {
		const where = { frameworkCode: framework, yearBE };
		return page(request, assessmentResultsOfLao, lao.id, args, where);
	}

	@FieldResolver(() => SatisfactionResultConnection, {
		nullable: true,
		description: "Satisfaction results of the body, newest first (ผลความพึงพอใจของประชาชนของ อปท.)",
	})
	satisfactionResults(
		@Root() lao: LaoStub,
		@Args(() => YearArgs) { yearBE }: YearArgs,
		@Args(() => SatisfactionResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<SatisfactionResult> {
		return page(request, satisfactionResultsOfLao, lao.id, args, { yearBE });
	}

	@FieldResolver(() => MinimumStandardResultConnection, {
		nullable: true,
		description: "Minimum-standard results of the body, newest first (ผลมาตรฐานขั้นต่ำของ อปท.)",
	})
	minimumStandardResults(
		@Root() lao: LaoStub,
		@Args(() => ServiceAreaArgs) { serviceArea }: ServiceAreaArgs,
		@Args(() => MinimumStandardResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<MinimumStandardResult> {
		const where = { serviceAreaCode: serviceArea };
		return page(request, minimumStandardResultsOfLao, lao.id, args, where);
	}
}
