// Brings the metadata that decorators write to.
import "@lao/database/orm";
import { buildSchema, type ExecutionResult, type GraphQLError, graphqlSync } from "graphql";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { figuresOf } from "../src/group-figure.ts";
import { groupSql } from "../src/group-sql.ts";
import { type Grouping, property } from "../src/grouping.ts";
import { page } from "../src/pages.ts";
import type { Scope } from "../src/reader.ts";
import type { SubgraphRequest } from "../src/request.ts";
import { guardFields } from "../src/scoped-fields.ts";
import { readTables } from "../src/table.ts";
import { type Guild, openGuild, phones, Trader, traders } from "./guild.ts";

let guild: Guild;
beforeAll(async () => {
	guild = await openGuild(inject("adminUrl"));
});
afterAll(() => guild?.close());

/** A request of a reader with these scopes, and the statements it sends. */
function asking(...scopes: Scope[]): { request: SubgraphRequest; statements: string[] } {
	const request = guild.running.start({ reader: { name: "a test", scopes: new Set(scopes) } });
	const statements: string[] = [];
	const rows = request.rows.bind(request);
	request.rows = (sql, ...rest) => {
		statements.push(sql);
		return rows(sql, ...rest);
	};
	return { request, statements };
}

async function ask(query: string, ...scopes: Scope[]) {
	const { request, statements } = asking(...scopes);
	const answer = await guild.running.execute(request, { query });
	return { ...plain(answer), statements, readings: request.personalReadings };
}

const plain = ({ data, errors = [] }: ExecutionResult) => ({
	data: JSON.parse(JSON.stringify(data)),
	errors: errors.map(({ path, extensions }: GraphQLError) => [path?.join("."), extensions.code]),
});

describe("a field that needs a scope", () => {
	it.each([
		["by name", "{ traders { phone } }", "traders.1.phone"],
		["by another name", "{ traders { name: phone } }", "traders.1.name"],
		["by a fragment", "{ traders { ...T } } fragment T on Trader { phone }", "traders.1.phone"],
		["by an interface", "{ everybody { ... on Trader { phone } } }", "everybody.1.phone"],
		["by a union", `{ member(code: "b") { ... on Trader { phone } } }`, "member.phone"],
		["by a fragment of an interface", "{ traders { ... on Anybody { remark } } }", null],
		["of an interface itself", "{ everybody { remark } }", null],
	])("%s is null with an error at its place, and not read", async (_way, query, place) => {
		const { data, errors, statements, readings } = await ask(query);
		expect(JSON.stringify(data)).not.toMatch(/0000|of Bee/);
		expect(JSON.stringify(data)).toContain("null");
		if (place) expect(errors).toContainEqual([place, "FORBIDDEN"]);
		expect(new Set(errors.map(([, code]) => code))).toEqual(new Set(["FORBIDDEN"]));
		expect(statements.join()).not.toMatch(/phone/);
		expect(readings).toEqual([]);
	});

	it("is given to who holds the scope, each reading noted once, by one statement", async () => {
		const query = `{ traders { phone again: phone } member(code: "a") { ... on Trader { phone } } }`;
		const { data, errors, statements, readings } = await ask(query, "pii:read");
		expect(errors).toEqual([]);
		expect(data).toMatchObject({
			traders: [...phones, null].map((phone) => ({ phone, again: phone })),
			member: { phone: phones[0] },
		});
		expect(statements.filter((sql) => /phone/.test(sql)).length).toBeLessThanOrEqual(2);
		expect(readings.map(({ field, recordId }) => [field, recordId]).toSorted()).toEqual([
			["Trader.phone", "a"],
			["Trader.phone", "b"],
		]);
	});

	it("needs its own scope: another, even admin, opens nothing but what it names", async () => {
		const query = `{ member(code: "a") { ... on Trader { phone remark } } }`;
		const { data, errors } = await ask(query, "admin", "secret:read", "points:high");
		expect(data.member).toEqual({ phone: null, remark: "of Ant" });
		expect(errors).toEqual([["member.phone", "FORBIDDEN"]]);
	});
});

