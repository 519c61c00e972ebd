import { buildSubgraphSchema } from "@apollo/subgraph";
import { limits } from "@lao/config/limits";
import { openApart } from "@lao/gateway/apart";
import { compose } from "@lao/gateway/compose";
import { createContext } from "@lao/gateway/context";
import type { Graph } from "@lao/gateway/graph";
import fastify, { type FastifyInstance } from "fastify";
import { graphql, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;
const count = 2 * limits.representations.most + 500;
const ids = Array.from({ length: count }, (_, index) => String(index));

type Resolvers = Record<string, Record<string, (station: { id: string }) => unknown>>;

const subgraphs: { name: string; sdl: string; resolvers: Resolvers }[] = [
	{
		name: "stations",
		sdl: `${link} type Query { stations: [Station!]! } type Station @key(fields: "id") { id: ID! }`,
		resolvers: { Query: { stations: () => ids.map((id) => ({ id })) } },
	},
	{
		name: "trains",
		sdl: `${link} type Station @key(fields: "id") { id: ID! train: String }`,
		resolvers: {
			Station: {
				train: ({ id }) => {
					if (id === ids.at(-1)) throw new Error("no train goes there");
					return `to ${id}`;
				},
			},
		},
	},
];

describe("a step about more records than a service takes at once", () => {
	const services: FastifyInstance[] = [];
	const asked: number[] = [];
	let graph: Graph;
	beforeAll(async () => {
		const addresses = new Map<string, string>();
		for (const { name, sdl, resolvers } of subgraphs) {
			const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
			const service = fastify({ bodyLimit: 10_000_000 });
			service.post<{ Body: { query: string; variables?: { representations?: unknown[] } } }>(
				"/graphql",
				({ body }) => {
					if (body.variables?.representations) asked.push(body.variables.representations.length);
					return graphql({ schema, source: body.query, variableValues: body.variables });
				},
			);
			addresses.set(name, `${await service.listen({ host: "127.0.0.1", port: 0 })}/graphql`);
			services.push(service);
		}
		const { supergraph } = compose(subgraphs);
		graph = await openApart({ supergraph, addresses, timeoutMs: 60_000 });
	});
	afterAll(async () => {
		await graph?.stop();
		await Promise.all(services.map((service) => service.close()));
	});

	it("is taken in parts, whose records and faults come to their places", async () => {
		const { body } = await graph.server.executeOperation(
			{ query: "{ stations { id train } }" },
			{ contextValue: createContext() },
		);
		if (body.kind !== "single") throw new Error("one part");
		const { data, errors = [] } = body.singleResult;
		expect(asked.sort((a, b) => b - a)).toEqual([10_000, 10_000, 500]);
		const trains = ids.map((id) => ({ id, train: id === ids.at(-1) ? null : `to ${id}` }));
		expect(data).toEqual({ stations: trains });
		expect(errors.map(({ path }) => path)).toEqual([["stations", count - 1, "train"]]);
	});
});
