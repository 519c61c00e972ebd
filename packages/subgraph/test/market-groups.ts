import { type ExecutionResult, type GraphQLResolveInfo, graphql } from "graphql";
import { Args, buildSchemaSync, Ctx, Info, Query, Resolver } from "type-graphql";
import { dateDimensions } from "../src/date-dimensions.ts";
import type { GroupArgs } from "../src/group-args.ts";
import type { Groups } from "../src/group-types.ts";
import { type Grouping, property } from "../src/grouping.ts";
import { type GroupedNoun, groupedBy, groups } from "../src/groups.ts";
import type { SubgraphRequest } from "../src/request.ts";
import { Market, Roof, Town } from "./market.ts";

const grouping: Grouping = {
	entity: Market,
	joins: { inTown: { entity: Town, from: "town", to: "code" } },
	dimensions: {
		roof: { type: () => Roof, description: "Roof (หลังคา)", value: property("roof") },
		nameTh: { type: () => String, description: "Name (ชื่อ)", value: property("nameTh") },
		code: { type: () => String, description: "Code (รหัส)", value: property("code") },
		height: {
			type: () => String,
			description: "Height (ความสูง)",
			value: property("height", "inTown"),
			record: (metres) => `${metres} m`,
		},
		...dateDimensions("openedOn", "the opening"),
	},
	distinct: { townCount: { description: "Towns (จำนวนเมือง)", value: property("town") } },
	shares: {
		shareLarge: { description: "Large (ขนาดใหญ่)", value: (column) => `${column("stalls")} >= 3` },
	},
	measures: {
		stalls: { description: "Stalls (แผง)", value: property("stalls") },
		rent: { description: "Rent in baht (ค่าเช่า)", value: property("rent") },
	},
	isSynthetic: () => "false",
};

const Markets = groupedBy(grouping);
/** The same, hiding what markets of fewer than two stalls earn, and comparing none of different roofs. */
const Guarded = groupedBy({
	...grouping,
	name: "Guarded",
	protection: { holds: (column) => `${column("stalls")} >= 2`, reason: "few stalls (ปกปิด)" },
	comparability: { dimension: "roof", property: "roof", reason: "Roofs differ" },
	isSynthetic: (column) => `${column("stalls")} = 5`,
});

const answer = (
	noun: GroupedNoun,
	args: GroupArgs,
	info: GraphQLResolveInfo,
	ctx: SubgraphRequest,
) => groups(ctx, noun, args, info);

@Resolver()
class MarketGroups {
	@Query(() => Markets.type)
	marketsGrouped(
		@Args(() => Markets.args) args: GroupArgs,
		@Info() info: GraphQLResolveInfo,
		@Ctx() request: SubgraphRequest,
	): Promise<Groups> {
		return answer(Markets, args, info, request);
	}

	@Query(() => Guarded.type)
	guardedGrouped(
		@Args(() => Guarded.args) args: GroupArgs,
		@Info() info: GraphQLResolveInfo,
		@Ctx() request: SubgraphRequest,
	): Promise<Groups> {
		return answer(Guarded, args, info, request);
	}
}

const schema = buildSchemaSync({ resolvers: [MarketGroups], validate: false });

/** Asks the markets for groups, as one client request. */
export function askMarkets(
	request: SubgraphRequest,
	source: string,
	variableValues: Record<string, unknown> = {},
): Promise<ExecutionResult> {
	return graphql({ schema, source, variableValues, contextValue: request });
}