describe("a column that needs a scope", () => {
	it("tells its scope in the schema, and stands in no filter and no order", () => {
		expect(guild.sdl).toMatch(/Telephone \(โทรศัพท์\); only for readers with the scope pii:read/);
		expect(guild.sdl).toContain(`phone: String @needsScope(scope: "pii:read")`);
		const [, filter = ""] = /input TraderFilter \{([^}]*)\}/.exec(guild.sdl) ?? [];
		const [, order = ""] = /enum TraderOrderField \{([^}]*)\}/.exec(guild.sdl) ?? [];
		expect([/name:/.test(filter), /NAME/.test(order)]).toEqual([true, true]);
		expect(`${filter}${order}`).not.toMatch(/phone/i);
	});

	it.each([
		["filter", { where: { phone: { eq: phones[0] } } }],
		["filter turned round", { where: { not: { phone: { isNull: true } } } }],
		["order", { orderBy: [{ by: "phone" }] }],
	])("makes no statement of a %s, not even for who holds the scope", async (_what, args) => {
		const { request, statements } = asking("pii:read");
		await expect(
			async () => page(request, traders, "", { first: 5, ...args }).nodes,
		).rejects.toThrow(/has no (column for )?phone/);
		expect(statements).toEqual([]);
	});

	it.each<[string, Partial<Grouping>, string[], string[]]>([
		[
			"dimension",
			{ dimensions: { p: { type: () => String, description: "", value: property("phone") } } },
			["p"],
			[],
		],
		["measure", { measures: { p: { description: "", value: property("phone") } } }, [], ["p.mean"]],
		["count", { distinct: { p: { description: "", value: property("phone") } } }, [], ["p"]],
	])("makes no statement of a %s of groups", (_what, more, by, figures) => {
		const grouping: Grouping = {
			entity: Trader,
			dimensions: {},
			isSynthetic: () => "false",
			...more,
		};
		const query = { by, figures, where: {}, having: [], orderBy: [], size: 5, isCounted: false };
		const { request } = asking("pii:read");
		const make = () => groupSql(grouping, figuresOf(grouping), query, request.table.bind(request));
		expect(make).toThrow(/has no column for phone/);
	});

	it("is not copied out, while its neighbours are", async () => {
		const scan = (...fields: string[]) =>
			guild.running.scan({
				operation: { query: `{ traders { ${fields.join(" ")} } }` },
				type: "Trader",
				fields,
			});
		expect(await scan("name", "phone")).toBeNull();
		const rows: unknown[][] = [];
		for await (const batch of (await scan("name"))?.rows ?? []) rows.push(...batch);
		expect(rows.map(([name]) => name)).toEqual(["Ant", "Bee", "Cat"]);
	});
});

const directive = "directive @needsScope(scope: String!) on FIELD_DEFINITION";

it("a type is bound by what its interface declares", () => {
	const schema = buildSchema(`${directive}
		interface Named { name: String @needsScope(scope: "admin") }
		type Trader implements Named { name: String }
		type Query { trader: Trader }`);
	guardFields(schema, new Map());
	const answer = (...scopes: Scope[]) =>
		graphqlSync({
			schema,
			source: "{ trader { name } }",
			rootValue: { trader: { name: "Ant" } },
			contextValue: asking(...scopes).request,
		});
	expect(plain(answer())).toEqual({
		data: { trader: { name: null } },
		errors: [["trader.name", "FORBIDDEN"]],
	});
	expect(plain(answer("admin"))).toEqual({ data: { trader: { name: "Ant" } }, errors: [] });
});

describe("a mistake in a declaration stops the service from starting:", () => {
	it.each([
		["a scope nobody has", `phone: String @needsScope(scope: "pii:raed")`, /no scope pii:raed/],
		[
			"a field that may not be null",
			`phone: String! @needsScope(scope: "admin")`,
			/Trader.phone .* may be null/,
		],
		[
			"a column that filters know",
			`name: String @needsScope(scope: "admin")`,
			/Trader.name .* filters tell it/,
		],
	])("%s", (_what, field, message) => {
		const schema = buildSchema(`${directive} type Trader { ${field} } type Query { a: Trader }`);
		expect(() => guardFields(schema, readTables("guild", [Trader]))).toThrow(message);
	});
});
