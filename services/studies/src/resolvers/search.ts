import type { SubgraphRequest } from "@lao/subgraph/request";
import { type Hit, HitsArgs } from "@lao/subgraph/search/hit";
import { readSearch, search } from "@lao/subgraph/search/search";
import { thaiSearch } from "@lao/thai/search-language";
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Finding } from "../finding.ts";
import type { Recommendation } from "../recommendation.ts";
import { SearchStub } from "../search.stub.ts";
import { findingsByText, recommendationsByText } from "../search.ts";
import { FindingHit, RecommendationHit } from "../views.ts";

@Resolver(() => SearchStub)
export class SearchResolver {
	@Directive("@shareable")
	@Query(() => SearchStub, {
		description:
			"Search in Thai and English over names, letters, agreements, findings and recommendations at once; slips of typing and of reading are tolerated (ค้นหา)",
	})
	search(
		@Arg("text", () => String, { description: "At most 200 characters (คำค้น)" }) text: string,
	): SearchStub {
		readSearch(text, thaiSearch);
		return Object.assign(new SearchStub(), { text });
	}

	@FieldResolver(() => [FindingHit], {
		nullable: true,
		description: "Findings of studies that answer the text, best first (ผลการศึกษาที่ค้นพบ)",
	})
	findings(
		@Root() { text }: SearchStub,
		@Args(() => HitsArgs) { first }: HitsArgs,
		@Ctx() request: SubgraphRequest,
	): Promise<Hit<Finding>[]> {
		return search(request, findingsByText, text, first);
	}

	@FieldResolver(() => [RecommendationHit], {
		nullable: true,
		description: "Recommendations of studies that answer the text, best first (ข้อเสนอแนะที่ค้นพบ)",
	})
	recommendations(
		@Root() { text }: SearchStub,
		@Args(() => HitsArgs) { first }: HitsArgs,
		@Ctx() request: SubgraphRequest,
	): Promise<Hit<Recommendation>[]> {
		return search(request, recommendationsByText, text, first);
	}
}
