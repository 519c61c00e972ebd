import type { SubgraphRequest } from "@lao/subgraph/request";
import { type Hit, HitsArgs } from "@lao/subgraph/search/hit";
import { readSearch, search } from "@lao/subgraph/search/search";
import { thaiSearch } from "@lao/thai/search-language";
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { CooperationAgreement } from "../cooperation-agreement.ts";
import { SearchStub } from "../search.stub.ts";
import { agreementsByText } from "../search.ts";
import { CooperationAgreementHit } from "../views.ts";

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

	@FieldResolver(() => [CooperationAgreementHit], {
		nullable: true,
		description:
			"Agreements whose service, objective or parties answer the text, best first (ความร่วมมือที่ค้นพบ)",
	})
	agreements(
		@Root() { text }: SearchStub,
		@Args(() => HitsArgs) { first }: HitsArgs,
		@Ctx() request: SubgraphRequest,
	): Promise<Hit<CooperationAgreement>[]> {
		return search(request, agreementsByText, text, first);
	}
}
