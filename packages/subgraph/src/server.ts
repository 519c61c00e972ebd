import fastify, { type FastifyInstance } from "fastify";
import type { ExecutionResult, GraphQLFormattedError } from "graphql";
import { isErrorCode } from "./errors.ts";
import type { Operation } from "./execution/operation.ts";
import { admitGatewayAlone, readyPath, refused } from "./gateway-alone.ts";
import { mostOperations, pageSizeHeader, readerHeader } from "./gateway-signature.ts";
import { parseReader } from "./reader.ts";
import type { SubgraphRequest } from "./request.ts";
import type { RunningSubgraph } from "./running.ts";

/** Largest request body in bytes, which only the gateway can send: as many operations as there may be. */
const bodyLimit = 20_000_000;

export interface ServiceOptions {
	subgraph: RunningSubgraph;
	/** The service's own, which the gateway can make; a request that it did not sign is refused. */
	secret: string;
	/** Told of every fault that is masked from the gateway. */
	onFault?(error: unknown): void;
}

/** One subgraph as an HTTP service of its own, for the gateway only. */
export function createService(options: ServiceOptions): FastifyInstance {
	const { subgraph, secret, onFault = () => undefined } = options;
	const server = fastify({ bodyLimit });
	admitGatewayAlone(server, secret);
	let checking: Promise<void> | undefined;
	// Anybody may ask it: however many do, one statement is under way.
	server.get(readyPath, async () => {
		checking ??= subgraph.check().finally(() => {
			checking = undefined;
		});
		await checking;
		return { status: "ready" };
	});
	server.get("/version", async () => ({ version: await subgraph.version() }));
	server.post<{ Body: Operation | Operation[] }>("/graphql", async (request, reply) => {
		const size = Number(request.headers[pageSizeHeader]);
		const gone = new AbortController();
		reply.raw.once("close", () => reply.raw.writableFinished || gone.abort());
		const part = subgraph.start({
			...(size > 0 && { maximumPageSize: size }),
			signal: gone.signal,
			reader: parseReader(request.headers[readerHeader]),
		});
		// Parallel parts of a plan travel together and share the loaders of one request.
		const operations = [request.body].flat();
		if (operations.length > mostOperations) {
			return reply.code(413).send({ errors: [{ message: "Too many operations at once" }] });
		}
		const results = await Promise.all(
			operations.map((operation) => subgraph.execute(part, operation)),
		);
		const answers = results.map(({ data, errors }) => ({
			data,
			...(errors && { errors: errors.map((error) => mask(error, onFault)) }),
			extensions: toldOf(part),
		}));
		return Array.isArray(request.body) ? answers : answers[0];
	});
	server.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
		onFault(error);
		const { statusCode = 500 } = error;
		const failed = { errors: [{ message: "The service failed" }] };
		return reply.code(statusCode).send(statusCode === 401 ? refused : failed);
	});
	return server;
}

/** What the gateway has to know beside the data. */
function toldOf({ sawSynthetic, personalReadings, seen }: SubgraphRequest): object {
	return {
		dataVersions: Array.from(seen, ([version]) => version),
		...(sawSynthetic && { isSynthetic: true }),
		...(personalReadings.length > 0 && { personalReadings }),
	};
}

type Fault = NonNullable<ExecutionResult["errors"]>[number];

function mask(error: Fault, onFault: (error: unknown) => void): GraphQLFormattedError {
	if (isErrorCode(error.extensions.code)) return error.toJSON();
	onFault(error.originalError ?? error);
	return { message: "The service failed", ...(error.path && { path: error.path }) };
}
