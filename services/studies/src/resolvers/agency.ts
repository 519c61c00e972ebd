import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AgencyStub } from "../agency.stub.ts";
import { StudyListArgs } from "../filters.ts";
import { studiesCommissionedBy, studiesConductedBy } from "../loaders.ts";
import type { Study } from "../study.ts";
import { StudyConnection } from "../views.ts";

@Resolver(() => AgencyStub)
export class AgencyEdges {
	@FieldResolver(() => StudyConnection, {
		nullable: true,
		description: "Studies the agency commissioned (การศึกษาที่ว่าจ้าง)",
	})
	commissionedStudies(
		@Root() { code }: AgencyStub,
		@Args(() => StudyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Study> {
		return page(request, studiesCommissionedBy, code, args);
	}

	@FieldResolver(() => StudyConnection, {
		nullable: true,
		description: "Studies the agency carried out (การศึกษาที่ดำเนินการ)",
	})
	conductedStudies(
		@Root() { code }: AgencyStub,
		@Args(() => StudyListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Study> {
		return page(request, studiesConductedBy, code, args);
	}
}
