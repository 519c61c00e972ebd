import { fastifyApolloHandler } from "@as-integrations/fastify";
import type { Request } from "@lao/takeaway/operation";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Graph } from "./graph.ts";
import { clientContext, payForFile, type Terms } from "./http/client-context.ts";
import { acceptedFormat, replyWithDescription, replyWithFile } from "./takeaway-reply.ts";

const descriptionPath = "/graphql/metadata.json";

/** The graph at `/graphql`: an answer in JSON, or the whole of it as a file where `Accept` asks for one. */
export function addGraphql(server: FastifyInstance, graph: Graph, terms: Terms): void {
	const answer = fastifyApolloHandler(graph.server, {
		context: async (request, reply) => clientContext(request, reply, terms),
	});
	server.route({
		method: ["GET", "POST"],
		url: "/graphql",
		handler: async (request, reply) => {
			const format = acceptedFormat(request.headers.accept);
			const asked = format && askedBy(request);
			if (!asked) return answer.call(server, request, reply);
			if (!payForFile(request, reply, terms)) return reply;
			const describedBy = `${descriptionPath}?${addressOf(asked)}`;
			return replyWithFile(request, reply, { graph, asked, format, describedBy });
		},
	});
	server.get(descriptionPath, async (request, reply) => {
		const asked = askedBy(request);
		if (!asked) return reply.callNotFound();
		if (!payForFile(request, reply, terms)) return reply;
		return replyWithDescription(request, reply, graph, asked);
	});
}

/** The query of a request; undefined where there is none, which Apollo then says. */
function askedBy({ method, query, body }: FastifyRequest): Request | undefined {
	const given: unknown = method === "POST" ? body : query;
	if (typeof given !== "object" || given === null) return undefined;
	const read = (name: string): unknown => Reflect.get(given, name);
	const text = read("query");
	if (typeof text !== "string") return undefined;
	const operationName = read("operationName");
	const variables = objectOf(read("variables"));
	if (variables === null) return undefined;
	return {
		query: text,
		variables,
		...(typeof operationName === "string" && operationName !== "" && { operationName }),
	};
}

/** Variables as an object, or as the JSON text of one that an address holds; null for anything else. */
function objectOf(value: unknown): Record<string, unknown> | null {
	if (value === undefined || value === null || value === "") return {};
	if (typeof value === "object") return Array.isArray(value) ? null : { ...value };
	try {
		const parsed: unknown = typeof value === "string" ? JSON.parse(value) : undefined;
		return typeof parsed === "object" ? objectOf(parsed) : null;
	} catch {
		return null;
	}
}

function addressOf({ query, variables = {}, operationName }: Request): URLSearchParams {
	return new URLSearchParams({
		query,
		...(Object.keys(variables).length > 0 && { variables: JSON.stringify(variables) }),
		...(operationName && { operationName }),
	});
}
