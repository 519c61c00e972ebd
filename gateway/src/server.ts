import fastify, { type FastifyInstance } from "fastify";
import { addExplorer } from "./explorer/routes.ts";
import type { Graph } from "./graph.ts";
import { addGraphql } from "./graphql-route.ts";
import type { SavedQuery } from "./saved-queries.ts";
import { addSavedQueries } from "./saved-query-routes.ts";

/** Names of the parts that are missing; fails when the graph cannot answer at all. */
export type Readiness = () => Promise<string[]>;

export interface ServerOptions {
	graph: Graph;
	readiness: Readiness;
	/** JSON Schemas of files that can be imported, by kind. */
	documents?: ReadonlyMap<string, object>;
	/** Queries in the menu of the explorer, each served at an address of its own. */
	queries?: readonly SavedQuery[];
}

/** Largest request body in bytes. */
const bodyLimit = 1_000_000;

/** The HTTP face of the graph. */
export function createServer(options: ServerOptions): FastifyInstance {
	const { graph, readiness } = options;
	const server = fastify({ bodyLimit, genReqId: () => crypto.randomUUID() });
	server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
		const status = error.statusCode ?? 500;
		const code = status >= 500 ? "INTERNAL_SERVER_ERROR" : "BAD_REQUEST";
		const message =
			status >= 500 ? "Something failed inside the graph" : "The request is malformed";
		reply.code(status).send({ errors: [{ message, extensions: { code } }] });
	});
	server.setNotFoundHandler((_request, reply) => {
		const message = "There is nothing here; the graph answers at /graphql";
		reply.code(404).send({ errors: [{ message, extensions: { code: "BAD_REQUEST" } }] });
	});
	addGraphql(server, graph);
	addSavedQueries(server, graph, options.queries ?? []);
	for (const name of ["schema", "supergraph"] as const) {
		server.get(`/${name}.graphql`, (_request, reply) =>
			reply.type("text/plain; charset=utf-8").send(graph[name]),
		);
	}
	for (const [name, schema] of options.documents ?? []) {
		server.get(`/schemas/${name}.json`, (_request, reply) =>
			reply.type("application/schema+json").send(schema),
		);
	}
	addExplorer(server, options.queries ?? []);
	server.get("/health/live", () => ({ status: "live" }));
	server.get("/health/ready", async (_request, reply) => {
		const missing = await readiness().catch(() => ["database"]);
		const status = missing.length > 0 ? "not ready" : "ready";
		return reply.code(missing.length > 0 ? 503 : 200).send({ status, missing });
	});
	return server;
}
