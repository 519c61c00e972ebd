import type { FastifyReply, FastifyRequest } from "fastify";
import type { KeptAnswer } from "../cache/result-cache.ts";
import { costHeader } from "../limits/points.ts";

/**
 * For a second: what is sent by GET was true after it was asked for, so that nothing is served by
 * whoever keeps it later than a second after it has changed.
 */
const shared = "public, max-age=1, must-revalidate";

/** Headers of a request by which its answer differs. */
const vary = `accept, authorization, ${costHeader}`;

/** Sends an answer that anybody may have; by GET, it may be kept on the way and asked for again by its tag. */
export function sendPublic(
	{ method, headers }: FastifyRequest,
	reply: FastifyReply,
	{ body, contentType, etag, cost }: KeptAnswer,
): FastifyReply {
	reply.header(costHeader, cost);
	// An answer to POST is nobody's but the asker's, by HTTP; its tag could not be asked for.
	if (method !== "POST") {
		const before = reply.getHeader("vary");
		reply.header("vary", before ? `${before}, ${vary}` : vary);
		reply.header("cache-control", shared).header("etag", etag);
		if (isKnown(headers["if-none-match"], etag)) return reply.code(304).send();
	}
	return reply.header("content-type", contentType).send(body);
}

/** Whether a client says that it has the answer of this tag. */
function isKnown(given: string | undefined, etag: string): boolean {
	if (given === undefined) return false;
	if (given.trim() === "*") return true;
	return given.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag);
}
