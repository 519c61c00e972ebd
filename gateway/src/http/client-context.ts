import type { FastifyReply, FastifyRequest } from "fastify";
import { createContext, type GatewayContext } from "../context.ts";
import { balanceHeaders, costHeader, type PointsMeter } from "../limits/points.ts";
import { refuse } from "./fault-answers.ts";

/** On what terms clients are served. */
export interface Terms {
	/** Counts what each client asks for; absent where anybody may ask for any amount. */
	points?: PointsMeter;
	/** How long the answer to one request may take. */
	requestTimeoutMs?: number;
}

/** What a request of a client carries through the gateway. */
export function clientContext(
	request: FastifyRequest,
	reply: FastifyReply,
	{ points, requestTimeoutMs }: Terms,
): GatewayContext {
	return {
		...createContext(request.id),
		...(points && { spend: (amount: number) => points.spend(request.ip, amount) }),
		...(request.headers[costHeader] !== undefined && { tellsCost: true }),
		signal: endOf(reply, requestTimeoutMs),
	};
}

/** Given when the answer has taken too long, or when the client has hung up before it. */
function endOf({ raw }: FastifyReply, timeoutMs: number | undefined): AbortSignal {
	const ending = new AbortController();
	const timer =
		timeoutMs === undefined ? undefined : setTimeout(() => ending.abort(late()), timeoutMs);
	raw.once("close", () => {
		clearTimeout(timer);
		if (!raw.writableFinished) ending.abort();
	});
	return ending.signal;
}

const late = () => new DOMException("The request takes too long", "TimeoutError");

/** Points of a file, whatever it holds: its size is known only when it has been read. */
const filePoints = 10_000;

/** Takes a file from the client's points; false, with the request answered, where too few are left. */
export function payForFile(
	request: FastifyRequest,
	reply: FastifyReply,
	{ points }: Terms,
): boolean {
	const balance = points?.spend(request.ip, filePoints);
	if (!balance) return true;
	reply.headers(Object.fromEntries(balanceHeaders(balance)));
	if (balance.isExceeded) refuse(reply, 429);
	return !balance.isExceeded;
}
