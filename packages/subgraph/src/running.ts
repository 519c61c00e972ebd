import { openPool } from "@lao/database/pool";
import type { ExecutionResult } from "graphql";
import { executeOperation, type Operation } from "./execution/operation.ts";
import { SubgraphRequest } from "./request.ts";
import type { Subgraph } from "./subgraph.ts";

export interface RunningOptions {
	/** The service's own way into the database. */
	url: string;
	subgraph: Subgraph;
	/** Key that signs cursors. */
	secret: string;
	statementTimeoutMs: number;
}

/** A subgraph with its database, answering. */
export interface RunningSubgraph {
	readonly name: string;
	/** Begins the part of one client request that this subgraph answers. */
	start(): SubgraphRequest;
	execute(request: SubgraphRequest, operation: Operation): Promise<ExecutionResult>;
	/** Fails when the database does not answer. */
	check(): Promise<void>;
	close(): Promise<void>;
}

/** Connects a subgraph to its schema in the database, as its own role. */
export function runSubgraph(options: RunningOptions): RunningSubgraph {
	const { url, subgraph, secret, statementTimeoutMs } = options;
	const database = openPool({ url, statementTimeoutMs });
	const parts = { database, secret, tables: subgraph.tables };
	return {
		name: subgraph.name,
		start: () => new SubgraphRequest(parts),
		execute: (request, operation) => executeOperation(subgraph, request, operation),
		check: async () => {
			await database.query("select 1");
		},
		close: () => database.close(),
	};
}
