import { limits } from "@lao/config/limits";
import type { ErrorCode } from "@lao/subgraph/errors";
import type { FastifyInstance, FastifyReply } from "fastify";

/** What a client is told about a request that HTTP itself cannot take. */
interface HttpFault {
	code: ErrorCode;
	message: string;
}

const malformed: HttpFault = { code: "BAD_REQUEST", message: "The request is malformed" };
const failed: HttpFault = {
	code: "INTERNAL_SERVER_ERROR",
	message: "Something failed inside the graph",
};

/** By status; any other is malformed, or ours from 500 on. */
const faults: Record<number, HttpFault> = {
	404: { code: "BAD_REQUEST", message: "There is nothing here; the graph answers at /graphql" },
	405: { code: "METHOD_NOT_ALLOWED", message: "The graph is asked by GET or POST" },
	408: { code: "BAD_REQUEST", message: "The request did not arrive in time" },
	413: {
		code: "LIMIT_EXCEEDED",
		message: `A request's body may hold ${limits.bodyBytes.most} bytes`,
	},
	415: {
		code: "UNSUPPORTED_MEDIA_TYPE",
		message: "Send the query as application/json in UTF-8, not compressed",
	},
	429: {
		code: "RATE_LIMITED",
		message: "More than your share of this minute; ask again when `Retry-After` says",
	},
	431: {
		code: "LIMIT_EXCEEDED",
		message: `The address or the headers are too large: 16 KB, ${limits.headers.most} headers`,
	},
};

/** The JSON text of an answer that holds one error. */
export function faultBody(status: number, fault: Partial<HttpFault> = {}): object {
	const { code, message } = {
		...(faults[status] ?? (status < 500 ? malformed : failed)),
		...fault,
	};
	return { errors: [{ message, extensions: { code } }] };
}

/** Answers what no route answered, and what failed on the way, without a word of the inside. */
export function addFaultAnswers(
	server: FastifyInstance,
	onFault: (error: unknown, requestId: string) => void,
): void {
	server.setErrorHandler((error: { statusCode?: number }, request, reply) => {
		const status = error.statusCode ?? 500;
		if (status >= 500) onFault(error, request.id);
		return reply.code(status).send(faultBody(status));
	});
	server.setNotFoundHandler(({ url, method }, reply) => {
		const isGraph = /^\/graphql(?:\?|$)/.test(url) && method !== "OPTIONS";
		if (isGraph) reply.header("allow", "GET, POST");
		return refuse(reply, isGraph ? 405 : 404);
	});
}

/** Answers a request with one error. */
export function refuse(
	reply: FastifyReply,
	status: number,
	fault?: Partial<HttpFault>,
): FastifyReply {
	return reply.code(status).send(faultBody(status, fault));
}
