import type { ApolloServerOptions } from "@apollo/server";
import { GraphQLError } from "graphql";
import { LRUCache } from "lru-cache";
import type { GatewayContext } from "../context.ts";
import type { SourceOf } from "./plan-step.ts";
import { PreparedRequest } from "./prepared-request.ts";
import type { PlannedSupergraph } from "./supergraph.ts";

type Gateway = NonNullable<ApolloServerOptions<GatewayContext>["gateway"]>;
type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

/** Operations kept planned, and the characters of query text they may have in all. */
const keptOperations = 2000;
const keptCharacters = 8_000_000;

/** Answers operations over a supergraph: each is planned and compiled once, while it is kept. */
function executorOf(supergraph: PlannedSupergraph, sourceOf: SourceOf): Executor {
	const prepared = new LRUCache<string, PreparedRequest>({
		max: keptOperations,
		maxSize: keptCharacters,
	});
	return async ({ document, queryHash, request, operation, context, source }) => {
		if (!operation) return { errors: [unknownOperation()] };
		const key = `${queryHash} ${operation.name?.value ?? ""}`;
		let ready = prepared.get(key);
		if (!ready) {
			ready = new PreparedRequest(supergraph, document, operation, sourceOf);
			prepared.set(key, ready, { size: Math.max(1, source?.length ?? 1) });
		}
		return ready.answer(context as GatewayContext, request.variables ?? {});
	};
}

function unknownOperation(): GraphQLError {
	return new GraphQLError("Name one of the operations of the query in `operationName`", {
		extensions: { code: "OPERATION_RESOLUTION_FAILURE" },
	});
}

/** The supergraph as Apollo Server asks for it. */
export function gatewayOf(
	supergraph: PlannedSupergraph,
	text: string,
	sourceOf: SourceOf,
): Gateway {
	const { apiSchema } = supergraph;
	const listeners: Parameters<Gateway["onSchemaLoadOrUpdate"]>[0][] = [];
	return {
		load: async () => {
			for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: text });
			return { executor: executorOf(supergraph, sourceOf) };
		},
		onSchemaLoadOrUpdate: (listener) => {
			listeners.push(listener);
			return () => undefined;
		},
		stop: async () => undefined,
	};
}
