import { hash } from "node:crypto";
import { limits } from "@lao/config/limits";
import { type ErrorCode, requestError } from "@lao/subgraph/errors";
import type { Operation } from "@lao/subgraph/execution/operation";
import {
	gatewayHeader,
	gatewayToken,
	mostOperations,
	pageSizeHeader,
	readerHeader,
} from "@lao/subgraph/gateway-token";
import { type PersonalReading, printReader } from "@lao/subgraph/reader";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import { errors, Pool } from "undici";
import { Batching } from "./batching.ts";
import { Flights } from "./cache/flight.ts";
import type { GatewayContext } from "./context.ts";
import type { SubgraphAnswer, SubgraphSource } from "./execution/source.ts";

/** The same over HTTP, where a service also says whether it read a generated record. */
type Answer = Pick<SubgraphAnswer, "data"> & {
	errors?: readonly GraphQLFormattedError[];
	extensions?: { isSynthetic?: boolean; personalReadings?: PersonalReading[] };
};

export interface RemoteOptions {
	/** Name of the subgraph. */
	name: string;
	/** Where the subgraph answers. */
	address: string;
	/** Shared with our own services; absent for a subgraph of somebody else. */
	secret?: string;
	timeoutMs: number;
	/** Whether equal fetches of several clients are answered together. */
	isShared?: boolean;
}

/** Connections held open to one service. */
const connections = 32;

/** A subgraph reached over HTTP, on connections that stay open. */
export class RemoteSource implements SubgraphSource {
	readonly #name: string;
	readonly #pool: Pool;
	readonly #path: string;
	readonly #timeoutMs: number;
	readonly #headers: Record<string, string>;
	/** Whether the service takes several operations in one request. */
	readonly #isOurs: boolean;
	readonly #isShared: boolean;
	readonly #flights = new Flights<string>();
	/** By client request: what its plan asks at the same time. */
	readonly #batches = new WeakMap<GatewayContext, Batching<Operation, Answer>>();

