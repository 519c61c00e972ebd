import { fastifyApolloHandler } from "@as-integrations/fastify";
import fastify, { type FastifyInstance } from "fastify";
import { createContext } from "./context.ts";
import type { Graph } from "./graph.ts";

export interface ServerOptions {
	graph: Graph;
	/** Schema clients see, served at /schema.graphql. */
	schema: string;
	/** Composed schema for other routers, served at /supergraph.graphql. */
	supergraph: string;
	/** Whether every part the graph needs answers; its reason when one does not. */
	readiness(): Promise<{ ready: true } | { ready: false; reason: string }>;
}

/** Largest request body in bytes. */
const bodyLimit = 1_000_000;

/** The HTTP face of the graph. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
	const { graph, schema, supergraph, readiness } = options;
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
	server.route({
		method: ["GET", "POST"],
		url: "/graphql",
		handler: fastifyApolloHandler(graph, {
			context: async (request) => createContext(request.id),
		}),
	});
	for (const [path, text] of Object.entries({ schema, supergraph })) {
		server.get(`/${path}.graphql`, (_request, reply) =>
			reply.type("text/plain; charset=utf-8").send(text),
		);
	}
	server.get("/health/live", () => ({ status: "live" }));
	server.get("/health/ready", async (_request, reply) => {
		const state = await readiness();
		return reply.code(state.ready ? 200 : 503).send(state);
	});
	return server;
}
