import { randomUUID } from "node:crypto";
import { limits } from "@lao/config/limits";
import fastify, { type FastifyInstance } from "fastify";
import { SharedAnswers } from "./cache/shared-answers.ts";
import { addExplorer } from "./explorer/routes.ts";
import type { Graph } from "./graph.ts";
import { addGraphql } from "./graphql-route.ts";
import { answerBrokenRequest } from "./http/broken-requests.ts";
import type { Terms } from "./http/client-context.ts";
import { addFaultAnswers, refuse } from "./http/fault-answers.ts";
import { addGuard } from "./http/guard.ts";
import { addIdentity } from "./http/identity.ts";
import { addProtections, protections } from "./http/protections.ts";
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
	/** On what terms clients are served. */
	terms?: Terms;
	/** Web sites, besides our own, whose pages may ask. */
	corsOrigins?: readonly string[];
	/** Proxies whose `X-Forwarded-For` is believed. */
	trustProxy?: readonly string[];
	/** How long a request may take to arrive. */
	arrivalMs?: number;
	/** Told of every fault that is masked from the client. */
	onFault?(error: unknown, requestId: string): void;
}

/** Longest a request may take to arrive, unless a caller says otherwise. */
const usualArrivalMs = 10_000;

/** What listens: in patience with clients, and in its words to broken requests. */
function listener({ trustProxy = [], arrivalMs = usualArrivalMs }: ServerOptions): FastifyInstance {
	return fastify({
		bodyLimit: limits.bodyBytes.most,
		genReqId: () => randomUUID(),
		trustProxy: trustProxy.length > 0 ? [...trustProxy] : false,
		requestTimeout: arrivalMs,
		http: {
			headersTimeout: arrivalMs,
			connectionsCheckingInterval: 1000,
			requireHostHeader: false,
		},
		clientErrorHandler: answerBrokenRequest,
		frameworkErrors: (_error, _request, reply) => refuse(reply.headers(protections), 400),
	});
}

/** The HTTP face of the graph. */
export function createServer(options: ServerOptions): FastifyInstance {
	const { graph, readiness, terms = {}, corsOrigins = [], onFault = () => undefined } = options;
	const server = listener(options);
	addProtections(server, corsOrigins);
	addGuard(server, corsOrigins);
	addFaultAnswers(server, onFault);
	addIdentity(server, { identification: terms.identification, onFault });
	const answers = new SharedAnswers(graph, terms);
	addGraphql(server, graph, terms, answers);
	addSavedQueries(server, graph, options.queries ?? [], { terms, answers });
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
