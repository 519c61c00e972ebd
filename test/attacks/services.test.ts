import { gatewayHeader, gatewayToken } from "@lao/subgraph/gateway-token";
import { testSecret } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inside, openTarget, type Target } from "./target.ts";

const sdl = "{ _service { sdl } }";
const entities = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Lao { id } } }`;

describe("a service called past the gateway", () => {
	let target: Target;
	let service: string;
	beforeAll(async () => {
		target = await openTarget("apart");
		service = target.graph.addresses.get("directory") ?? "";
	});
	afterAll(() => target?.close());

	const call = async (token: string | undefined, body: string) => {
		const response = await fetch(service, {
			method: "POST",
			headers: { "content-type": "application/json", ...(token && { [gatewayHeader]: token }) },
			body,
		});
		return { status: response.status, text: await response.text() };
	};
	const ask = (token: string | undefined, query: string, variables = {}) =>
		call(token, JSON.stringify({ query, variables }));
	const own = gatewayToken(testSecret);

	it.each([
		["no secret", undefined],
		["the secret of another graph", gatewayToken("another secret, just as long as the real one")],
		["the secret itself", testSecret],
		["a token with a slip", `${own.slice(0, -1)}${own.endsWith("0") ? "1" : "0"}`],
	])("by one with %s tells nothing", async (_who, token) => {
		for (const query of [sdl, "{ __schema { types { name } } }", "{ provinces { code } }", "{"]) {
			const { status, text } = await ask(token, query);
			expect([status, text]).toEqual([401, `{"errors":[{"message":"Only the gateway may ask"}]}`]);
		}
		expect((await call(token, "{".repeat(3_000_000))).status).toBe(401);
	});

	it("by the gateway is answered, even about 1,001 records", async () => {
		const r = Array.from({ length: 1001 }, (_, index) => ({
			__typename: "Lao",
			id: String(index),
		}));
		const { status, text } = await ask(own, entities, { r });
		expect([status, JSON.parse(text).data._entities.length]).toEqual([200, 1001]);
	});

	it.each([
		["a type nobody has", { r: [{ __typename: "Nobody", id: "1" }] }],
		["no type", { r: [{ id: "1" }] }],
		["a type of another service", { r: [{ __typename: "Circular", id: "1" }] }],
		["the name of all objects' parent", { r: [{ __typename: "__proto__", id: "1" }] }],
		["no record", { r: [null] }],
		["no list", { r: "Lao" }],
	])("about %s is refused without a word of the inside", async (_what, variables) => {
		const { text } = await ask(own, entities, variables);
		expect(text).not.toMatch(/node_modules|select|postgres|\bat .*\.ts/);
		expect(JSON.parse(text)).toHaveProperty("errors");
		await target.stillServes();
	});

	it("about an operator for a key finds no record of that key", async () => {
		const { text } = await ask(own, entities, { r: [{ __typename: "Lao", id: { $ne: "" } }] });
		expect(JSON.parse(text)).toEqual({ data: { _entities: [null] } });
	});

	it("gets no header of the client's through the gateway", async () => {
		const spoofed = { [gatewayHeader]: own, "x-lao-page-size": "100000", "x-lao-cost": "0" };
		const { codes, text } = await target.ask("{ laos(first: 501) { totalCount } }", {}, spoofed);
		expect(codes).toEqual(["INVALID_PAGE_SIZE"]);
		expect(text).not.toMatch(inside);
	});
});
