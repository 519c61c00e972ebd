import { HeaderMap } from "@apollo/server";
import type { Request } from "@lao/takeaway/operation";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { HttpAnswer, SharedAnswers } from "./cache/shared-answers.ts";
import type { GatewayContext } from "./context.ts";
import type { Graph } from "./graph.ts";
import { payForFile, type Terms } from "./http/client-context.ts";
import { acceptedFormat, replyWithDescription, replyWithFile } from "./takeaway-reply.ts";

const descriptionPath = "/graphql/metadata.json";

/** The graph at `/graphql`: an answer in JSON, or the whole of it as a file where `Accept` asks for one. */
export function addGraphql(
	parent: FastifyInstance,
	graph: Graph,
	terms: Terms,
	answers: SharedAnswers,
): void {
	// In a scope of its own: here a body stays text until nobody has its answer ready.
	parent.register(async (server) => {
		const parse = server.getDefaultJsonParser("error", "error");
		server.removeContentTypeParser("application/json");
		server.addContentTypeParser("application/json", { parseAs: "string" }, (_request, body, done) =>
			done(null, body),
		);
		const parseBody = (request: FastifyRequest) =>
			new Promise<void>((resolve, reject) => {
				if (typeof request.body !== "string") return resolve();
				parse(request, request.body, (fault, parsed) => {
					request.body = parsed;
					return fault ? reject(fault) : resolve();
				});
			});
		const ask = async (request: FastifyRequest, context: GatewayContext) => {
			await parseBody(request);
			return askApollo(graph, request, context);
		};
		server.route({
			method: ["GET", "POST"],
			url: "/graphql",
			handler: (request, reply) => {
				const format = acceptedFormat(request.headers.accept);
				if (!format) return answers.reply(request, reply, ask);
				return parseBody(request).then(() => {
					const asked = askedBy(request);
					if (!asked) return answers.reply(request, reply, ask);
					if (!payForFile(request, reply, terms)) return reply;
					const describedBy = `${descriptionPath}?${addressOf(asked)}`;
					return replyWithFile(request, reply, { graph, asked, format, describedBy });
				});
			},
		});
	});
	parent.get(descriptionPath, async (request, reply) => {
		const asked = askedBy(request);
		if (!asked) return reply.callNotFound();
		if (!payForFile(request, reply, terms)) return reply;
		return replyWithDescription(request, reply, graph, asked);
	});
}

async function askApollo(
	{ server }: Graph,
	{ method, headers, url, body }: FastifyRequest,
	context: GatewayContext,
): Promise<HttpAnswer> {
	const given = Object.entries(headers).filter((header) => header[1]);
	const answer = await server.executeHTTPGraphQLRequest({
		httpGraphQLRequest: {
			method,
			body,
			headers: new HeaderMap(given.map(([name, value]) => [name, [value].flat().join(", ")])),
			search: new URL(url, "http://localhost").search,
		},
		context: async () => context,
	});
	if (answer.body.kind !== "complete") throw new Error("The graph answers in one part");
	return { status: answer.status ?? 200, headers: answer.headers, body: answer.body.string };
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
