import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { type MarketDatabase, openMarkets } from "./market.ts";
import { askMarkets } from "./market-groups.ts";

let database: MarketDatabase;
beforeAll(async () => {
	database = await openMarkets(inject("adminUrl"));
});
afterAll(() => database?.close());

/** The groups of an answer as plain objects. */
async function nodesOf(args: string, selection: string, field = "marketsGrouped") {
	const source = `{ groups: ${field}(${args}) { nodes { ${selection} } } }`;
	const { data, errors } = await askMarkets(database.request(), source);
	expect(errors).toBeUndefined();
	return JSON.parse(JSON.stringify(data?.groups)).nodes;
}

/** One column of JSON from SQL written by hand; \`m\` stands for the table of markets. */
async function sql(text: string): Promise<unknown> {
	const { rows } = await database.admin.query({
		text: text.replaceAll(/\b(market|town)\b(?=s? [mt]\b)/g, `${database.schema}.$1`),
		rowMode: "array",
	});
	return rows.map(([value]) => value);
}

async function errorOf(args: string, selection: string, field = "marketsGrouped") {
	const source = `{ ${field}(${args}) { nodes { ${selection} } } }`;
	const { errors } = await askMarkets(database.request(), source);
	return { code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
}

describe("statistics of groups", () => {
	it("are those of plain SQL, rounded to four decimals without zeros at the end", async () => {
		const selection =
			"key { roof } count townCount shareLarge rent { count sum mean median p10 p90 min max stddev }";
		// One group by one, its percentiles by sorting and interpolating by hand.
		const expected = await sql(
			`select json_build_object(
				'key', json_build_object('roof', r.roof),
				'count', (select count(*) from market m where m.roof is not distinct from r.roof),
				'townCount', (select count(*) from (select distinct town from market m where m.roof is not distinct from r.roof) d),
				'shareLarge', (select trim_scale(round(avg(case when stalls >= 3 then 100.0 else 0 end), 4))::text
					from market m where m.roof is not distinct from r.roof and stalls is not null),
				'rent', json_build_object('count', n, 'sum', trim_scale(total)::text,
						'mean', trim_scale(round(total / n, 4))::text,
						'median', at(0.5), 'p10', at(0.1), 'p90', at(0.9),
						'min', trim_scale(v[1])::text, 'max', trim_scale(v[n])::text,
						'stddev', trim_scale(round(sqrt((select sum((x - total / n) ^ 2) from unnest(v) x) / (n - 1)), 4))::text))
			from (select distinct roof from market m) r
			cross join lateral (select array_agg(rent order by rent) as v, count(*)::integer as n, sum(rent) as total
				from market m where m.roof is not distinct from r.roof and rent is not null) s
			order by r.roof nulls last`.replaceAll(
				/at\((0\.\d)\)/g,
				(_, share) =>
					`trim_scale(round(v[floor(${share} * (n - 1))::integer + 1] + (${share} * (n - 1) - floor(${share} * (n - 1)))
					* (v[ceil(${share} * (n - 1))::integer + 1] - v[floor(${share} * (n - 1))::integer + 1]), 4))::text`,
			),
		);
		expect(await nodesOf("by: [ROOF]", selection)).toEqual(expected);
	});

	it("are null over no value, and stddev over a single one", async () => {
		const selection = "count shareLarge rent { count sum mean median stddev }";
		// m01 has stalls 1 and rent 1.377; m20 has neither stalls nor rent.
		expect(await nodesOf(`by: [], where: { code: { eq: "m20" } }`, selection)).toEqual([
			{
				count: 1,
				shareLarge: null,
				rent: { count: 0, sum: null, mean: null, median: null, stddev: null },
			},
		]);
		expect(await nodesOf(`by: [], where: { code: { eq: "m01" } }`, selection)).toEqual([
			{
				count: 1,
				shareLarge: "0",
				rent: { count: 1, sum: "1.377", mean: "1.377", median: "1.377", stddev: null },
			},
		]);
	});

	it("of no record at all are one empty group without dimensions, and no group with one", async () => {
		const nothing = `where: { code: { eq: "none" } }`;
		expect(await nodesOf(`by: [], ${nothing}`, "count stalls { mean }")).toEqual([
			{ count: 0, stalls: { mean: null } },
		]);
		expect(await nodesOf(`by: [ROOF], ${nothing}`, "count")).toEqual([]);
	});
});

describe("keys of groups", () => {
	it("tell months, Buddhist-era years and fiscal years that begin on 1 October", async () => {
		const keys = await nodesOf(
			"by: [MONTH, YEAR_BE, FISCAL_YEAR_BE]",
			"key { month yearBE fiscalYearBE roof } count",
		);
		// Five days in turn over forty markets; a missing day is a group of its own.
		expect(keys).toEqual([
			{ key: { month: "2023-09", yearBE: 2566, fiscalYearBE: 2566, roof: null }, count: 8 },
			{ key: { month: "2023-10", yearBE: 2566, fiscalYearBE: 2567, roof: null }, count: 8 },
			{ key: { month: "2023-12", yearBE: 2566, fiscalYearBE: 2567, roof: null }, count: 8 },
			{ key: { month: "2024-02", yearBE: 2567, fiscalYearBE: 2567, roof: null }, count: 8 },
			{ key: { month: null, yearBE: null, fiscalYearBE: null, roof: null }, count: 8 },
		]);
	});

	it("lead to the records they stand for, through a join", async () => {
		// Every third market of forty is in town a, five metres high.
		expect(await nodesOf("by: [HEIGHT]", "key { height } count")).toEqual([
			{ key: { height: "5 m" }, count: 14 },
			{ key: { height: "300 m" }, count: 26 },
		]);
	});

	it("sort Thai text by Thai rules, the missing last, and first where asked", async () => {
		const names = async (args: string) =>
			(await nodesOf(`by: [NAME_TH]${args}`, "key { nameTh }")).map(
				(group: { key: { nameTh: string | null } }) => group.key.nameTh,
			);
		const inOrder = ["50%_Mall\\", "กาด", "เก่า", "เชียงใหม่", "ตลาดน้อย", "แม่สาย"];
		expect(await names("")).toEqual([...inOrder, null]);
		expect(await names(", orderBy: { by: NAME_TH, direction: DESC, nulls: FIRST }")).toEqual([
			null,
			...inOrder.toReversed(),
		]);
	});
});

describe("which groups are told", () => {
	it("are those that meet every condition of having", async () => {
		const having = `having: [{ measure: COUNT, gte: "13" }, { measure: STALLS_MEAN, gt: "2.4", lt: "9" }]`;
		const expected =
			await sql(`select json_build_object('key', json_build_object('roof', roof), 'count', count(*),
			'stalls', json_build_object('mean', trim_scale(round(avg(stalls), 4))::text)) from market m group by roof
			having count(*) >= 13 and avg(stalls) > 2.4 and avg(stalls) < 9 order by roof nulls last`);
		const nodes = await nodesOf(`by: [ROOF], ${having}`, "key { roof } count stalls { mean }");
		expect(nodes).toEqual(expected);
		expect(nodes.length).toBeGreaterThan(0);
		expect(nodes.length).toBeLessThan(3);
	});

	it("follow the order asked for, ties by the keys", async () => {
		const groups = await nodesOf(
			"by: [CODE], orderBy: [{ by: STALLS_SUM, direction: DESC }], first: 500",
			"key { code } stalls { sum }",
		);
		expect(groups.map(({ key }: { key: { code: string } }) => key.code)).toEqual(
			await sql("select code from market m order by stalls desc nulls last, code"),
		);
	});

	it("are the first ones, with how many there are in all", async () => {
		const source = `query ($first: Int) { marketsGrouped(by: [CODE], first: $first) {
			totalCount hasMore nodes { key { code } } } }`;
		const ask = async (first: number) =>
			JSON.parse(JSON.stringify(await askMarkets(database.request(), source, { first }))).data
				.marketsGrouped;
		expect(await ask(2)).toEqual({
			totalCount: 40,
			hasMore: true,
			nodes: [{ key: { code: "m00" } }, { key: { code: "m01" } }],
		});
		expect(await ask(40)).toMatchObject({ totalCount: 40, hasMore: false });
	});

	it("count as none when none meets having", async () => {
		const source = `{ marketsGrouped(by: [ROOF], having: { measure: COUNT, gt: "99" }) {
			totalCount hasMore nodes { count } } }`;
		const { data } = await askMarkets(database.request(), source);
		expect(data?.marketsGrouped).toEqual({ totalCount: 0, hasMore: false, nodes: [] });
	});
});

describe("only what is selected is computed", () => {
	const statementOf = async (source: string, variables = {}) => {
		const request = database.request();
		const statements: string[] = [];
		const rows = request.rows.bind(request);
		request.rows = (text, ...rest) => {
			statements.push(text);
			return rows(text, ...rest);
		};
		expect((await askMarkets(request, source, variables)).errors).toBeUndefined();
		expect(statements).toHaveLength(1);
		return statements[0] ?? "";
	};

	it("through aliases, fragments, @skip and @include", async () => {
		const text = await statementOf(
			`query ($yes: Boolean!, $no: Boolean!) {
				marketsGrouped(by: [ROOF]) { nodes {
					size: count
					...Rent @include(if: $yes)
					... @skip(if: $yes) { townCount }
					stalls @include(if: $no) { sum }
				} }
			}
			fragment Rent on MarketGroup { rent { least: min } }`,
			{ yes: true, no: false },
		);
		expect(text).toMatch(/count\(\*\) as "count"/);
		expect(text).toMatch(/min\(t."rent"\)/);
		for (const left of ["sum(", "distinct", "percentile", "totalCount", "town"]) {
			expect(text).not.toContain(left);
		}
	});

	it("and only the joins it needs are made", async () => {
		const join = /to_inTown/;
		expect(await statementOf("{ marketsGrouped(by: [ROOF]) { totalCount } }")).not.toMatch(join);
		expect(await statementOf("{ marketsGrouped(by: [HEIGHT]) { totalCount } }")).toMatch(join);
	});
});

describe("a group that hides some of its records", () => {
	it("tells nothing of them but their number", async () => {
		const selection =
			"key { roof } count isSuppressed suppressedCount shareLarge stalls { count min }";
		const expected = await sql(`select json_build_object('key', json_build_object('roof', roof),
			'count', count(*), 'isSuppressed', count(*) filter (where stalls >= 2) = 0,
			'suppressedCount', count(*) - count(*) filter (where stalls >= 2),
			'shareLarge', trim_scale(round(100.0 * count(*) filter (where stalls >= 3)
				/ count(*) filter (where stalls >= 2), 4))::text,
			'stalls', json_build_object('count', count(*) filter (where stalls >= 2),
				'min', (min(stalls) filter (where stalls >= 2))::text))
			from market m group by roof order by roof nulls last`);
		expect(await nodesOf("by: [ROOF]", selection, "guardedGrouped")).toEqual(expected);
		const few = `by: [ROOF], where: { stalls: { lt: 2 } }`;
		const hidden = await nodesOf(few, "isSuppressed shareLarge stalls { sum }", "guardedGrouped");
		expect(hidden.length).toBeGreaterThan(1);
		for (const group of hidden) {
			expect(group).toEqual({ isSuppressed: true, shareLarge: null, stalls: null });
		}
	});

	it("marks an answer that read a generated record, also where no group is shown", async () => {
		const mark = async (where: string) => {
			const request = database.request();
			const having = `having: { measure: COUNT, gt: "99" }`;
			await askMarkets(
				request,
				`{ guardedGrouped(by: [ROOF], where: ${where}, ${having}) { nodes { count } } }`,
			);
			return request.sawSynthetic;
		};
		expect(await mark("{ stalls: { gte: 4 } }")).toBe(true);
		expect(await mark("{ stalls: { lt: 5 } }")).toBe(false);
	});

	it.each([
		"by: [ROOF]",
		"by: [NAME_TH], where: { roof: { eq: TIN } }",
		"by: [], where: { and: [{ stalls: { gt: 0 } }, { and: { roof: { in: [TIN] } } }] }",
	])("compares what is comparable: %s", async (args) => {
		expect((await errorOf(args, "stalls { mean }", "guardedGrouped")).code).toBeUndefined();
	});

	it.each([
		"by: []",
		"by: [], where: { roof: { in: [TIN, TILE] } }",
		"by: [], where: { or: [{ roof: { eq: TIN } }, { stalls: { gt: 0 } }] }",
		"by: [], where: { not: { roof: { eq: TIN } } }",
	])("compares nothing else: %s", async (args) => {
		expect((await errorOf(args, "count", "guardedGrouped")).code).toBeUndefined();
		expect(await errorOf(args, "stalls { mean }", "guardedGrouped")).toEqual({
			code: "INVALID_ARGUMENT",
			message: "Roofs differ; add ROOF to `by`, or `roof: { eq: … }` to `where`",
		});
	});
});

describe("what makes no sense is refused with what to change", () => {
	it.each<[string, string, RegExp]>([
		[
			`by: [ROOF], having: { measure: STALLS_MEAN, gt: "1" }`,
			"INVALID_ARGUMENT",
			/`having` speaks of STALLS_MEAN, .*select `nodes { stalls { mean } }` too/,
		],
		[
			"by: [ROOF], orderBy: { by: TOWN_COUNT }",
			"INVALID_ARGUMENT",
			/`orderBy` speaks of TOWN_COUNT, .*select `nodes { townCount }` too/,
		],
		["by: [ROOF], orderBy: { by: MONTH }", "INVALID_ARGUMENT", /MONTH.* not among `by`; add it/],
		["by: [ROOF, ROOF]", "INVALID_ARGUMENT", /5 different dimensions at most/],
		[
			"by: [ROOF, NAME_TH, CODE, HEIGHT, MONTH, YEAR_BE]",
			"INVALID_ARGUMENT",
			/5 different dimensions at most/,
		],
		["by: [ROOF], having: { measure: COUNT }", "INVALID_ARGUMENT", /COUNT needs one of eq, gt/],
		["by: [ROOF], first: 501", "INVALID_PAGE_SIZE", /between 1 and 500/],
		["by: [ROOF], first: 0", "INVALID_PAGE_SIZE", /between 1 and 500/],
		[
			"by: [ROOF], orderBy: [{ by: ROOF }, { by: ROOF, direction: DESC }]",
			"INVALID_ARGUMENT",
			/5 different steps/,
		],
	])("%s", async (args, code, message) => {
		expect(await errorOf(args, "count")).toEqual({ code, message: expect.stringMatching(message) });
	});
});
