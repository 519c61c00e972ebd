import { hash } from "node:crypto";
import { limits } from "@lao/config/limits";
import type { Operation } from "@lao/subgraph/execution/operation";
import {
	gatewayHeader,
	mostOperations,
	pageSizeHeader,
	readerHeader,
	serviceSecret,
	signRequest,
} from "@lao/subgraph/gateway-signature";
import { type PersonalReading, printReader } from "@lao/subgraph/reader";
import { SeenVersions } from "@lao/subgraph/seen-versions";
import type { GraphQLFormattedError } from "graphql";
import { Pool } from "undici";
import { Batching } from "./batching.ts";
import { Flights } from "./cache/flight.ts";
import type { GatewayContext } from "./context.ts";
import type { SubgraphAnswer, SubgraphSource } from "./execution/source.ts";
import { failure, Unbelieved } from "./remote-failure.ts";

/** The same over HTTP, where a service also says whether it read a generated record. */
type Answer = Pick<SubgraphAnswer, "data"> & {
	errors?: readonly GraphQLFormattedError[];
	extensions?: {
		isSynthetic?: boolean;
		personalReadings?: PersonalReading[];
		dataVersions?: number[];
	};
};

/** The body of an answer, and when it was asked for and came, in milliseconds of this process. */
interface Received {
	text: string;
	sentAt: number;
	answeredAt: number;
}

/** What was asked at the same time, and what versions of the data it was read from. */
interface Told {
	answer: Answer;
	seen: SeenVersions | undefined;
}

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

const json = { "content-type": "application/json", accept: "application/json" };

/** Connections held open to one service. */
const connections = 32;

/** A subgraph reached over HTTP, on connections that stay open. */
export class RemoteSource implements SubgraphSource {
	readonly #name: string;
	readonly #pool: Pool;
	readonly #path: string;
	readonly #timeoutMs: number;
	/** The secret of the service where it is ours, which takes several operations in one request. */
	readonly #secret: string | undefined;
	readonly #isShared: boolean;
	readonly #flights = new Flights<Received>();
	/** By client request: what its plan asks at the same time. */
	readonly #batches = new WeakMap<GatewayContext, Batching<Operation, Told>>();

	constructor({ name, address, secret, timeoutMs, isShared = false }: RemoteOptions) {
		this.#isShared = isShared;
		const url = new URL(address);
		this.#pool = new Pool(url.origin, { connections, maxResponseSize: limits.answerBytes.most });
		this.#path = `${url.pathname}${url.search}`;
		this.#timeoutMs = timeoutMs;
		this.#name = name;
		this.#secret = secret && serviceSecret(secret, name);
	}

	get #isOurs(): boolean {
		return this.#secret !== undefined;
	}

	async ask(operation: Operation, context: GatewayContext): Promise<SubgraphAnswer> {
		const { query, variables, operationName } = operation;
		try {
			const { answer, seen } = await this.#batch(context).ask({ query, variables, operationName });
			const { isSynthetic, personalReadings = [] } = answer.extensions ?? {};
			if (isSynthetic) context.sawSynthetic = true;
			if (!this.#isOurs) return withoutCodes(answer);
			context.personalReadings.push(...personalReadings);
			return { data: answer.data, errors: answer.errors, seen };
		} catch (error) {
			throw failure(error);
		}
	}

	#batch(context: GatewayContext): Batching<Operation, Told> {
		const most = this.#isOurs ? mostOperations : 1;
		const batch =
			this.#batches.get(context) ?? new Batching((asked) => this.#carry(asked, context), most);
		this.#batches.set(context, batch);
		return batch;
	}

	/** One operation goes alone, as any GraphQL server takes it. */
	async #carry(operations: Operation[], context: GatewayContext): Promise<Told[]> {
		const isOne = operations.length === 1;
		const body = JSON.stringify(isOne ? operations[0] : operations);
		const received = await this.#post(body, context);
		const answered: unknown = JSON.parse(received.text);
		const answers = isOne ? [answered] : answered;
		if (!Array.isArray(answers) || !answers.every(isAnswer)) throw new Error("unusable answer");
		return answers.map((answer) => ({ answer, seen: seenIn(answer, received) }));
	}

	/** The text is shared, not the answer: whoever gets it adds to the records of his own. */
	#post(body: string, context: GatewayContext): Promise<Received> {
		const { signal } = context;
		const key = this.#isShared ? keyOf(body, context) : undefined;
		const send = async (ending: AbortSignal | undefined) => {
			const sentAt = performance.now();
			const text = await this.#send(body, context, ending);
			return { text, sentAt, answeredAt: performance.now() };
		};
		if (key === undefined) return send(signal);
		const flight = this.#flights.find(key) ?? this.#flights.begin(key, send);
		return flight.board(signal);
	}

	async #send(
		body: string,
		{ maximumPageSize: pageSize, reader }: GatewayContext,
		ending: AbortSignal | undefined,
	): Promise<string> {
		const late = AbortSignal.timeout(this.#timeoutMs);
		const internal = {
			...(pageSize && { [pageSizeHeader]: String(pageSize) }),
			...(reader.scopes.size > 0 && { [readerHeader]: printReader(reader) }),
		};
		const request = {
			method: "POST",
			path: this.#path,
			body,
			signal: ending ? AbortSignal.any([late, ending]) : late,
		} as const;
		const send = () => {
			const headers = this.#headers("POST", this.#path, body, this.#isOurs ? internal : {});
			return this.#pool.request({ ...request, headers });
		};
		const response = await send().catch((error) => {
			if (!wasReset(error)) throw error;
			// The service may have closed the connection just when it was used again; a query does no harm twice.
			return send();
		});
		if (this.#isOurs && response.statusCode === 401) {
			await response.body.dump();
			throw new Unbelieved(this.#name);
		}
		return response.body.text();
	}

	/** Made anew for each request: a service lets a signature in once. */
	#headers(method: string, path: string, body: string, internal: Record<string, string> = {}) {
		const headers = { ...json, ...internal };
		if (!this.#secret) return headers;
		return {
			...headers,
			[gatewayHeader]: signRequest(this.#secret, { method, path, headers }, body),
		};
	}

	/** Asked of our own services alone: others do not tell it. */
	async version(): Promise<number> {
		if (!this.#isOurs) throw new Error("a service of somebody else tells no version");
		const { body, statusCode } = await this.#pool.request({
			method: "GET",
			path: "/version",
			headers: this.#headers("GET", "/version", ""),
			signal: AbortSignal.timeout(this.#timeoutMs),
		});
		const told: unknown = await body.json();
		const version = Reflect.get(Object(told), "version");
		if (statusCode !== 200 || typeof version !== "number") throw new Error("no version is told");
		return version;
	}

	close(): Promise<void> {
		return this.#pool.destroy();
	}
}

/** What makes two fetches the same; undefined for one whose answer is its reader's alone. */
function keyOf(body: string, { reader, maximumPageSize }: GatewayContext): string | undefined {
	if (reader.scopes.size > 0) return undefined;
	return hash("sha256", JSON.stringify([maximumPageSize, body]), "base64url");
}

/** What one of our services said of the data it read; undefined where it said nothing. */
function seenIn(
	{ extensions }: Answer,
	{ sentAt, answeredAt }: Received,
): SeenVersions | undefined {
	const versions = extensions?.dataVersions;
	if (!versions) return undefined;
	const seen = new SeenVersions();
	for (const version of versions) seen.see(version, sentAt, answeredAt);
	return seen;
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
