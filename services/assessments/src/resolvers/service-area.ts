import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Dimension } from "../dimension.ts";
import { IndicatorListArgs } from "../filters.ts";
import type { Indicator } from "../indicator.ts";
import { dimensionsOfArea } from "../loaders/framework.ts";
import { indicatorsOfArea } from "../loaders/indicator.ts";
import { ServiceAreaStub } from "../service-area.stub.ts";
import { IndicatorConnection } from "../views.ts";

@Resolver(() => ServiceAreaStub)
export class ServiceAreaResolver {
	@FieldResolver(() => IndicatorConnection, {
		nullable: true,
		description: "Indicators that measure the area, newest first (ตัวชี้วัดของด้านบริการ)",
	})
	indicators(
		@Root() area: ServiceAreaStub,
		@Args(() => IndicatorListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Indicator> {
		return page(request, indicatorsOfArea, area.code, args);
	}

	@FieldResolver(() => [Dimension], {
		nullable: true,
		description: "Assessment dimensions that cover the area (ด้านที่ประเมินของด้านบริการ)",
	})
	dimensions(@Root() area: ServiceAreaStub, @Ctx() request: SubgraphRequest): Promise<Dimension[]> {
		return request.load(dimensionsOfArea, area.code);
	}
}
