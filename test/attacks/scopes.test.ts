import { buildSubgraphSchema } from "@apollo/subgraph";
import { FieldScopes } from "@lao/gateway/access/field-scopes";
import { scopedSelections } from "@lao/gateway/access/scoped-selections";
import { compose } from "@lao/gateway/compose";
import { createContext } from "@lao/gateway/context";
import type { SubgraphAnswer } from "@lao/gateway/execution/source";
import { readSupergraph } from "@lao/gateway/execution/supergraph";
import { type Graph, openGraph } from "@lao/gateway/graph";
import { scopeDefinition } from "@lao/subgraph/needed-scope";
import type { Scope } from "@lao/subgraph/reader";
import { graphql, type OperationDefinitionNode, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"
	import: ["@key", "@composeDirective"])`;

/** A partner's service: it declares who may read what, and gives it to anybody. */
const sdl = `${link}
${scopeDefinition}
interface Person { name: String! phone: String }
type Trader implements Person @key(fields: "name") {
	name: String! stall: String next: Trader
	phone: String @needsScope(scope: "pii:read")
	note: String @needsScope(scope: "admin")
}
type Guest implements Person { name: String! phone: String }
union Somebody = Trader | Guest
type Query { traders: [Trader!]! people: [Person!]! anybody: Somebody trader: Trader }`;

const ant = { __typename: "Trader", name: "Ant", phone: "none of yours", note: "owes", stall: "1" };
const guest = { __typename: "Guest", name: "Gus", phone: "public", stall: null };
const trader = { ...ant, next: ant };
const rootValue = { traders: [trader], people: [trader, guest], anybody: trader, trader };

describe("a gateway before a service that keeps nothing back", () => {
	let graph: Graph;
	const asked: string[] = [];
	beforeAll(async () => {
		const schema = buildSubgraphSchema(parse(sdl));
		const ask = async ({ query: source, variables: variableValues }: Asked) => {
			asked.push(source);
			return (await graphql({ schema, source, variableValues, rootValue })) as SubgraphAnswer;
		};
		const { supergraph } = compose([{ name: "market", sdl }]);
		graph = await openGraph({ supergraph, source: () => ({ ask }) });
	});
	afterAll(() => graph?.stop());

	interface Asked {
		query: string;
		variables?: Record<string, unknown>;
	}
	const answer = async (
		query: string,
		{
			scopes = [] as Scope[],
			variables = {},
			operationName = undefined as string | undefined,
		} = {},
	) => {
		asked.length = 0;
		const reader = { name: "a test", scopes: new Set(scopes) };
		const { body, http } = await graph.server.executeOperation(
			{ query, variables, operationName },
			{ contextValue: { ...createContext(), reader } },
		);
		if (body.kind !== "single") throw new Error("The graph answers in one part");
		const { data, errors = [] } = JSON.parse(JSON.stringify(body.singleResult));
		return { data, errors, status: http.status };
	};

	it.each([
		["by name", "{ traders { name phone } }", "traders.phone"],
		["by another name", "{ all: traders { name: phone } }", "all.name"],
		["by a fragment", "{ traders { ...T } } fragment T on Trader { phone }", "traders.phone"],
		[
			"by a fragment in a fragment",
			"{ ...Q } fragment Q on Query { trader { ... { ...T } } } fragment T on Trader { next { phone } }",
			"trader.next.phone",
		],
		["by a type of an interface", "{ people { ... on Trader { phone } } }", "people.phone"],
		["by an interface, whoever stands behind it", "{ people { phone } }", "people.phone"],
		["by a fragment of an interface", "{ traders { ... on Person { phone } } }", "traders.phone"],
		["by a union", "{ anybody { ... on Trader { phone } } }", "anybody.phone"],
		["by a union and an interface", "{ anybody { ... on Person { phone } } }", "anybody.phone"],
		["under a condition that is true", "{ trader { phone @include(if: true) } }", "trader.phone"],
		[
			"under a variable that is true unless given",
			"query ($yes: Boolean = true) { trader @include(if: $yes) { phone } }",
			"trader.phone",
		],
		[
			"beside much that is public",
			"{ traders { name stall next { stall phone } } }",
			"traders.next.phone",
		],
		["after a field they may read", "{ trader { stall } traders { note } }", "traders.note"],
	])(
		"refuses a field %s to who may not read it, and asks for nothing",
		async (_way, query, path) => {
			const { data, errors, status } = await answer(query, { scopes: ["secret:read"] });
			expect([data, asked, status]).toEqual([undefined, [], 403]);
			expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
			expect(errors[0].path.join(".")).toBe(path);
			expect(errors[0].message).toMatch(
				/^(Trader|Person)\.(phone|note) is for readers with the scope (pii:read|admin)$/,
			);
		},
	);

	it.each([
		[
			"another operation of the document has it",
			"query A { trader { phone } } query B { trader { name } }",
			"B",
		],
		[
			"its condition is false",
			"query A($no: Boolean!) { trader { name phone @include(if: $no) } }",
			"A",
		],
		[
			"it is skipped above",
			"query A($no: Boolean!) { trader { name ... @include(if: $no) { phone } } }",
			"A",
		],
		[
			"it is one of the same name elsewhere",
			"query A { trader { name } anybody { ... on Guest { phone } } }",
			"A",
		],
	])("answers when %s", async (_what, query, operationName) => {
		const variables = { no: false };
		const { data, errors } = await answer(query, { operationName, variables });
		expect(errors).toEqual([]);
		expect(data.trader).toEqual({ name: "Ant" });
		expect(JSON.stringify(data)).not.toContain("none of yours");
	});

	it("asks a document again for each reader and each variable, not once for all", async () => {
		const query = "query ($yes: Boolean!) { trader { name phone @include(if: $yes) } }";
		const yes = { variables: { yes: true } };
		const codes = async (more: object) =>
			(await answer(query, { ...yes, ...more })).errors.map(
				({ extensions }: { extensions: { code: string } }) => extensions.code,
			);
		expect(await codes({})).toEqual(["FORBIDDEN"]);
		const { data } = await answer(query, { ...yes, scopes: ["pii:read"] });
		expect(data.trader.phone).toBe("none of yours");
		expect(await codes({})).toEqual(["FORBIDDEN"]);
		expect(await codes({ variables: { yes: false } })).toEqual([]);
	});

	it("tells a faulty variable from a forbidden field: the field is refused first", async () => {
		const query = "query ($yes: Boolean!) { trader { phone @include(if: $yes) } }";
		const { errors } = await answer(query, { variables: { yes: "maybe" } });
		expect(errors).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
	});

	it("remembers little of a document that is made to be remembered, and lets nothing through", async () => {
		const names = Array.from({ length: 300 }, (_, index) => `v${index}`);
		const declared = names.map((name) => `$${name}: Boolean = false`).join(" ");
		const fields = names.map((name) => `${name}: trader { phone @include(if: $${name}) }`);
		const document = parse(`query (${declared}) { ${fields.join(" ")} }`);
		const [operation] = document.definitions;
		const { supergraph } = compose([{ name: "market", sdl }]);
		const { apiSchema } = readSupergraph(supergraph);
		const scopes = new FieldScopes(supergraph, apiSchema);
		const kept = scopedSelections(
			scopes,
			apiSchema,
			document,
			operation as OperationDefinitionNode,
		);
		expect(kept).toHaveLength(101);
		expect(kept.at(-1)).toMatchObject({ path: ["v100", "phone"], conditions: [] });
	});
});
