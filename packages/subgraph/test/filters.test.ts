import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Filter } from "../src/condition.ts";
import { page } from "../src/pages.ts";
import { Market, type MarketDatabase, markets, openMarkets, Roof, towns } from "./market.ts";

let database: MarketDatabase;
beforeAll(async () => {
	database = await openMarkets(inject("adminUrl"));
});
afterAll(() => database?.close());

const list = { entity: Market, order: [] };

async function codesOf(where: Filter): Promise<string[]> {
	const { nodes } = page(database.request(), list, "", { first: 500, where });
	return (await nodes).map(({ code }) => code);
}

type Row = (typeof markets)[number];
type Test = (row: Row) => boolean | null;
/** A filter and, in plain TypeScript, what it means: null where a missing value leaves it open. */
type Meaning = [Filter, Test];

const comparing = <Value>(
	field: keyof Row,
	operator: string,
	value: Value,
	test: (held: NonNullable<unknown>) => boolean,
): Meaning => [
	{ [field]: { [operator]: value } },
	(row) => (row[field] === null ? null : test(row[field])),
];

const number = fc.integer({ min: -1, max: 6 });
const word = fc.constantFrom("กาด", "แ", "%", "_", "50%", "mall", "\\", "m0", "", "'; drop table");
const has = (held: unknown, text: string) => String(held).toLowerCase().includes(text);
const leaf = fc.oneof(
	number.map((value) => comparing("stalls", "eq", value, (held) => held === value)),
	number.map((value) => comparing("stalls", "gt", value, (held) => Number(held) > value)),
	number.map((value) => comparing("stalls", "lte", value, (held) => Number(held) <= value)),
	fc
		.array(number)
		.map((values) => comparing("stalls", "in", values, (held) => values.includes(Number(held)))),
	word.map((text) => comparing("nameTh", "contains", text, (held) => has(held, text))),
	word.map((text) =>
		comparing("nameTh", "startsWith", text, (held) => String(held).toLowerCase().startsWith(text)),
	),
	fc
		.constantFrom(Roof.TILE, Roof.TIN)
		.map((roof) => comparing("roof", "eq", roof, (held) => held === roof)),
	fc
		.boolean()
		.map(
			(none): Meaning => [{ stalls: { isNull: none } }, ({ stalls }) => (stalls === null) === none],
		),
	fc
		.constantFrom("ปลา", "ผ้า")
		.map((one): Meaning => [{ goods: { has: one } }, ({ goods }) => goods.includes(one)]),
	fc
		.boolean()
		.map(
			(none): Meaning => [
				{ goods: { isEmpty: none } },
				({ goods }) => (goods.length === 0) === none,
			],
		),
	fc
		.constantFrom(4, 5, 300)
		.map(
			(height): Meaning => [
				{ inTown: { height: { gte: height } } },
				({ town }) => towns.some(({ code, height: high }) => code === town && high >= height),
			],
		),
);

/** Three-valued logic as SQL has it, which `not` turns into plain yes or no. */
const every = (values: (boolean | null)[]) =>
	values.includes(false) ? false : values.includes(null) ? null : true;
const some = (values: (boolean | null)[]) =>
	values.includes(true) ? true : values.includes(null) ? null : false;

const { meaning } = fc.letrec<{ meaning: Meaning }>((tie) => ({
	meaning: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		leaf,
		fc
			.array(tie("meaning"), { maxLength: 3 })
			.map(
				(all): Meaning => [
					{ and: all.map(([filter]) => filter) },
					(row) => every(all.map(([, test]) => test(row))),
				],
			),
		fc
			.array(tie("meaning"), { maxLength: 3 })
			.map(
				(all): Meaning => [
					{ or: all.map(([filter]) => filter) },
					(row) => some(all.map(([, test]) => test(row))),
				],
			),
		tie("meaning").map(([filter, test]): Meaning => [{ not: filter }, (row) => test(row) !== true]),
	),
}));

describe("a filter", () => {
	it("selects the records its conditions describe, however they are joined", async () => {
		await fc.assert(
			fc.asyncProperty(meaning, async ([filter, test]) => {
				const expected = markets.filter((row) => test(row) === true).map(({ code }) => code);
				expect(await codesOf(filter)).toEqual(expected);
			}),
			{ numRuns: 300, seed: 2567 },
		);
	});

	it("joins several conditions by and", async () => {
		const where = { stalls: { gte: 1, lt: 3 }, roof: { eq: Roof.TIN }, town: { in: ["b"] } };
		// By hand: roof TIN is every index 3k+1; stalls 7i mod 6 = i mod 6, so 1 at 1, 7, 13, 19, 31, 37
		// (25 has none, being a multiple of 5); no such index gives 2.
		expect(await codesOf(where)).toEqual(["m01", "m07", "m13", "m19", "m31", "m37"]);
	});

	it("without conditions selects everything, and a condition left null asks for nothing", async () => {
		expect(await codesOf({})).toHaveLength(40);
		expect(await codesOf({ stalls: null, and: [] })).toHaveLength(40);
		expect(await codesOf({ or: [] })).toEqual([]);
		expect(await codesOf({ stalls: { in: [] } })).toEqual([]);
	});

	it("counts what it selects", async () => {
		const found = page(database.request(), list, "", { where: { town: { eq: "a" } } });
		expect(await found.totalCount).toBe(14);
		expect(await found.totalCountIsEstimate).toBe(false);
	});

	it.each<[string, Filter, RegExp]>([
		["a missing value", { stalls: { eq: null } }, /`stalls.eq` needs a value; .*isNull/],
		["a text with NUL", { nameTh: { contains: "a\0b" } }, /no valid text/],
		["half a surrogate pair", { nameTh: { eq: "\ud800" } }, /no valid text/],
		["a text of 501 characters", { nameTh: { contains: "ก".repeat(501) } }, /500 characters/],
		["1001 values", { code: { in: Array(1001).fill("x") } }, /1000 values at most/],
		["101 conditions", { and: Array(101).fill({ stalls: { eq: 1 } }) }, /100 conditions/],
		[
			"seven filters in one another",
			{ not: { not: { not: { not: { not: { not: { stalls: { eq: 1 } } } } } } } },
			/nested 6 deep/,
		],
	])("with %s is refused with what to change", async (_case, where, message) => {
		const { nodes } = page(database.request(), list, "", { where });
		await expect(nodes).rejects.toThrow(message);
	});
});
