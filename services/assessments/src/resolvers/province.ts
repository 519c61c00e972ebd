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
import { assessmentResultsOfProvince } from "../loaders/assessment-result.ts";
import { minimumStandardResultsOfProvince } from "../loaders/minimum-standard-result.ts";
import { satisfactionResultsOfProvince } from "../loaders/satisfaction-result.ts";
import type { MinimumStandardResult } from "../minimum-standard-result.ts";
import { ProvinceStub } from "../province.stub.ts";
import type { SatisfactionResult } from "../satisfaction-result.ts";
import {
	AssessmentResultConnection,
	MinimumStandardResultConnection,
	SatisfactionResultConnection,
} from "../views.ts";
import { FrameworkYearArgs, ServiceAreaArgs, YearArgs } from "./arguments.ts";

@Resolver(() => ProvinceStub)
export class ProvinceResolver {
	@FieldResolver(() => AssessmentResultConnection, {
		nullable: true,
		description:
			"Assessment results of LAOs of the province, newest first (ผลการประเมินของ อปท. ในจังหวัด)",
	})
	assessmentResults(
		@Root() province: ProvinceStub,
		@Args(() => FrameworkYearArgs) { framework, yearBE }: FrameworkYearArgs,
		@Args(() => AssessmentResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<AssessmentResult> {
		const where = { frameworkCode: framework, yearBE };
		return page(request, assessmentResultsOfProvince, province.code, args, where);
	}

	@FieldResolver(() => SatisfactionResultConnection, {
		nullable: true,
		description:
			"Satisfaction results of LAOs of the province, newest first (ผลความพึงพอใจของประชาชนของ อปท. ในจังหวัด)",
	})
	satisfactionResults(
		@Root() province: ProvinceStub,
		@Args(() => YearArgs) { yearBE }: YearArgs,
		@Args(() => SatisfactionResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<SatisfactionResult> {
		return page(request, satisfactionResultsOfProvince, province.code, args, { yearBE });
	}

	@FieldResolver(() => MinimumStandardResultConnection, {
		nullable: true,
		description:
			"Minimum-standard results of LAOs of the province, newest first (ผลมาตรฐานขั้นต่ำของ อปท. ในจังหวัด)",
	})
	minimumStandardResults(
		@Root() province: ProvinceStub,
		@Args(() => ServiceAreaArgs) { serviceArea }: ServiceAreaArgs,
		@Args(() => MinimumStandardResultListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<MinimumStandardResult> {
		const where = { serviceAreaCode: serviceArea };
		return page(request, minimumStandardResultsOfProvince, province.code, args, where);
	}
}
