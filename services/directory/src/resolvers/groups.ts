import type { GroupArgs } from "@lao/subgraph/group-args";
import type { Groups } from "@lao/subgraph/group-types";
import { groups } from "@lao/subgraph/groups";
import type { SubgraphRequest } from "@lao/subgraph/request";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { LaoGrouped } from "../groups.ts";

@Resolver()
export class LaoGroupsResolver {
	@Query(() => LaoGrouped.type, {
		description: "LAOs in groups, with statistics of each (อปท. จัดกลุ่ม)",
	})
	laosGrouped(
		@Args(() => LaoGrouped.args) args: GroupArgs,
		@Arg("includeRetired", () => Boolean, {
			defaultValue: false,
			description: "Also bodies the registry no longer holds (รวม อปท. ที่พ้นจากทะเบียน)",
		})
		includeRetired: boolean,
		@Info() info: GraphQLResolveInfo,
		@Ctx() request: SubgraphRequest,
	): Promise<Groups> {
		const active = includeRetired ? {} : { isActive: { eq: true } };
		const where = { and: [active, args.where ?? {}] };
		return groups(request, LaoGrouped, { ...args, where }, info);
	}
}
