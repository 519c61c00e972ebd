import { buildSubgraphs } from "@lao/cli/supergraph";
import { readingUrls } from "@lao/database/roles";
import { serviceSecret } from "@lao/subgraph/gateway-signature";
import { runSubgraph } from "@lao/subgraph/running";
import type { Mode } from "@lao/testing/graph";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { inside, measure, openTarget, type Target } from "./target.ts";

const page = "query ($n: Int) { laos(first: $n) { totalCount } }";
const filter = "query ($where: LaoFilter) { laos(where: $where, first: 1) { totalCount } }";
const byIds = "query ($ids: [ID!]) { laos(ids: $ids, first: 1) { totalCount } }";
const byName = "query ($text: String!) { search(text: $text) { laos(first: 1) { score } } }";
const after = "query ($after: String) { laos(first: 1, after: $after) { totalCount } }";

/** Conditions one in another, `depth` times. */
function nested(depth: number): unknown {
	let where: unknown = {};
	for (let level = 0; level < depth; level += 1) where = { and: [where] };
	return where;
}

const refused: [what: string, query: string, variables: unknown, code: string][] = [
	["a page of -1", page, { n: -1 }, "INVALID_PAGE_SIZE"],
	["a page of 0", page, { n: 0 }, "INVALID_PAGE_SIZE"],
	["a page of 501", page, { n: 501 }, "INVALID_PAGE_SIZE"],
	["a page of 2³¹", page, { n: 2 ** 31 }, "BAD_USER_INPUT"],
	["a page of 1e10", page, { n: 1e10 }, "BAD_USER_INPUT"],
	["a page of a text", page, { n: "5" }, "BAD_USER_INPUT"],
	["a page of a half", page, { n: 1.5 }, "BAD_USER_INPUT"],
	[
		"null for a condition",
		"query ($yes: Boolean = true) { regions { code @include(if: $yes) } }",
		{ yes: null },
		"BAD_USER_INPUT",
	],
	[
		"null for an argument with a default",
		"query ($all: Boolean) { laos(includeRetired: $all) { totalCount } }",
		{ all: null },
		"BAD_USER_INPUT",
	],
	["an operator for a number", page, { n: { $gt: 0 } }, "BAD_USER_INPUT"],
	["an operator of another database", filter, { where: { $ne: 1 } }, "BAD_USER_INPUT"],
	["an operator for a text", filter, { where: { id: { eq: { $ne: "" } } } }, "BAD_USER_INPUT"],
	["1,001 ids", byIds, { ids: Array(1001).fill("1") }, "LIMIT_EXCEEDED"],
	[
		"100,000 values that are none",
		"query ($t: [LaoType!]) { laos(where: { type: { in: $t } }) { totalCount } }",
		{ t: Array(100_000).fill("PAOX") },
		"LIMIT_EXCEEDED",
	],
	[
		"1,000 values that are none",
		"query ($t: [LaoType!]) { laos(where: { type: { in: $t } }) { totalCount } }",
		{ t: Array(1000).fill("PAOX") },
		"BAD_USER_INPUT",
	],
	["conditions 1,000 deep", filter, { where: nested(1000) }, "LIMIT_EXCEEDED"],
	["a text of 900 KB to search for", byName, { text: "ก".repeat(300_000) }, "LIMIT_EXCEEDED"],
	["half a character to search for", byName, { text: "\udfff\ud800" }, "INVALID_ARGUMENT"],
	["a pattern of 3 KB", byName, { text: "(a+)+$".repeat(500) }, "INVALID_ARGUMENT"],
	[
		"9,000 stars",
		filter,
		{ where: { nameTh: { contains: "%".repeat(9000) } } },
		"INVALID_ARGUMENT",
	],
	["the parent of all objects as a value", byIds, { ids: ["__proto__"] }, "BAD_USER_INPUT"],
	["it as an alias", "{ __proto__: regions { code } }", {}, "BAD_USER_INPUT"],
	["it below", '{ province(code: "51") { __proto__: code } }', {}, "BAD_USER_INPUT"],
	["a forged cursor", after, { after: "WyJhIl0" }, "INVALID_CURSOR"],
	["a cursor of SQL", after, { after: "'; drop table lao; --" }, "INVALID_CURSOR"],
	["a cursor with NUL", after, { after: "\u0000" }, "BAD_USER_INPUT"],
	["a text with NUL", byName, { text: "a\u0000b" }, "BAD_USER_INPUT"],
	["a key with NUL", byIds, { ids: ["\u0000"] }, "BAD_USER_INPUT"],
	["a literal with NUL", `{ lao(id: "\\u0000") { id } }`, {}, "BAD_USER_INPUT"],
	[
		"a quoted key to order by",
		`{ laos(orderBy: [{ by: "id; drop" }]) { totalCount } }`,
		{},
		"GRAPHQL_VALIDATION_FAILED",
	],
	[
		"a column to order by",
		"query ($o: [LaoOrder!]) { laos(orderBy: $o) { totalCount } }",
		{ o: [{ by: 'id" desc; --' }] },
		"BAD_USER_INPUT",
	],
	[
		"three pages of 100 in one another",
		`{ laos(first: 100) { nodes { agreements(first: 100) { nodes { parties { lao {
			agreements(first: 100) { nodes { id } } } } } } } } }`,
		{},
		"LIMIT_EXCEEDED",
	],
	[
		"a cost hidden in variables and @include",
		`query ($n: Int!, $m: Int = 500, $yes: Boolean!) { laos(first: $n) { nodes {
			agreements(first: $m) @include(if: $yes) { nodes { parties { id } } } } } }`,
		{ n: 500, yes: true },
		"LIMIT_EXCEEDED",
	],
];

