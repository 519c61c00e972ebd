import type { SubgraphRequest } from "@lao/subgraph/request";
import { type Hit, HitsArgs } from "@lao/subgraph/search/hit";
import { readSearch, search } from "@lao/subgraph/search/search";
import { thaiSearch } from "@lao/thai/search-language";
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { Circular } from "../circular.ts";
import { SearchStub } from "../search.stub.ts";
import { circularsByText } from "../search.ts";
import { CircularHit } from "../views.ts";

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

	@FieldResolver(() => [CircularHit], {
		nullable: true,
		description: "Letters whose number, subject or body answers the text, best first (หนังสือที่ค้นพบ)",
	})
	circulars(
		@Root() { text }: SearchStub,
		@Args(() => HitsArgs) { first }: HitsArgs,
		@Ctx() request: SubgraphRequest,
	): Promise<Hit<Circular>[]> {
		return search(request, circularsByText, text, first);
	}
}
