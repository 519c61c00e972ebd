import type { ExecutionResult } from "graphql";
import { executeOperation, type Operation } from "./execution/operation.ts";
import { anonymous } from "./reader.ts";
import { type RequestParts, SubgraphRequest } from "./request.ts";
import { type Scan, type ScanRequest, scan } from "./scan.ts";
import { Ways, type WaysOptions } from "./ways.ts";

export interface RunningOptions extends WaysOptions {
	/** Key that signs cursors. */
	secret: string;
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
	version(): Promise<number>;
	/** Fails when the database does not answer. */
	check(): Promise<void>;
	close(): Promise<void>;
}

/** Connects a subgraph to its schema in the database, as roles that can only read it. */
export function runSubgraph(options: RunningOptions): RunningSubgraph {
	const { subgraph, secret } = options;
	const ways = new Ways(options);
	const { database, dataVersion } = ways.open;
	const { name, schema } = subgraph;
	return {
		name,
		queryFields: new Set(Object.keys(schema.getQueryType()?.getFields() ?? {})),
		start: (limits) =>
			new SubgraphRequest({ ...ways.of(limits?.reader ?? anonymous), secret, ...limits }),
		execute: (request, operation) => executeOperation(subgraph, request, operation),
		scan: (request) => scan(subgraph, { ...ways.of(request.reader ?? anonymous), secret }, request),
		version: async () => {
			const sql = `select version from ${dataVersion}`;
			const [row] = await database.query<{ version: number }>(sql);
			if (!row) throw new Error(`${dataVersion} holds no version`);
			return row.version;
		},
		check: async () => {
			await database.query("select 1");
		},
		close: () => ways.close(),
	};
}
