import { request } from "node:http";
import { openApart } from "@lao/gateway/apart";
import { createContext } from "@lao/gateway/context";
import {
	gatewayHeader,
	pageSizeHeader,
	readerHeader,
	serviceSecret,
} from "@lao/subgraph/gateway-signature";
import { testSecret } from "@lao/testing/graph";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { call as send, proof as sign } from "./signed-call.ts";
import { inside, openTarget, type Target } from "./target.ts";

type Headers = Record<string, string>;

const refused = [401, `{"errors":[{"message":"Only the gateway may ask"}]}`];
const provinces = JSON.stringify({ query: `{ province(code: "51") { nameEn } }` });
const answer =
	/^\{"data":\{"province":\{"nameEn":"Lamphun"\}\},"extensions":\{"dataVersions":\[\d+\]\}\}$/;
const answered = [200, expect.stringMatching(answer)];
const own = serviceSecret(testSecret, "directory");

describe("a service called past the gateway", () => {
	let target: Target;
	let address: string;
	beforeAll(async () => {
		target = await openTarget("apart");
		address = target.graph.addresses.get("directory") ?? "";
	});
	afterEach(() => vi.useRealTimers());
	afterAll(() => target?.close());

	const call = (headers: Record<string, string>, body = provinces, url = address) =>
		send(url, headers, body);
	const proof = (secret: string, body = provinces, ...more: [headers?: Headers, path?: string]) =>
		sign(secret, body, ...more);

	it("by the gateway is answered", async () => {
		expect(await call(proof(own))).toEqual(answered);
	});

	it.each<[string, () => Record<string, string>]>([
		["no secret", () => ({})],
		["an empty proof", () => ({ [gatewayHeader]: "" })],
		["dots for a proof", () => ({ [gatewayHeader]: "..." })],
		["the secret of another graph", () => proof(serviceSecret("x".repeat(40), "directory"))],
		["the secret of another service", () => proof(serviceSecret(testSecret, "circulars"))],
		["the graph's secret where the service's belongs", () => proof(testSecret)],
		["the secret itself", () => ({ [gatewayHeader]: own })],
		[
			"a proof of 9 KB",
			() => ({ [gatewayHeader]: `${proof(own)[gatewayHeader]}${"A".repeat(9000)}` }),
		],
	])("by one with %s tells nothing", async (_who, headers) => {
		for (const query of ["{ _service { sdl } }", "{ __schema { types { name } } }", "{"]) {
			expect(await call(headers(), JSON.stringify({ query }))).toEqual(refused);
		}
		expect(await call(headers())).toEqual(refused);
	});

	it("with a request signed for another service, method, path, body or header is refused", async () => {
		const bigPages = { [pageSizeHeader]: "2000" };
		const reader = { [readerHeader]: `{"name":"x","scopes":["secret:read"]}` };
		const other = JSON.stringify({ query: "{ provinces { code } }" });
		expect(await call(proof(own, provinces, bigPages))).toEqual(answered);
		expect(await call(proof(own, other))).toEqual(refused);
		expect(await call({ ...proof(own), ...bigPages })).toEqual(refused);
		expect(await call({ ...proof(own), ...reader })).toEqual(refused);
		expect(await call({ ...proof(own), [readerHeader]: "" })).toEqual(refused);
		expect(await call({ ...proof(own, provinces, reader), [readerHeader]: "{}" })).toEqual(refused);
		expect(await call(proof(own, provinces, {}, "/version"))).toEqual(refused);
		expect(await call(proof(own), provinces, address.replace("/graphql", "/other"))).toEqual(
			refused,
		);
		const get = await fetch(address.replace("/graphql", "/version"), { headers: proof(own, "") });
		expect(get.status).toBe(401);
	});

	it("with a request that was caught on the way is answered once", async () => {
		const caught = proof(own);
		expect(await call(caught)).toEqual(answered);
		expect(await call(caught)).toEqual(refused);
	});

	it("with a stale request, or one of the future, is refused", async () => {
		vi.useFakeTimers({ toFake: ["Date"] });
		const now = Date.now();
		for (const seconds of [-31, 31, -3600]) {
			vi.setSystemTime(now + seconds * 1000);
			const dated = proof(own);
			vi.setSystemTime(now);
			expect(await call(dated)).toEqual(refused);
		}
		for (const seconds of [-25, 25]) {
			vi.setSystemTime(now + seconds * 1000);
			const dated = proof(own);
			vi.setSystemTime(now);
			expect(await call(dated)).toEqual(answered);
		}
	});

	it("is refused before its body is read, and a body of another kind is not read at all", async () => {
		const { port } = new URL(address);
		const headers = { "content-type": "application/json", "content-length": "3000000" };
		const status = await new Promise((resolve, reject) => {
			const asked = request({ port, path: "/graphql", method: "POST", headers }, (response) => {
				resolve(response.statusCode);
				asked.destroy();
			});
			asked.on("error", reject).flushHeaders();
		});
		expect(status).toBe(401);
		const text = { ...proof(own), "content-type": "text/plain" };
		expect((await call(text))[0]).toBe(415);
		const none = await fetch(address, { method: "POST", headers: proof(own, "") });
		expect(none.status).toBe(401);
	});

	it("by a gateway of another secret is not believed: the log is told which, a client nothing", async () => {
		const faults: string[] = [];
		const graph = await openApart({
			supergraph: target.graph.graph.supergraph,
			addresses: target.graph.addresses,
			secret: "another secret, just as long as the real one",
			timeoutMs: 5000,
			onFault: (fault) => faults.push(String(fault)),
		});
		const { body } = await graph.server.executeOperation(
			{ query: `{ province(code: "51") { nameEn } }` },
			{ contextValue: createContext() },
		);
		await graph.stop();
		const answer = JSON.stringify(body.kind === "single" && body.singleResult);
		expect(answer).toContain("INTERNAL_SERVER_ERROR");
		expect(answer).not.toMatch(/LAO_SECRET|clocks|Only the gateway/);
		expect(answer).not.toMatch(inside);
		expect(faults.join()).toContain("directory does not take the gateway's word");
	});

	it("says no more than that it is ready to who cannot sign", async () => {
		const open = await fetch(address.replace("/graphql", "/health/ready"));
		expect([open.status, await open.text()]).toEqual([200, `{"status":"ready"}`]);
		expect((await fetch(address.replace("/graphql", "/version"))).status).toBe(401);
		await target.stillServes();
	});
});
