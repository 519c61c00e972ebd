import type { ApolloServerOptions } from "@apollo/server";
import { GraphQLError } from "graphql";
import { LRUCache } from "lru-cache";
import type { DataVersions } from "../cache/data-versions.ts";
import type { GatewayContext } from "../context.ts";
import { ofOneMoment } from "./one-moment.ts";
import type { SourceOf } from "./plan-step.ts";
import { PreparedRequest } from "./prepared-request.ts";
import type { PlannedSupergraph } from "./supergraph.ts";

type Gateway = NonNullable<ApolloServerOptions<GatewayContext>["gateway"]>;
type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

/** Operations kept planned, and the characters of query text they may have in all. */
const keptOperations = 2000;
const keptCharacters = 8_000_000;

/** Answers operations over a supergraph: each is planned and compiled once, while it is kept. */
function executorOf(
	supergraph: PlannedSupergraph,
	sourceOf: SourceOf,
	versions: DataVersions,
): Executor {
	const prepared = new LRUCache<string, PreparedRequest>({
		max: keptOperations,
		maxSize: keptCharacters,
	});
	return async ({ document, queryHash, request, operation, context, source }) => {
		if (!operation) return { errors: [unknownOperation()] };
		const key = `${queryHash} ${operation.name?.value ?? ""}`;
		const known = prepared.get(key);
		const ready = known ?? new PreparedRequest(supergraph, document, operation, sourceOf);
		if (!known) prepared.set(key, ready, { size: Math.max(1, source?.length ?? 1) });
		const asking = context as GatewayContext;
		const make = () => ready.answer(asking, request.variables ?? {});
		return ofOneMoment(make, asking, versions);
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
	versions: DataVersions,
): Gateway {
	const { apiSchema } = supergraph;
	const listeners: Parameters<Gateway["onSchemaLoadOrUpdate"]>[0][] = [];
	return {
		load: async () => {
			for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: text });
			return { executor: executorOf(supergraph, sourceOf, versions) };
		},
		onSchemaLoadOrUpdate: (listener) => {
			listeners.push(listener);
			return () => undefined;
		},
		stop: async () => undefined,
	};
}
