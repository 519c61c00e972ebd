import { TakeawayError } from "@lao/takeaway/answer";
import { isFormatName } from "@lao/takeaway/format";
import type { Request } from "@lao/takeaway/operation";
import type { FastifyInstance } from "fastify";
import type { HttpAnswer, SharedAnswers } from "./cache/shared-answers.ts";
import type { GatewayContext } from "./context.ts";
import type { Graph } from "./graph.ts";
import { payForFile, type Terms } from "./http/client-context.ts";
import { refuse } from "./http/fault-answers.ts";
import type { SavedQuery } from "./saved-queries.ts";
import { readVariables } from "./saved-query-variables.ts";
import { replyWithDescription, replyWithFile } from "./takeaway-reply.ts";

interface Address {
	Params: { file: string };
	Querystring: Record<string, string | string[]>;
}

const endings = "csv, xlsx, jsonl, parquet, json or metadata.json";

/** Serves each saved query at `/q/<name>.<format>?<variables>`. */
export function addSavedQueries(
	server: FastifyInstance,
	graph: Graph,
	queries: readonly SavedQuery[],
	{ terms, answers }: { terms: Terms; answers: SharedAnswers },
): void {
	const byName = new Map(queries.map((query) => [query.name, query]));
	server.get<Address>("/q/:file", async (request, reply) => {
		const { file } = request.params;
		const name = file.slice(0, file.includes(".") ? file.indexOf(".") : undefined);
		const ending = file.slice(name.length + 1);
		const saved = byName.get(name);
		if (!saved) return refuse(reply, 404, { message: "There is no saved query of that name" });
		const asked = askedBy(saved, request.query);
		if (asked instanceof TakeawayError) return reply.code(400).send({ errors: asked.errors });
		if (ending === "json") {
			return answers.reply(request, reply, (_request, context) => answer(graph, asked, context));
		}
		if (!isFormatName(ending) && ending !== "metadata.json") {
			return refuse(reply, 404, { message: `A saved query ends in ${endings}` });
		}
		if (!payForFile(request, reply, terms)) return reply;
		if (!isFormatName(ending)) return replyWithDescription(request, reply, graph, asked);
		const search = new URL(request.url, "http://localhost").search;
		const describedBy = `/q/${name}.metadata.json${search}`;
		return replyWithFile(request, reply, { graph, asked, format: ending, describedBy, name });
	});
}

function askedBy(saved: SavedQuery, given: Address["Querystring"]): Request | TakeawayError {
	try {
		return { query: saved.query, variables: readVariables(saved.query, given) };
	} catch (error) {
		if (error instanceof TakeawayError) return error;
		throw error;
	}
}

async function answer(
	{ server }: Graph,
	{ query, variables }: Request,
	contextValue: GatewayContext,
): Promise<HttpAnswer> {
	const { body, http } = await server.executeOperation({ query, variables }, { contextValue });
	if (body.kind !== "single") throw new Error("The graph answers in one part");
	const headers = new Map(http.headers).set("content-type", "application/json; charset=utf-8");
	return { status: http.status ?? 200, headers, body: JSON.stringify(body.singleResult) };
}
