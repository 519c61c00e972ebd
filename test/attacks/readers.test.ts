import { createServer } from "@lao/gateway/server";
import { openTogether } from "@lao/gateway/together";
import { TrustedDocuments } from "@lao/gateway/trusted-documents";
import { requestError } from "@lao/subgraph/errors";
import { type Scope, scopes } from "@lao/subgraph/reader";
import type { Mode } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";
import { openTarget, type Target } from "./target.ts";

const readerOf = (...scopes: Scope[]) => ({ name: "key:a", scopes: new Set(scopes) });

/** What the reader with a scope shows. */
const shownFor = (scope: Scope) => scope.replace(":", "-");

const identification = {
	identify: async (shown: string) => {
		const scope = scopes.find((one) => shownFor(one) === shown);
		if (!scope) throw requestError("UNAUTHENTICATED", "nobody");
		return readerOf(scope);
	},
};

describe.each<Mode>(["together", "apart"])("an answer kept to be served again, %s", (mode) => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget(mode, { terms: { identification } }, 10_000_000);
	});
	afterAll(() => target?.close());
	/** Statements that an answer needed. */
	const statements = async (scope?: Scope) => {
		target.graph.takeStatements();
		const shown = scope && { authorization: `Bearer ${shownFor(scope)}` };
		await target.ask('{ lao(id: "2510101") { shortNameTh } }', {}, shown);
		return target.graph.takeStatements().length;
	};

	it("is not one for a reader with scopes, and no such reader is served it", async () => {
		for (const scope of scopes) {
			expect(await statements(scope)).toBe(1);
			expect(await statements(scope)).toBe(1);
		}
		expect(await statements()).toBe(1);
		expect(await statements()).toBe(0);
		for (const scope of scopes) expect(await statements(scope)).toBe(1);
	});
});

describe("where saved queries alone are answered", () => {
	let graph: ReferenceGraph;
	let server: ReturnType<typeof createServer>;
	let base: string;
	beforeAll(async () => {
		graph = await openReferenceGraph();
		const trusted = new TrustedDocuments({ mode: "only" });
		const { supergraph } = graph.graph;
		const own = await openTogether({ subgraphs: graph.running, supergraph, trusted });
		const readers = new Map([
			["administrator", readerOf("admin")],
			["other", readerOf("pii:read", "secret:read", "points:high")],
		]);
		const identification = {
			identify: async (credential: string) => {
				const reader = readers.get(credential);
				if (!reader) throw requestError("UNAUTHENTICATED", "nobody");
				return reader;
			},
		};
		server = createServer({ graph: own, readiness: async () => [], terms: { identification } });
		base = await server.listen({ host: "127.0.0.1", port: 0 });
	});
	afterAll(async () => {
		await server?.close();
		await graph?.close();
	});

	it.each([
		["administrator", 200],
		["other", 403],
		[undefined, 403],
	])("%s asking what nobody has saved gets %i", async (who, status) => {
		for (const accept of ["application/json", "text/csv"]) {
			const response = await fetch(`${base}/graphql`, {
				method: "POST",
				headers: {
					accept,
					"content-type": "application/json",
					...(who && { authorization: `Bearer ${who}` }),
				},
				body: JSON.stringify({ query: "{ laos(first: 1) { nodes { id } } }" }),
			});
			await response.text();
			expect(response.status).toBe(status);
		}
	});
});

it("a gateway that knows neither keys nor tokens asks nobody who he is", async () => {
	const graph = await openReferenceGraph();
	const server = createServer({ graph: graph.graph, readiness: async () => [] });
	try {
		const base = await server.listen({ host: "127.0.0.1", port: 0 });
		const headers = { authorization: "Basic eDp5", "apollo-require-preflight": "1" };
		const response = await fetch(`${base}/graphql?query={__typename}`, { headers });
		expect(await response.json()).toEqual({ data: { __typename: "Query" } });
	} finally {
		await server.close();
		await graph.close();
	}
});
