import { errorCodes } from "@lao/subgraph/errors";
import fc from "fast-check";
import { buildSchema, type GraphQLSchema, Lexer, Source, TokenKind } from "graphql";
import { expect } from "vitest";
import { keysOf } from "../differential/differences.ts";
import { type Keys, RandomOperations } from "../differential/random-operation.ts";
import { inside, measure, type Target } from "./target.ts";

/** A change of one word of a document. */
const change = fc.record({
	at: fc.nat(),
	from: fc.nat(),
	how: fc.constantFrom("drop", "repeat", "replace", "swap", "insert"),
	word: fc.constantFrom(
		..."{ } ( ) [ ] : ! $ @ & | ... on query mutation fragment null true -1 0 501 2147483648 1e99".split(
			" ",
		),
		...'"" "\\u0000" """a""" "\'--" $no __typename __schema __proto__ @skip(if:true) first nodes where'.split(
			" ",
		),
	),
});

/** Documents from valid to wild, with variables from none to anything. */
const attack = fc.record({
	seed: fc.nat(),
	changes: fc.array(change, { maxLength: 4 }),
	variables: fc.option(fc.dictionary(fc.constantFrom("no", "yes", "few", "x"), fc.jsonValue())),
});

type Attack = typeof attack extends fc.Arbitrary<infer Value> ? Value : never;

/** Asks `count` documents of the graph: whatever they are, it answers with a code, and at once. */
export async function fuzz(target: Target, count: number): Promise<Set<string>> {
	const schema = buildSchema(target.graph.graph.schema);
	const keys = await keysOf(target.graph, schema);
	const met = new Set<string>();
	const tried = fc.asyncProperty(attack, async (one) => {
		const { query, variables } = documentOf(schema, keys, one);
		const { value } = await measure({ ms: 5000, stallMs: 200 }, (attempt) =>
			target.ask(`${query} #${attempt}`, variables),
		);
		expect(value.status).toBeLessThan(500);
		expect(value.text).not.toMatch(inside);
		for (const code of value.codes) expect(errorCodes).toContain(code);
		expect(value.codes).not.toContain("INTERNAL_SERVER_ERROR");
		for (const code of value.codes.length > 0 ? value.codes : ["none"]) met.add(code);
	});
	await fc.assert(tried, { numRuns: count, seed: 2567 });
	expect(target.graph.faults).toEqual([]);
	await target.stillServes();
	return met;
}

function documentOf(schema: GraphQLSchema, keys: Keys, { seed, changes, variables }: Attack) {
	const operation = new RandomOperations(seed, schema, keys).next();
	const words = wordsOf(operation.query);
	for (const { at, from, how, word } of changes) {
		const place = at % words.length;
		const other = words[from % words.length] ?? word;
		if (how === "drop") words.splice(place, 1);
		else if (how === "repeat") words.splice(place, 0, other);
		else if (how === "swap") words[place] = other;
		else if (how === "replace") words[place] = word;
		else words.splice(place, 0, word);
		if (words.length === 0) words.push(word);
	}
	return { query: words.join(" "), variables: variables ?? operation.variables };
}

function wordsOf(query: string): string[] {
	const lexer = new Lexer(new Source(query));
	const words: string[] = [];
	for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
		words.push(query.slice(token.start, token.end));
	}
	return words;
}
