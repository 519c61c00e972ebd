import { TakeawayError } from "@lao/takeaway/answer";
import { isFormatName } from "@lao/takeaway/format";
import type { Request } from "@lao/takeaway/operation";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { createContext } from "./context.ts";
import type { Graph } from "./graph.ts";
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
): void {
	const byName = new Map(queries.map((query) => [query.name, query]));
	server.get<Address>("/q/:file", async (request, reply) => {
		const { file } = request.params;
		const name = file.slice(0, file.includes(".") ? file.indexOf(".") : undefined);
		const ending = file.slice(name.length + 1);
		const saved = byName.get(name);
		if (!saved) return refuse(reply, 404, `There is no saved query ${name}`);
		const asked = askedBy(saved, request.query);
		if (asked instanceof TakeawayError) return refuse(reply, 400, asked.message, asked.code);
		if (ending === "json") return answer(request, reply, graph, asked);
		if (ending === "metadata.json") return replyWithDescription(request, reply, graph, asked);
		if (!isFormatName(ending)) return refuse(reply, 404, `A saved query ends in ${endings}`);
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

function refuse(reply: FastifyReply, status: number, message: string, code = "BAD_REQUEST") {
	return reply.code(status).send({ errors: [{ message, extensions: { code } }] });
}

async function answer(
	request: FastifyRequest,
	reply: FastifyReply,
	{ server }: Graph,
	{ query, variables }: Request,
): Promise<FastifyReply> {
	const { body, http } = await server.executeOperation(
		{ query, variables },
		{ contextValue: createContext(request.id) },
	);
	if (body.kind !== "single") throw new Error("The graph answers in one part");
	return reply.code(http.status ?? 200).send(body.singleResult);
}
