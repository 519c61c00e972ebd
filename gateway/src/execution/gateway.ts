import type { ApolloServerOptions } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { DataVersions } from "../cache/data-versions.ts";
import type { GatewayContext } from "../context.ts";
import { ofOneMoment } from "./one-moment.ts";
import type { PlannedRequests } from "./planned-requests.ts";
import type { PlannedSupergraph } from "./supergraph.ts";

type Gateway = NonNullable<ApolloServerOptions<GatewayContext>["gateway"]>;
type Executor = NonNullable<Awaited<ReturnType<Gateway["load"]>>["executor"]>;

/** Answers operations over a supergraph. */
function executorOf(requests: PlannedRequests, versions: DataVersions): Executor {
	return async ({ document, queryHash, request, operation, context, source = "" }) => {
		if (!operation) return { errors: [unknownOperation()] };
		const ready = requests.of({ queryHash, source, document, operation });
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
	requests: PlannedRequests,
	versions: DataVersions,
): Gateway {
	const { apiSchema } = supergraph;
	const listeners: Parameters<Gateway["onSchemaLoadOrUpdate"]>[0][] = [];
	return {
		load: async () => {
			for (const listener of listeners) listener({ apiSchema, coreSupergraphSdl: text });
			return { executor: executorOf(requests, versions) };
		},
		onSchemaLoadOrUpdate: (listener) => {
			listeners.push(listener);
			return () => undefined;
		},
		stop: async () => undefined,
	};
}
