import type { GroupArgs } from "@lao/subgraph/group-args";
import type { Groups } from "@lao/subgraph/group-types";
import { groups } from "@lao/subgraph/groups";
import type { SubgraphRequest } from "@lao/subgraph/request";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { CooperationAgreementGrouped } from "../groups.ts";

@Resolver()
export class AgreementGroupsResolver {
	@Query(() => CooperationAgreementGrouped.type, {
		description: "Agreements in groups, with statistics of each (ความร่วมมือจัดกลุ่ม)",
	})
	agreementsGrouped(
		@Args(() => CooperationAgreementGrouped.args) args: GroupArgs,
		@Info() info: GraphQLResolveInfo,
		@Ctx() request: SubgraphRequest,
	): Promise<Groups> {
		return groups(request, CooperationAgreementGrouped, args, info);
	}
}
