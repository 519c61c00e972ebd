import { limits } from "@lao/config/limits";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { refuse } from "./fault-answers.ts";

/** Refuses what no honest client sends, before a body is read or a route is asked. */
export function addGuard(server: FastifyInstance, origins: readonly string[]): void {
	const allowed = new Set(origins);
	// A text is no query, and browsers send it to other sites without asking them first.
	server.removeContentTypeParser("text/plain");
	server.addHook("onRequest", (request, reply, next) => {
		if (request.raw.rawHeaders.length / 2 > limits.headers.most) return refuse(reply, 431);
		// Node itself would answer this, in no words at all.
		if (request.headers.host === undefined) return refuse(reply, 400);
		if (isForeign(request, allowed)) return refuse(reply, 403, foreign);
		if (!isReadable(request)) return refuse(reply, 415);
		next();
	});
}

const foreign = {
	code: "CSRF_PREVENTED",
	message: "Pages of this web site may not ask the graph; LAO_CORS_ORIGINS names those that may",
} as const;

/** Whether a page of a site that is neither ours nor allowed asks, without its reader having opened the address. */
function isForeign({ method, headers }: FastifyRequest, allowed: ReadonlySet<string>): boolean {
	const { origin, host } = headers;
	if (origin !== undefined && allowed.has(origin)) return false;
	const site = headers["sec-fetch-site"];
	if (site === "same-origin" || site === "none") return false;
	if (site !== undefined) {
		const isOpened =
			method === "GET" &&
			headers["sec-fetch-mode"] === "navigate" &&
			headers["sec-fetch-dest"] === "document";
		return !isOpened;
	}
	// Browsers name the site only where the connection is secure or local.
	return origin !== undefined && URL.parse(origin)?.host !== host;
}

/** Bodies are read as UTF-8 and as they are: a compressed one could unfold without end. */
function isReadable({ headers }: FastifyRequest): boolean {
	const encoding = headers["content-encoding"] ?? "identity";
	const charset = /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers["content-type"] ?? "")?.[1];
	return encoding === "identity" && /^utf-?8$/i.test(charset ?? "utf-8");
}
