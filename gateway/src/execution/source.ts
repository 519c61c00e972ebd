import type { Operation } from "@lao/subgraph/execution/operation";
import type { SeenVersions } from "@lao/subgraph/seen-versions";
import type { GraphQLFormattedError } from "graphql";
import type { GatewayContext } from "../context.ts";

/** A record on its way through the gateway. */
export type PlainRecord = Record<string, unknown>;

/** What a subgraph answers. */
export interface SubgraphAnswer {
	data?: PlainRecord | null;
	errors?: readonly (GraphQLFormattedError | Error)[];
	/** Versions of its data that it read for the request; absent for a subgraph that tells none. */
	seen?: SeenVersions;
}

/** A way to ask one subgraph. */
export interface SubgraphSource {
	/** Rejects with a coded GraphQLError when the subgraph cannot be asked. */
	ask(operation: Operation, context: GatewayContext): Promise<SubgraphAnswer>;
	/** Version of its data, which moves with every change; absent for a subgraph that tells none. */
	version?(): Promise<number>;
}
