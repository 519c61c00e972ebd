import { limits } from "@lao/config/limits";
import { type DocumentNode, type GraphQLError, Kind, parse } from "graphql";
import { LRUCache } from "lru-cache";
import { check, checkSize, refusal } from "./bounds.ts";
import { sizeOfText, type TextSize } from "./text-size.ts";
import { sizeOfVariables } from "./variables-size.ts";

/** Texts known to be within the limits, so that each is measured once. */
const admitted = new LRUCache<string, true>({ max: 2000, maxSize: 8_000_000 });

/** Throws LIMIT_EXCEEDED where a request is too large to be parsed, validated or coerced. */
export function admit(query: string, variables: Record<string, unknown> = {}): void {
	const given = sizeOfVariables(variables);
	check("listItems", given.listItems);
	checkTexts(given);
	if (admitted.has(query)) return;
	const size = sizeOfText(query);
	checkTexts(size);
	const document = parsed(query);
	// Apollo says what is wrong with a text that is no query.
	if (!document) return;
	for (const definition of document.definitions) {
		if (definition.kind === Kind.OPERATION_DEFINITION) checkSize(document, definition);
	}
	admitted.set(query, true, { size: Math.max(1, query.length) });
}

function checkTexts({ nesting, textLength, isUnusable }: TextSize): void {
	check("nesting", nesting);
	check("textLength", textLength);
	if (!isUnusable) return;
	const message = "Leave out the character U+0000, and call nothing __proto__";
	throw refusal("BAD_USER_INPUT", message);
}

function parsed(query: string): DocumentNode | null {
	try {
		return parse(query, { maxTokens: limits.tokens.most, noLocation: true });
	} catch (error) {
		if ((error as GraphQLError).name === "GraphQLError") return null;
		throw error;
	}
}
