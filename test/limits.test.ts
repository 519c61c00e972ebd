import { type LimitName, limits } from "@lao/config/limits";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

const repeat = (count: number, make: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => make(index)).join(" ");

/** A query whose selections stand `depth` one inside another. */
function nested(depth: number): string {
	let query = "id";
	for (let level = 2; level < depth; level += 1) query = `parentPao { ${query} }`;
	return `{ lao(id: "2510101") { ${query} } }`;
}

type Sized = "tokens" | "depth" | "rootFields" | "aliases" | "directives" | "fragments" | "nesting";

/** Queries whose size in one bound is exactly the given number, and small in every other. */
const sized: Record<Extract<LimitName, Sized | "textLength">, (n: number) => string> = {
	nesting: (n) =>
		`{ laos(where: ${"{ not: ".repeat(n - 3)}{}${" }".repeat(n - 3)}) { totalCount } }`,
	textLength: (n) => `{ laos(provinceCode: "${"5".repeat(n)}") { totalCount } }`,
	tokens: (n) => `{ laos(ids: [${repeat(n - 12, () => '"x"')}]) { totalCount } }`,
	depth: nested,
	rootFields: (n) => `{ ${repeat(n, () => "__typename")} }`,
	aliases: (n) => `{ regions { ${repeat(n, (index) => `a${index}: code`)} } }`,
	directives: (n) => `{ regions { ${repeat(n, () => "code @include(if: true)")} } }`,
	fragments: (n) => `{ regions { ${repeat(n, () => "... { code }")} } }`,
};

describe("a request", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
	});
	afterAll(() => graph?.close());

	const codesOf = async (query: string, variables?: Record<string, unknown>) => {
		const { errors } = await graph.ask(query, variables);
		return errors?.map(({ extensions }) => extensions?.code);
	};

	it.each(["textLength", "depth", "rootFields", "aliases", "directives", "fragments"] as const)(
		"within the limit of %s is answered, one above is refused and told why",
		async (name) => {
			const { most, counts } = limits[name];
			expect(await codesOf(sized[name](most))).toBeUndefined();
			const { data, errors } = await graph.ask(sized[name](most + 1));
			expect(data).toBeUndefined();
			expect(errors).toEqual([
				{
					message: `This operation exceeds the limit of ${most} ${counts}; ask for less at once`,
					extensions: { code: "LIMIT_EXCEEDED" },
				},
			]);
		},
	);

	it("of brackets within the limit is read, with one more it is not", async () => {
		// Conditions have a bound of their own, which the first of the two meets.
		expect(await codesOf(sized.nesting(limits.nesting.most))).toEqual(["INVALID_ARGUMENT"]);
		expect(await codesOf(sized.nesting(limits.nesting.most + 1))).toEqual(["LIMIT_EXCEEDED"]);
	});

	it("of too many words is refused before it is read to its end", async () => {
		expect(await codesOf(sized.tokens(limits.tokens.most))).toBeUndefined();
		expect(await codesOf(sized.tokens(limits.tokens.most + 1))).toEqual(["GRAPHQL_PARSE_FAILED"]);
	});

	it("whose fragments unfold without end is refused within 100 ms", async () => {
		for (const generations of [14, 50]) {
			const bomb = repeat(
				generations,
				(index) =>
					`fragment F${index} on Lao { a: parentPao { ...F${index + 1} } b: parentPao { ...F${index + 1} } }`,
			);
			const query = `{ lao(id: "2510101") { ...F0 } } ${bomb} fragment F${generations} on Lao { id }`;
			const began = performance.now();
			expect(await codesOf(query)).toEqual(["LIMIT_EXCEEDED"]);
			expect(performance.now() - began).toBeLessThan(100);
		}
	});

	it("for more fields than the limit is refused, fragments counted where they are spread", async () => {
		// 50 spreads of a fragment of 99 fields and the list itself: 50 × 99 + 1.
		const fields = (count: number) => `fragment F on Region { ${repeat(count, () => "code")} }`;
		const query = (count: number) => `{ regions { ${repeat(50, () => "...F")} } } ${fields(count)}`;
		expect(await codesOf(query(99))).toBeUndefined();
		expect(await codesOf(query(100))).toEqual(["LIMIT_EXCEEDED"]);
	});

	const pages = `query ($n: Int = 500, $m: Int!) { laos(first: $n) {
		nodes { assessmentResults(first: $m) { nodes { dimensionScores { id } } } } } }`;

	it("costs what its page sizes ask for, told by variables and their defaults", async () => {
		// One connection and n bodies, each with a connection of m results, each with 5 scores, as a
		// list without pages is taken for: 1 + n + n × (1 + 6m).
		expect(await codesOf(pages, { m: 166 })).toBeUndefined();
		expect(await codesOf(pages, { m: 167 })).toEqual(["LIMIT_EXCEEDED"]);
		expect(await codesOf(pages, { n: 250, m: 332 })).toBeUndefined();
		expect(await codesOf(pages, { n: 250, m: 333 })).toEqual(["LIMIT_EXCEEDED"]);
	});

	it("of three pages of 100 in one another is refused, in fragments too", async () => {
		const deep = `{ laos(first: 100) { nodes { agreements(first: 100) { nodes { parties { ...P } } } } } }
			fragment P on AgreementParty { lao { agreements(first: 100) { nodes { id } } } }`;
		expect(await codesOf(deep)).toEqual(["LIMIT_EXCEEDED"]);
	});

	it("for the schema itself is answered", async () => {
		const { getIntrospectionQuery } = await import("graphql");
		expect(await codesOf(getIntrospectionQuery())).toBeUndefined();
	});
});
