import type { GroupArgs } from "@lao/subgraph/group-args";
import type { Groups } from "@lao/subgraph/group-types";
import { groups } from "@lao/subgraph/groups";
import type { SubgraphRequest } from "@lao/subgraph/request";
import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { CircularGrouped } from "../groups.ts";

@Resolver()
export class CircularGroupsResolver {
	@Query(() => CircularGrouped.type, {
		description: "Letters in groups, with the number of each (หนังสือจัดกลุ่ม)",
	})
	circularsGrouped(
		@Args(() => CircularGrouped.args) args: GroupArgs,
		@Info() info: GraphQLResolveInfo,
		@Ctx() request: SubgraphRequest,
	): Promise<Groups> {
		return groups(request, CircularGrouped, args, info);
	}
}
