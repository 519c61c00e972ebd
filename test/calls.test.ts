import { buildSubgraphs, readSupergraph } from "@lao/cli/supergraph";
import { openApart } from "@lao/gateway/apart";
import { createContext } from "@lao/gateway/context";
import fastify, { type FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

interface Call {
	service: string;
	operations: { query: string; variables?: { representations?: unknown[] } }[];
}

/** What a plan of the gateway sends over HTTP, counted by a relay before each real service. */
describe("services apart", () => {
	const calls: Call[] = [];
	const relays: FastifyInstance[] = [];
	let graph: ReferenceGraph;
	let relayed: Awaited<ReturnType<typeof openApart>>;
	beforeAll(async () => {
		graph = await openReferenceGraph("apart");
		const addresses = new Map<string, string>();
		for (const [service, address] of graph.addresses) {
			const relay = fastify();
			relay.post("/graphql", async (request, reply) => {
				calls.push({ service, operations: [request.body as Call["operations"]].flat() });
				const answer = await fetch(address, {
					method: "POST",
					headers: {
						"content-type": "application/json",
						"x-lao-gateway": String(request.headers["x-lao-gateway"]),
					},
					// The very text that was signed: parsed and printed it is the same.
					body: JSON.stringify(request.body),
				});
				return reply.code(answer.status).send(await answer.json());
			});
			addresses.set(service, `${await relay.listen({ host: "127.0.0.1", port: 0 })}/graphql`);
			relays.push(relay);
		}
		const supergraph = await readSupergraph();
		relayed = await openApart({ supergraph, addresses, secret: graph.secret, timeoutMs: 10_000 });
		expect(addresses.size).toBe(buildSubgraphs().length);
	});
	afterAll(async () => {
		await relayed?.stop();
		await Promise.all(relays.map((relay) => relay.close()));
		await graph?.close();
	});

	const callsOf = async (query: string) => {
		calls.length = 0;
		const { body } = await relayed.server.executeOperation(
			{ query },
			{ contextValue: createContext() },
		);
		expect(body.kind === "single" && body.singleResult.errors).toBeUndefined();
		return calls.map(({ service, operations }) => ({
			service,
			operations: operations.length,
			references: operations.flatMap(({ variables }) => variables?.representations ?? []).length,
		}));
	};

	it("are asked once a step, whatever number of records the step is about", async () => {
		const sent = await callsOf(`{
			laos(ids: ["2510101", "2960101", "5220505"]) { nodes {
				shortNameTh
				assessmentResults { totalCount }
				satisfactionResults { totalCount }
				agreements { totalCount }
				circulars { totalCount }
			} }
		}`);
		const after = (service: string) => ({ service, operations: 1, references: 3 });
		expect(sent[0]).toEqual({ service: "directory", operations: 1, references: 0 });
		expect(sent.slice(1).sort((a, b) => (a.service < b.service ? -1 : 1))).toEqual([
			after("assessments"),
			after("circulars"),
			after("cooperation"),
		]);
	});

	it("get each reference once, and what is asked of one service at the same time in one request", async () => {
		const sent = await callsOf(`{
			agreements { nodes { province { nameTh } host { shortNameTh } } }
		}`);
		// Ten agreements of the facts: their provinces and hosts are looked up together, each once.
		const provinces = new Set<string>();
		const hosts = new Set<string>();
		const { data } = await graph.ask("{ agreements { nodes { province { code } host { id } } } }");
		const { agreements } = data as {
			agreements: { nodes: { province: { code: string }; host: { id: string } | null }[] };
		};
		for (const { province, host } of agreements.nodes) {
			provinces.add(province.code);
			if (host) hosts.add(host.id);
		}
		expect(agreements.nodes.length).toBe(10);
		expect(sent).toEqual([
			{ service: "cooperation", operations: 1, references: 0 },
			{ service: "directory", operations: 2, references: provinces.size + hosts.size },
		]);
	});
});
