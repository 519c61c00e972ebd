import { anonymous } from "@lao/subgraph/reader";
import type { FastifyReply, FastifyRequest } from "fastify";
import { createContext, type GatewayContext } from "../context.ts";
import { type Balance, balanceHeaders, costHeader, type PointsMeter } from "../limits/points.ts";
import { refuse } from "./fault-answers.ts";
import type { Identification } from "./identity.ts";

/** On what terms clients are served. */
export interface Terms {
	/** Counts what each client asks for; absent where anybody may ask for any amount. */
	points?: PointsMeter;
	/** The same for readers with the scope `points:high`. */
	highPoints?: PointsMeter;
	/** Tells who a client is by what it shows; absent where all are alike. */
	identification?: Identification;
	/** How long the answer to one request may take. */
	requestTimeoutMs?: number;
}

/** What a request of a client carries through the gateway. */
export function clientContext(
	request: FastifyRequest,
	reply: FastifyReply,
	terms: Terms,
): GatewayContext {
	return {
		...createContext(request.id, request.reader),
		spend: (amount) => spend(request, terms, amount),
		...(request.headers[costHeader] !== undefined && { tellsCost: true }),
		signal: endOf(reply, terms.requestTimeoutMs),
	};
}

/** Takes points: whoever is known by name has its own, wherever it asks from, all others those of their address. */
export function spend(request: FastifyRequest, terms: Terms, amount: number): Balance | undefined {
	const { reader, ip } = request;
	const meter = reader.scopes.has("points:high") ? terms.highPoints : terms.points;
	return meter?.spend(reader === anonymous ? ip : reader.name, amount);
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
export function payForFile(request: FastifyRequest, reply: FastifyReply, terms: Terms): boolean {
	const balance = spend(request, terms, filePoints);
	if (!balance) return true;
	reply.headers(Object.fromEntries(balanceHeaders(balance)));
	if (balance.isExceeded) refuse(reply, 429);
	return !balance.isExceeded;
}
