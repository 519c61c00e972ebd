import type { Mode } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inside, measure, openTarget, type Target } from "./target.ts";

const repeat = (count: number, make: (index: number) => string) =>
	Array.from({ length: count }, (_, index) => make(index)).join(" ");

const nested = (depth: number) =>
	`{ lao(id: "2510101") ${"{ parentPao ".repeat(depth)} { id } ${"}".repeat(depth)} }`;

const byFragments = (depth: number) =>
	`{ lao(id: "2510101") { ...F0 } } ${repeat(
		depth,
		(index) => `fragment F${index} on Lao { parentPao { ...F${index + 1} } }`,
	)} fragment F${depth} on Lao { id }`;

/** Fragments that each spread the next one twice: 2ⁿ fields of n lines. */
const bomb = (generations: number) =>
	`{ lao(id: "2510101") { ...F0 } } ${repeat(
		generations,
		(index) =>
			`fragment F${index} on Lao { a: parentPao { ...F${index + 1} } b: parentPao { ...F${index + 1} } }`,
	)} fragment F${generations} on Lao { id }`;

const overlap = (groups: number, size: number) =>
	`{ lao(id: "2510101") { ${repeat(
		groups,
		() => `... on Lao { ${repeat(size, (index) => `a${index}: parentPao { id }`)} }`,
	)} } }`;

const introspection = (depth: number) =>
	`{ __schema { types { ${"fields { type { ".repeat(depth)} name ${"} }".repeat(depth)} } } }`;

/** The attack, the code it is refused with. */
const refused: [what: string, query: string, code: string][] = [
	["13 selections one in another above the limit", nested(33), "LIMIT_EXCEEDED"],
	["1,000 selections one in another", nested(1000), "LIMIT_EXCEEDED"],
	["5,000 selections one in another", nested(5000), "LIMIT_EXCEEDED"],
	["a chain of 33 fragments", byFragments(33), "LIMIT_EXCEEDED"],
	["a chain of 1,000 fragments", byFragments(1000), "GRAPHQL_PARSE_FAILED"],
	["a chain of 5,000 fragments", byFragments(5000), "GRAPHQL_PARSE_FAILED"],
	[
		"a list 2,500 deep",
		`{ laos(ids: ${"[".repeat(2500)}${"]".repeat(2500)}) { totalCount } }`,
		"LIMIT_EXCEEDED",
	],
	["100 × 100 overlapping fields", overlap(100, 100), "GRAPHQL_PARSE_FAILED"],
	["49 × 15 overlapping fields", overlap(49, 15), "LIMIT_EXCEEDED"],
	[
		"6,000 repeated fields",
		`{ lao(id: "1") { ${repeat(6000, () => "id")} } }`,
		"GRAPHQL_PARSE_FAILED",
	],
	[
		"1,000 aliases",
		`{ lao(id: "1") { ${repeat(1000, (index) => `a${index}: id`)} } }`,
		"LIMIT_EXCEEDED",
	],
	[
		"600 fields of Query",
		`{ ${repeat(600, (index) => `a${index}: lao(id: "1") { id }`)} }`,
		"GRAPHQL_PARSE_FAILED",
	],
	[
		"100 fields of Query",
		`{ ${repeat(100, (index) => `a${index}: lao(id: "1") { id }`)} }`,
		"LIMIT_EXCEEDED",
	],
	[
		"10,000 directives",
		`{ lao(id: "1") { id ${repeat(10_000, () => "@include(if: true)")} } }`,
		"GRAPHQL_PARSE_FAILED",
	],
	[
		"600 directives",
		`{ lao(id: "1") { id ${repeat(600, () => "@include(if: true)")} } }`,
		"LIMIT_EXCEEDED",
	],
	[
		"a fragment that spreads itself",
		`{ lao(id: "1") { ...A } } fragment A on Lao { parentPao { ...A } }`,
		"GRAPHQL_VALIDATION_FAILED",
	],
	[
		"fragments that spread each other",
		`{ lao(id: "1") { ...A } } fragment A on Lao { ...B } fragment B on Lao { ...A }`,
		"GRAPHQL_VALIDATION_FAILED",
	],
	["introspection 20 types deep", introspection(20), "LIMIT_EXCEEDED"],
	["introspection 3 lists deep", introspection(3), "GRAPHQL_VALIDATION_FAILED"],
	["a mutation", "mutation { drop }", "OPERATION_RESOLUTION_FAILURE"],
	["a subscription", "subscription { drop }", "OPERATION_RESOLUTION_FAILURE"],
	["a text of nothing but brackets", "{".repeat(400_000), "LIMIT_EXCEEDED"],
	["900 KB of one comment", `#${"x".repeat(900_000)}`, "GRAPHQL_PARSE_FAILED"],
	["900 KB in one word", `{ ${"x".repeat(900_000)} }`, "LIMIT_EXCEEDED"],
	["900 KB in one text", `{ lao(id: "${"x".repeat(900_000)}") { id } }`, "LIMIT_EXCEEDED"],
];

describe.each<Mode>(["together", "apart"])("a document made to overrun, services %s", (mode) => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget(mode);
		await target.stillServes();
	});
	afterAll(() => target?.close());

	it.each(refused)("%s is refused at once", async (_what, query, code) => {
		const { value } = await measure({ ms: 150, stallMs: 100 }, (attempt) =>
			target.ask(`${query} #${attempt}`),
		);
		expect([value.status, value.codes[0]]).toEqual([400, code]);
		expect(value.text.length).toBeLessThan(20_000);
		expect(value.text).not.toMatch(inside);
		await target.stillServes();
	});

	it.each([14, 20, 30, 50, 100, 200])("a bomb of %d generations is refused at once", async (n) => {
		const { value } = await measure({ ms: 100, stallMs: 50 }, (attempt) =>
			target.ask(`${bomb(n)} #${attempt}`),
		);
		expect([value.status, value.codes]).toEqual([400, ["LIMIT_EXCEEDED"]]);
		await target.stillServes();
	});

	it.each([
		["a bomb of 10 generations, within the limits", bomb(10)],
		["a bomb of 11 generations, within the limits", bomb(11)],
		["13 selections one in another", nested(13)],
		["4,900 repeated fields", `{ lao(id: "2510101") { ${repeat(4900, () => "id")} } }`],
		["a chain of fragments within the limits", byFragments(17)],
		["4,000 wrong names", `{ ${repeat(4000, (index) => `laoss${index}`)} }`],
		["15 × 6 overlapping fields", overlap(15, 6)],
	])("%s stalls nobody", async (_what, query) => {
		const { value } = await measure({ ms: 1000, stallMs: 300 }, (attempt) =>
			target.ask(`${query} #${attempt}`),
		);
		expect(value.status).toBeLessThan(500);
		expect(value.text).not.toMatch(inside);
		await target.stillServes();
	});

	it("a thousand bombs leave no memory behind", async () => {
		globalThis.gc?.();
		const before = process.memoryUsage().heapUsed;
		for (let round = 0; round < 1000; round += 1) await target.ask(`${bomb(14)} #${round}`);
		globalThis.gc?.();
		expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
		await target.stillServes();
	});
});
