import type { Connection } from "@lao/subgraph/connection";
import type { ListArgs } from "@lao/subgraph/list-args";
import { page } from "@lao/subgraph/pages";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { FindingListArgs } from "../filters.ts";
import type { Finding } from "../finding.ts";
import { findingsOfServiceArea, recommendationsOfServiceArea } from "../loaders.ts";
import type { Recommendation } from "../recommendation.ts";
import { ServiceAreaStub } from "../service-area.stub.ts";
import { FindingConnection, RecommendationConnection } from "../views.ts";
import { addressedTo, RecommendationArgs } from "./recommendation-args.ts";

@Resolver(() => ServiceAreaStub)
export class ServiceAreaEdges {
	@FieldResolver(() => RecommendationConnection, {
		nullable: true,
		description:
			"Recommendations that concern the area, those for every area among them (ข้อเสนอแนะในด้านนี้)",
	})
	recommendations(
		@Root() { code }: ServiceAreaStub,
		@Args(() => RecommendationArgs) { actorKind, ...args }: RecommendationArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Recommendation> {
		return page(request, recommendationsOfServiceArea, code, args, addressedTo(actorKind));
	}

	@FieldResolver(() => FindingConnection, {
		nullable: true,
		description:
			"Findings of studies that concern the area, those for every area among them (ผลการศึกษาในด้านนี้)",
	})
	findings(
		@Root() { code }: ServiceAreaStub,
		@Args(() => FindingListArgs) args: ListArgs,
		@Ctx() request: SubgraphRequest,
	): Connection<Finding> {
		return page(request, findingsOfServiceArea, code, args);
	}
}
