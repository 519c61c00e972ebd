import { Readable } from "node:stream";
import { type AnswerError, TakeawayError } from "@lao/takeaway/answer";
import { describe } from "@lao/takeaway/csv-on-the-web";
import { type FormatName, formats, isFormatName } from "@lao/takeaway/format";
import type { Request } from "@lao/takeaway/operation";
import type { Table } from "@lao/takeaway/table";
import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { formatError } from "./error-format.ts";
import type { Graph } from "./graph.ts";
import { takeAway } from "./takeaway.ts";

export interface TakeawayReply {
	graph: Graph;
	asked: Request;
	format: FormatName;
	/** Address that describes the table. */
	describedBy: string;
	/** Name of the file, without its ending. */
	name?: string;
}

/** Statuses of refused requests, by code; what is the client's to mend is 400. */
const statuses: Record<string, number> = {
	FORBIDDEN: 403,
	INTERNAL_SERVER_ERROR: 500,
	QUERY_NOT_TRUSTED: 403,
	SERVICE_UNAVAILABLE: 503,
	SERVICE_TIMEOUT: 504,
};

/** An address too long for a header is left out: readers stop at 8 kB of them. */
const longestLink = 4000;

/** Sends the whole answer to a query as a file. A fault on the way cuts the connection. */
export async function replyWithFile(
	request: FastifyRequest,
	reply: FastifyReply,
	{ graph, asked, format, describedBy, name }: TakeawayReply,
): Promise<FastifyReply> {
	const table = await open(request, reply, graph, asked);
	if (!table) return reply;
	const { mediaTypes, isText, write } = formats[format];
	const type = `${mediaTypes[0]}${isText ? "; charset=utf-8" : ""}`;
	reply.type(format === "csv" ? `${type}; header=present` : type);
	reply.header("content-disposition", `attachment; filename="${name ?? table.name}.${format}"`);
	if (describedBy.length <= longestLink) {
		reply.header("link", `<${describedBy}>; rel="describedby"; type="application/csvm+json"`);
	}
	return reply.send(Readable.from(write(table), { objectMode: false }));
}

/** Reads the whole answer to a query and sends what is known of it. */
export async function replyWithDescription(
	request: FastifyRequest,
	reply: FastifyReply,
	graph: Graph,
	asked: Request,
): Promise<FastifyReply> {
	const table = await open(request, reply, graph, asked);
	if (!table) return reply;
	await drain(table.batches);
	return reply.type("application/csvm+json").send(describe(table.metadata()));
}

async function drain(batches: AsyncIterable<unknown>): Promise<void> {
	const reading = batches[Symbol.asyncIterator]();
	while (!(await reading.next()).done);
}

async function open(
	request: FastifyRequest,
	reply: FastifyReply,
	graph: Graph,
	asked: Request,
): Promise<Table | undefined> {
	const gone = new AbortController();
	reply.raw.once("close", () => gone.abort());
	try {
		const { id: requestId, reader } = request;
		return await takeAway(graph, asked, { signal: gone.signal, requestId, reader });
	} catch (error) {
		if (!(error instanceof TakeawayError)) throw error;
		reply.code(statuses[error.code] ?? 400).send({ errors: error.errors.map(plain) });
		return undefined;
	}
}

const plain = (error: AnswerError) => ({ ...formatError(error), extensions: error.extensions });

/** What clients accept, of which there are few, and what that comes to. */
const accepted = new LRUCache<string, { format?: FormatName }>({ max: 100 });

/** The format an Accept header prefers; undefined where it prefers an answer in JSON. */
export function acceptedFormat(accept: string | undefined): FormatName | undefined {
	if (accept === undefined) return undefined;
	const known = accepted.get(accept) ?? { format: preferredFormat(accept) };
	accepted.set(accept, known);
	return known.format;
}

function preferredFormat(accept: string): FormatName | undefined {
	const ranges = accept.split(",").map((range, place) => {
		const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
		const quality = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2);
		return { type, place, quality: quality === undefined ? 1 : Number(quality) };
	});
	ranges.sort((a, b) => b.quality - a.quality || a.place - b.place);
	const [best] = ranges.filter(({ quality }) => quality > 0);
	return Object.keys(formats)
		.filter(isFormatName)
		.find((name) => best && formats[name].mediaTypes.includes(best.type));
}
