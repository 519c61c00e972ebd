import { limits } from "@lao/config/limits";
import { type DocumentNode, type GraphQLError, Kind, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { check, checkSize } from "./bounds.ts";
import { sizeOfText } from "./text-size.ts";
import { sizeOfVariables } from "./variables-size.ts";

/** Texts known to be within the limits, so that each is measured once. */
const admitted = new LRUCache<string, true>({ max: 2000, maxSize: 8_000_000 });

/** Throws LIMIT_EXCEEDED where a request is too large to be parsed, validated or coerced. */
export function admit(query: string, variables: Record<string, unknown> = {}): void {
	const { nesting, listItems, textLength } = sizeOfVariables(variables);
	check("nesting", nesting);
	check("listItems", listItems);
	check("textLength", textLength);
	if (admitted.has(query)) return;
	const size = sizeOfText(query);
	check("nesting", size.nesting);
	check("textLength", size.textLength);
	const document = parsed(query);
	// Apollo says what is wrong with a text that is no query.
	if (!document) return;
	for (const definition of document.definitions) {
		if (definition.kind === Kind.OPERATION_DEFINITION) checkSize(document, definition);
	}
	admitted.set(query, true, { size: Math.max(1, query.length) });
}

function parsed(query: string): DocumentNode | null {
	try {
		return parse(query, { maxTokens: limits.tokens.most, noLocation: true });
	} catch (error) {
		if ((error as GraphQLError).name === "GraphQLError") return null;
		throw error;
	}
}
