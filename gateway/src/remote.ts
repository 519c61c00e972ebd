import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { ErrorCode } from "@lao/subgraph/errors";
import { gatewayHeader, gatewayToken, pageSizeHeader } from "@lao/subgraph/gateway-token";
import { GraphQLError } from "graphql";
import { Pool } from "undici";
import type { GatewayContext } from "./context.ts";

type Answer = Awaited<ReturnType<GraphQLDataSource["process"]>>;

export interface RemoteOptions {
	/** Where the subgraph answers. */
	address: string;
	/** Shared with our own services; absent for a subgraph of somebody else. */
	secret?: string;
	timeoutMs: number;
}

/** Connections held open to one service. */
const connections = 32;

/** A subgraph reached over HTTP, on connections that stay open. */
export class RemoteSource implements GraphQLDataSource<GatewayContext> {
	readonly #pool: Pool;
	readonly #path: string;
	readonly #timeoutMs: number;
	readonly #headers: Record<string, string>;

	constructor({ address, secret, timeoutMs }: RemoteOptions) {
		const url = new URL(address);
		this.#pool = new Pool(url.origin, { connections });
		this.#path = `${url.pathname}${url.search}`;
		this.#timeoutMs = timeoutMs;
		this.#headers = {
			"content-type": "application/json",
			accept: "application/json",
			...(secret && { [gatewayHeader]: gatewayToken(secret) }),
		};
	}

	async process(options: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<Answer> {
		const { query, variables, operationName } = options.request;
		try {
			const context: Partial<GatewayContext> = options.context;
			const body = JSON.stringify({ query, variables, operationName });
			const answer = await this.#post(body, context.maximumPageSize);
			if (answer.extensions?.isSynthetic) context.sawSynthetic = true;
			return answer;
		} catch (error) {
			const place = "pathInIncomingRequest" in options ? options.pathInIncomingRequest : undefined;
			throw failure(error, place ?? []);
		}
	}

	async #post(body: string, pageSize?: number): Promise<Answer> {
		const response = await this.#pool.request({
			method: "POST",
			path: this.#path,
			headers: { ...this.#headers, ...(pageSize && { [pageSizeHeader]: String(pageSize) }) },
			body,
			signal: AbortSignal.timeout(this.#timeoutMs),
		});
		const answer = await response.body.json();
		if (!isAnswer(answer)) throw new Error(`unusable answer with status ${response.statusCode}`);
		return answer;
	}

	close(): Promise<void> {
		return this.#pool.destroy();
	}
}

/** A GraphQL answer is an object with data or errors, whatever the status says. */
function isAnswer(answer: unknown): answer is Answer {
	return typeof answer === "object" && answer !== null && ("data" in answer || "errors" in answer);
}

/** The part of the answer that could not be had, as an error the client can act on. */
function failure(error: unknown, place: readonly unknown[]): GraphQLError {
	const late = error instanceof DOMException && error.name === "TimeoutError";
	const code: ErrorCode = late ? "SERVICE_TIMEOUT" : "SERVICE_UNAVAILABLE";
	const message = late
		? "This part of the graph did not answer in time; try again later"
		: "This part of the graph is not available now; try again later";
	// Behind a list the fetch was for all its items at once, so the path ends at the list.
	const list = place.indexOf("@");
	const path = (list < 0 ? place : place.slice(0, list)).map(String);
	return new GraphQLError(message, { extensions: { code }, ...(path.length > 0 && { path }) });
}