	constructor({ name, address, secret, timeoutMs, isShared = false }: RemoteOptions) {
		this.#name = name;
		this.#isShared = isShared;
		const url = new URL(address);
		this.#pool = new Pool(url.origin, { connections, maxResponseSize: limits.answerBytes.most });
		this.#path = `${url.pathname}${url.search}`;
		this.#timeoutMs = timeoutMs;
		this.#isOurs = secret !== undefined;
		this.#headers = {
			"content-type": "application/json",
			accept: "application/json",
			...(secret && { [gatewayHeader]: gatewayToken(secret) }),
		};
	}

	async ask(operation: Operation, context: GatewayContext): Promise<SubgraphAnswer> {
		const { query, variables, operationName } = operation;
		try {
			const answer = await this.#batch(context).ask({ query, variables, operationName });
			const { isSynthetic, personalReadings = [] } = answer.extensions ?? {};
			if (isSynthetic) context.sawSynthetic = true;
			if (this.#isOurs) context.personalReadings.push(...personalReadings);
			return this.#isOurs ? answer : withoutCodes(answer);
		} catch (error) {
			throw failure(error);
		}
	}

	#batch(context: GatewayContext): Batching<Operation, Answer> {
		const most = this.#isOurs ? mostOperations : 1;
		const batch =
			this.#batches.get(context) ?? new Batching((asked) => this.#carry(asked, context), most);
		this.#batches.set(context, batch);
		return batch;
	}

	/** One operation goes alone, as any GraphQL server takes it. */
	async #carry(operations: Operation[], context: GatewayContext): Promise<Answer[]> {
		const isOne = operations.length === 1;
		const body = JSON.stringify(isOne ? operations[0] : operations);
		const answered = await this.#post(body, context);
		const answers = isOne ? [answered] : answered;
		if (!Array.isArray(answers) || !answers.every(isAnswer)) throw new Error("unusable answer");
		return answers;
	}

	/** The text is shared, not the answer: whoever gets it adds to the records of his own. */
	async #post(body: string, context: GatewayContext): Promise<unknown> {
		const { signal } = context;
		const key = this.#isShared ? this.#keyOf(body, context) : undefined;
		const send = (ending: AbortSignal | undefined) => this.#send(body, context, ending);
		if (key === undefined) return JSON.parse(await send(signal));
		const flight = this.#flights.find(key) ?? this.#flights.begin(key, send);
		return JSON.parse(await flight.board(signal));
	}

	/**
	 * What makes two fetches the same; undefined for one whose answer is its reader's alone. A fetch
	 * of an older version of the data is another one, or an answer might mix the two unseen.
	 */
	#keyOf(body: string, { reader, read, maximumPageSize }: GatewayContext): string | undefined {
		const version = read.versions.get(this.#name);
		if (reader.scopes.size > 0 || typeof version !== "string") return undefined;
		return hash("sha256", JSON.stringify([version, maximumPageSize, body]), "base64url");
	}

	async #send(
		body: string,
		{ maximumPageSize: pageSize, reader }: GatewayContext,
		ending: AbortSignal | undefined,
	): Promise<string> {
		const late = AbortSignal.timeout(this.#timeoutMs);
		const request = {
			method: "POST",
			path: this.#path,
			headers: {
				...this.#headers,
				...(pageSize && { [pageSizeHeader]: String(pageSize) }),
				...(this.#isOurs && reader.scopes.size > 0 && { [readerHeader]: printReader(reader) }),
			},
			body,
			signal: ending ? AbortSignal.any([late, ending]) : late,
		} as const;
		const response = await this.#pool.request(request).catch((error) => {
			if (!wasReset(error)) throw error;
			// The service may have closed the connection just when it was used again; a query does no harm twice.
			return this.#pool.request(request);
		});
		return response.body.text();
	}

	/** Asked of our own services alone: others do not tell it. */
	async version(): Promise<string> {
		if (!this.#isOurs) throw new Error("a service of somebody else tells no version");
		const { body, statusCode } = await this.#pool.request({
			method: "GET",
			path: "/version",
			headers: this.#headers,
			signal: AbortSignal.timeout(this.#timeoutMs),
		});
		const told: unknown = await body.json();
		const version = Reflect.get(Object(told), "version");
		if (statusCode !== 200 || typeof version !== "string") throw new Error("no version is told");
		return version;
	}

	close(): Promise<void> {
		return this.#pool.destroy();
	}
}

/** Whether a connection broke before a word of the answer came. */
function wasReset(error: unknown): boolean {
	const code: unknown = Reflect.get(Object(error), "code");
	return code === "UND_ERR_SOCKET" || code === "ECONNRESET" || code === "EPIPE";
}

/** A GraphQL answer is an object with data or errors, whatever the status says. */
function isAnswer(answer: unknown): answer is Answer {
	return typeof answer === "object" && answer !== null && ("data" in answer || "errors" in answer);
}

/** A code lets a message through to the client: somebody else's may say what it likes, and is masked. */
function withoutCodes({ data, errors = [] }: Answer): Answer {
	const masked = errors.map(({ message, path }) => ({ message: String(message), path }));
	return { data, ...(masked.length > 0 && { errors: masked }) };
}

/** The part of the answer that could not be had, as an error the client can act on. */
function failure(error: unknown): GraphQLError {
	if (error instanceof errors.ResponseExceededMaxSizeError) {
		const { most, counts } = limits.answerBytes;
		const message = `This part of the answer exceeds the limit of ${most} ${counts}; ask for less`;
		return requestError("LIMIT_EXCEEDED", message);
	}
	const late = error instanceof DOMException && error.name === "TimeoutError";
	const code: ErrorCode = late ? "SERVICE_TIMEOUT" : "SERVICE_UNAVAILABLE";
	const message = late
		? "This part of the graph did not answer in time; try again later"
		: "This part of the graph is not available now; try again later";
	return requestError(code, message);
}