/** Values that must be treated as nothing but values: answered, with no record found. */
const harmless: [what: string, query: string, variables: Record<string, unknown>][] = [
	["a quote", byIds, { ids: ["' or '1'='1"] }],
	["a statement", byIds, { ids: ["'; drop table directory.lao; --"] }],
	["a comment", byName, { text: "/* */ -- ; \\' \" $$ $1" }],
	["half a character", byIds, { ids: ["\ud800"] }],
	["a pattern for LIKE", filter, { where: { shortNameTh: { contains: "%_\\%" } } }],
	["a pattern that explodes", byName, { text: "(a+)+$" }],
	["a pattern of stars", filter, { where: { nameTh: { contains: "%".repeat(50) } } }],
	["the name of all objects' maker", byIds, { ids: ["constructor", "toString"] }],
	["writing from right to left", byName, { text: "\u202e\u0007\u001b[31m" }],
];

describe.each<Mode>(["together", "apart"])("a value made to trick, services %s", (mode) => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget(mode);
		await target.stillServes();
	});
	beforeEach(() => {
		target.graph.faults.length = 0;
	});
	afterAll(() => target?.close());

	it.each(refused)("%s is refused with its code", async (_what, query, variables, code) => {
		const { value } = await measure({ ms: 1000, stallMs: 200 }, () => target.ask(query, variables));
		expect(value.status).toBeLessThan(500);
		expect(new Set(value.codes)).toEqual(new Set([code]));
		expect(value.text).not.toMatch(inside);
		expect(value.text.length).toBeLessThan(20_000);
		expect(target.graph.faults).toEqual([]);
		await target.stillServes();
	});

	it.each(harmless)("%s is a value like any other", async (_what, query, variables) => {
		const { value } = await measure({ ms: 4000, stallMs: 300 }, () => target.ask(query, variables));
		expect([value.status, value.codes]).toEqual([200, []]);
		expect(value.text).toMatch(/"totalCount":0\b|"laos":\[/);
		expect(target.graph.faults).toEqual([]);
		await target.stillServes();
	});

	it("a page at the limit is answered, and so are 1,000 ids", async () => {
		expect((await target.ask(page, { n: 500 })).codes).toEqual([]);
		const ids = Array.from({ length: 1000 }, (_, index) => String(2_510_101 + index));
		const { value } = await measure({ ms: 2000, stallMs: 200 }, () => target.ask(byIds, { ids }));
		expect(value.codes).toEqual([]);
	});

	it("a field may be called like the maker of all objects", async () => {
		const { data } = await target.ask(`{ constructor: province(code: "51") { toString: code } }`);
		expect(JSON.stringify(data)).toBe('{"constructor":{"toString":"51"}}');
	});

	it("a file under a condition that is null is refused", async () => {
		const text = "query ($yes: Boolean = true) { regions { code nameEn @include(if: $yes) } }";
		const path = `/graphql?query=${encodeURIComponent(text)}&variables={"yes":null}`;
		const { status, codes } = await target.send(path, { headers: { accept: "text/csv" } });
		expect([status, codes]).toEqual([400, ["BAD_USER_INPUT"]]);
	});

	it.each([
		["names", (index: number) => `k${index}`],
		["numbers far apart", (index: number) => String(index * 50_021)],
		["names of one length and much alike", (index: number) => `a${"0".repeat(5)}${index}`],
	])("a flood of 40,000 variables called by %s stalls nobody", async (_what, name) => {
		const flood = Object.fromEntries(
			Array.from({ length: 40_000 }, (_, index) => [name(index), 1]),
		);
		const { value } = await measure({ ms: 1500, stallMs: 300 }, () =>
			target.ask(byIds, { ...flood, ids: ["2510101"] }),
		);
		expect([value.status, value.data]).toEqual([200, { laos: { totalCount: 1 } }]);
		await target.stillServes();
	});

	it("variables in an address poison nothing", async () => {
		const variables = encodeURIComponent('{"ids":["1"],"__proto__":{"polluted":1}}');
		const path = `/graphql?query=${encodeURIComponent(byIds)}&variables=${variables}`;
		const headers = { "apollo-require-preflight": "1" };
		expect((await target.send(path, { headers })).codes).toEqual(["BAD_USER_INPUT"]);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});

	it("a cursor of another graph or service over the same records is refused", async () => {
		const subgraph = buildSubgraphs().find(({ name }) => name === "directory");
		if (!subgraph) throw new Error("no directory");
		const cursorBy = async (secret: string) => {
			const urls = readingUrls(target.graph.url, "directory");
			const running = runSubgraph({ ...urls, subgraph, secret, statementTimeoutMs: 5000 });
			const query = "{ laos(first: 1) { pageInfo { endCursor } } }";
			const { data } = await running.execute(running.start(), { query });
			await running.close();
			return (data as { laos: { pageInfo: { endCursor: string } } }).laos.pageInfo.endCursor;
		};
		const own = await cursorBy(serviceSecret(target.graph.secret, "directory"));
		expect((await target.ask(after, { after: own })).codes).toEqual([]);
		for (const secret of [
			serviceSecret("another secret, just as long as the real one", "directory"),
			serviceSecret(target.graph.secret, "circulars"),
			target.graph.secret,
		]) {
			const foreign = await cursorBy(secret);
			expect((await target.ask(after, { after: foreign })).codes).toEqual(["INVALID_CURSOR"]);
		}
	});

	it("a cursor of another list, or one with a slip, is refused", async () => {
		const one = await target.ask(
			`{ laos(first: 1, provinceCode: "51") { pageInfo { endCursor } } }`,
		);
		const { laos } = one.data as { laos: { pageInfo: { endCursor: string } } };
		const cursor = laos.pageInfo.endCursor;
		const changed = `${cursor.slice(0, -2)}${cursor.endsWith("AA") ? "BB" : "AA"}`;
		for (const forged of [cursor, changed]) {
			expect((await target.ask(after, { after: forged })).codes).toEqual(["INVALID_CURSOR"]);
		}
	});
});
