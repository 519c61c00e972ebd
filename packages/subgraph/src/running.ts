import { openPool } from "@lao/database/pool";
import type { ExecutionResult } from "graphql";
import { executeOperation, type Operation } from "./execution/operation.ts";
import { type RequestParts, SubgraphRequest } from "./request.ts";
import { type Scan, type ScanRequest, scan } from "./scan.ts";
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
	/** Fields of Query it answers. */
	readonly queryFields: ReadonlySet<string>;
	/** Begins the part of one client request that this subgraph answers. */
	start(limits?: Pick<RequestParts, "maximumPageSize" | "signal" | "reader">): SubgraphRequest;
	execute(request: SubgraphRequest, operation: Operation): Promise<ExecutionResult>;
	/** Every record of a connection in one statement; null where it needs more than that. */
	scan(request: ScanRequest): Promise<Scan | null>;
	/** Moves when an import into the service commits, or is undone. */
	version(): Promise<string>;
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
		queryFields: new Set(Object.keys(subgraph.schema.getQueryType()?.getFields() ?? {})),
		start: (limits) => new SubgraphRequest({ ...parts, ...limits }),
		execute: (request, operation) => executeOperation(subgraph, request, operation),
		scan: (request) => scan(subgraph, { ...parts, url }, request),
		version: async () => {
			const [row] = await database.query<{ version: string }>(versionSql(subgraph.name));
			return row?.version ?? "";
		},
		check: async () => {
			await database.query("select 1");
		},
		close: () => database.close(),
	};
}

/** A run is never removed: what happened to the runs is what happened to the data. */
const versionSql = (schema: string) => `select concat_ws(' ', count(*), max(finished_at),
	count(undone_at), max(undone_at)) as version from "${schema}".import_run`;
