import { limits } from "@lao/config/limits";
import { serviceSecret } from "@lao/subgraph/gateway-signature";
import { type Mode, testSecret } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";
import { call, proof } from "./signed-call.ts";
import { inside } from "./target.ts";

interface Answer {
	data?: { _entities: unknown[] } | null;
	errors?: { message: string; extensions?: { code?: string } }[];
}

const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Lao { id } } }`;
const laos = (count: number) =>
	Array.from({ length: count }, (_, index) => ({ __typename: "Lao", id: String(index) }));

describe.each<Mode>(["together", "apart"])("records asked of a service by key, %s", (mode) => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph(mode);
	});
	afterAll(() => graph?.close());

	/** Asks the directory itself, as the gateway does in this mode. */
	const ask = async (text: string, variables: Record<string, unknown> = {}): Promise<Answer> => {
		const address = graph.addresses.get("directory");
		if (address) {
			const body = JSON.stringify({ query: text, variables });
			const own = proof(serviceSecret(testSecret, "directory"), body);
			return JSON.parse((await call(address, own, body))[1]);
		}
		const service = graph.running.find(({ name }) => name === "directory");
		if (!service) throw new Error("no directory");
		const begin = async () => service.execute(service.start(), { query: text, variables });
		const answer = await begin().catch((error) => ({ errors: [error] }));
		return JSON.parse(JSON.stringify(answer));
	};
	const codesOf = ({ errors = [] }: Answer) => errors.map(({ extensions }) => extensions?.code);

	it("are answered up to the limit in one statement, and not one more", async () => {
		const { most } = limits.representations;
		for (const count of [1001, most]) {
			graph.takeStatements();
			expect((await ask(query, { r: laos(count) })).data?._entities).toHaveLength(count);
			expect(graph.takeStatements()).toHaveLength(1);
		}
		expect(codesOf(await ask(query, { r: laos(most + 1) }))).toEqual(["LIMIT_EXCEEDED"]);
		expect(graph.takeStatements()).toEqual([]);
	});

	it.each<[string, unknown[]]>([
		["a type nobody has", [{ __typename: "Nobody", id: "1" }]],
		["a type that has no key", [{ __typename: "PageInfo" }]],
		["a type of another service", [{ __typename: "Circular", id: "1" }]],
		["an input", [{ __typename: "LaoWhere" }]],
		["the root", [{ __typename: "Query" }]],
		["no type", [{ id: "1" }]],
		["a list for a type", [{ __typename: ["Lao"], id: "1" }, 7]],
		["the name of all objects' parent", [{ __typename: "__proto__", id: "1" }]],
		["no record", ["Lao"]],
		["one unknown type among 1,000", [...laos(999), { __typename: "Nobody", id: "1" }]],
	])("of %s are refused with a code, and nothing is read", async (_what, r) => {
		graph.takeStatements();
		const { errors, data } = await ask(query, { r });
		expect(codesOf({ errors })).toEqual(["INVALID_ARGUMENT"]);
		expect(data ?? null).toBeNull();
		expect(JSON.stringify(errors)).not.toMatch(inside);
		expect(graph.takeStatements()).toEqual([]);
	});

	it.each<[string, unknown]>([
		["null for a record", [null]],
		["a text for the list", "Lao"],
		["nothing", undefined],
	])("with %s are refused without a word of the inside", async (_what, r) => {
		const { errors = [], data } = await ask(query, { r });
		expect(errors.length).toBeGreaterThan(0);
		expect(data ?? null).toBeNull();
		expect(JSON.stringify(errors)).not.toMatch(inside);
	});

	it("by an operator in place of a key are none", async () => {
		const r = [{ __typename: "Lao", id: { $ne: "" } }];
		const { data, errors } = await ask(query, { r });
		expect({ data, errors }).toEqual({ data: { _entities: [null] } });
	});

	it("come without the schema, which a service tells not even the gateway", async () => {
		for (const text of [
			"{ _service { sdl } }",
			"{ __schema { types { name } } }",
			`{ __type(name: "Lao") { name } }`,
			`{ province(code: "51") { __typename code } __schema { description } }`,
		]) {
			const { errors = [], data } = await ask(text);
			expect(errors.length).toBeGreaterThan(0);
			expect(data ?? null).toBeNull();
			expect(JSON.stringify(errors)).not.toMatch(/Lao\b.*Province|type Query/);
		}
		expect((await ask("{ __typename }")).data).toEqual({ __typename: "Query" });
	});
});
