import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { compose } from "@lao/gateway/compose";
import fastify, { type FastifyInstance } from "fastify";
import { graphql, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, type Program, run } from "./program.ts";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])`;
type Resolvers = Record<string, Record<string, (source: { id: string }) => unknown>>;

/** Never answers. */
const silence = () => new Promise(() => undefined);

const subgraphs: { name: string; sdl: string; resolvers: Resolvers }[] = [
	{
		name: "stations",
		sdl: `${link} type Query { stations: [Station!]! } type Station @key(fields: "id") { id: ID! name: String! }`,
		resolvers: { Query: { stations: () => [{ id: "1", name: "Bang Sue" }] } },
	},
	{
		name: "trains",
		sdl: `${link} type Station @key(fields: "id") { id: ID! trains: [String!] crowds: Int }`,
		resolvers: { Station: { trains: ({ id }) => [`train ${id}7`], crowds: () => silence() } },
	},
];

/** A service of a partner's: plain HTTP, no secret of ours. */
async function serve({ sdl, resolvers }: (typeof subgraphs)[number]): Promise<FastifyInstance> {
	const schema = buildSubgraphSchema({ typeDefs: parse(sdl), resolvers });
	const server = fastify();
	server.post<{ Body: { query: string; variables?: Record<string, unknown> } }>(
		"/graphql",
		({ body }) => graphql({ schema, source: body.query, variableValues: body.variables }),
	);
	await server.listen({ host: "127.0.0.1", port: 0 });
	return server;
}

describe("lao gateway", () => {
	let folder: string;
	let services: FastifyInstance[];
	let program: Program;
	let address: string;
	beforeAll(async () => {
		services = await Promise.all(subgraphs.map(serve));
		let { supergraph } = compose(subgraphs);
		for (const [index, { name }] of subgraphs.entries()) {
			const listening = services[index]?.listeningOrigin ?? "";
			supergraph = supergraph.replace(`http://${name}.internal`, listening);
		}
		folder = await mkdtemp(join(tmpdir(), "lao-gateway-"));
		await writeFile(join(folder, "partner.graphql"), supergraph);
		program = run(
			[
				"gateway",
				"--supergraph",
				join(folder, "partner.graphql"),
				"--port",
				String(await freePort()),
			],
			{ LAO_DATA_DIR: folder, LAO_SUBGRAPH_TIMEOUT_MS: "300" },
		);
		[, address = ""] = await program.says(/graphql +(\S+)/);
	});
	afterAll(async () => {
		program.process.kill("SIGTERM");
		expect(await program.ends()).toBe(0);
		await Promise.all(services.map((service) => service.close()));
		await rm(folder, { recursive: true });
	});

	const ask = async (query: string): Promise<unknown> => {
		const headers = { "content-type": "application/json" };
		const body = JSON.stringify({ query });
		return (await fetch(address, { method: "POST", headers, body })).json();
	};

	it("joins the subgraphs of any supergraph", async () => {
		expect(await ask("{ stations { name trains } }")).toEqual({
			data: { stations: [{ name: "Bang Sue", trains: ["train 17"] }] },
		});
	});

	it("does not wait for a service longer than it may", async () => {
		expect(await ask("{ stations { name crowds } }")).toEqual({
			data: { stations: [{ name: "Bang Sue", crowds: null }] },
			errors: [
				{
					message: "This part of the graph did not answer in time; try again later",
					path: ["stations"],
					extensions: { code: "SERVICE_TIMEOUT" },
				},
			],
		});
	});

	it("answers without the part whose service is gone", async () => {
		services[1]?.server.closeAllConnections();
		await services[1]?.close();
		expect(await ask("{ stations { name trains } }")).toEqual({
			data: { stations: [{ name: "Bang Sue", trains: null }] },
			errors: [
				{
					message: "This part of the graph is not available now; try again later",
					path: ["stations"],
					extensions: { code: "SERVICE_UNAVAILABLE" },
				},
			],
		});
	});
});
