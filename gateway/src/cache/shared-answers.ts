import type { FastifyReply, FastifyRequest } from "fastify";
import { type GatewayContext, readPersonal } from "../context.ts";
import type { Graph } from "../graph.ts";
import { clientContext, spend, type Terms } from "../http/client-context.ts";
import { sendPublic } from "../http/public-answer.ts";
import { balanceHeaders } from "../limits/points.ts";
import { type Flight, Flights } from "./flight.ts";
import { requestKey } from "./request-key.ts";
import { type KeptAnswer, keptAnswer } from "./result-cache.ts";

/** An answer as HTTP sends it. */
export interface HttpAnswer {
	status: number;
	headers: ReadonlyMap<string, string>;
	body: string;
}

type Ask = (request: FastifyRequest, context: GatewayContext) => Promise<HttpAnswer>;

/** An answer that was made, and the same for all where it may be shared. */
interface Made {
	answer: HttpAnswer;
	kept: KeptAnswer | null;
}

/** One request, and how to have it answered. */
interface Asked {
	request: FastifyRequest;
	reply: FastifyReply;
	ask: Ask;
}

type Replied = FastifyReply | Promise<FastifyReply>;

/**
 * Answers each request once: from the bytes that are kept, together with the equal ones under way,
 * or by the graph. Everyone pays what the answer costs.
 */
export class SharedAnswers {
	readonly #graph: Graph;
	readonly #terms: Terms;
	readonly #flights = new Flights<Made>();

	constructor(graph: Graph, terms: Terms) {
		this.#graph = graph;
		this.#terms = terms;
	}

	reply(request: FastifyRequest, reply: FastifyReply, ask: Ask): Replied {
		const asked = { request, reply, ask };
		const { cache, trusted } = this.#graph;
		const key = cache && !trusted.tellsStrangers ? requestKey(request) : undefined;
		if (!cache || key === undefined) return this.#alone(asked);
		// Whoever keeps an answer to GET may serve it for a second more.
		const kept = request.method === "GET" ? cache.getTrueNow(key) : cache.get(key);
		if (!(kept instanceof Promise)) return this.#first(asked, key, kept);
		return kept.then((found) => this.#first(asked, key, found));
	}

	#first(asked: Asked, key: string, kept: KeptAnswer | undefined): Replied {
		if (kept) return this.#again(asked, kept);
		const flight = this.#flights.find(key);
		return flight ? this.#join(asked, flight) : this.#lead(asked, key);
	}

	/** Sends what was made for another, against the same points. */
	#again(asked: Asked, kept: KeptAnswer, context?: GatewayContext): Replied {
		const { request, reply } = asked;
		const balance = spend(request, this.#terms, Math.max(1, kept.cost));
		// Who cannot pay is refused in the words of whoever counts the cost.
		if (balance?.isExceeded) return this.#alone(asked, context);
		if (balance) for (const [name, value] of balanceHeaders(balance)) reply.header(name, value);
		return sendPublic(request, reply, kept);
	}

	/** An error is its client's own, such as one of points or of time: the others ask for themselves. */
	async #join(asked: Asked, flight: Flight<Made>): Promise<FastifyReply> {
		const context = this.#context(asked);
		const made = await flight.board(context.signal).catch(() => null);
		return made?.kept ? this.#again(asked, made.kept, context) : this.#alone(asked, context);
	}

	async #lead(asked: Asked, key: string): Promise<FastifyReply> {
		const context = this.#context(asked);
		const flight = this.#flights.begin(key, async (signal) => {
			const made = await this.#make(asked, { ...context, signal });
			if (made.kept) this.#graph.cache?.set(key, made.kept);
			return made;
		});
		try {
			return send(asked, await flight.board(context.signal));
		} catch (fault) {
			if (!context.signal?.aborted) throw fault;
			if (flight.signal.aborted) return send(asked, await flight.landed);
			// The others still have time: this one is told that its own is over, and has paid already.
			return this.#alone(asked, { ...context, spend: undefined });
		}
	}

	async #alone(asked: Asked, context = this.#context(asked)): Promise<FastifyReply> {
		return send(asked, await this.#make(asked, context));
	}

	#context({ request, reply }: Asked): GatewayContext {
		return clientContext(request, reply, this.#terms);
	}

	async #make({ request, ask }: Asked, context: GatewayContext): Promise<Made> {
		const answer = await ask(request, context);
		const isOfUse = this.#graph.cache !== undefined || request.method !== "POST";
		return { answer, kept: isOfUse ? sharedOf(request, answer, context) : null };
	}
}

/** The answer for all to have; null where it is its client's alone, or may not be the same again. */
function sharedOf(
	{ headers }: FastifyRequest,
	{ status, headers: told, body }: HttpAnswer,
	context: GatewayContext,
): KeptAnswer | null {
	const versions = context.read.isTrue ? context.read.versions : null;
	const isPersonal = context.reader.scopes.size > 0 || readPersonal(context).length > 0;
	if (status !== 200 || !versions || isPersonal || headers.authorization !== undefined) return null;
	const contentType = told.get("content-type");
	const cost = Number(told.get("x-lao-cost"));
	if (!contentType || !Number.isSafeInteger(cost)) return null;
	return keptAnswer(body, { contentType, cost, versions });
}

function send({ request, reply }: Asked, { answer, kept }: Made): FastifyReply {
	const { status, headers, body } = answer;
	for (const [name, value] of headers) {
		// Apollo has a word of its own on what may be kept.
		if (name !== "cache-control") reply.header(name, value);
	}
	return kept ? sendPublic(request, reply, kept) : reply.code(status).send(body);
}
