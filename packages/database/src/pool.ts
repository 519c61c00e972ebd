import pg from "pg";
import { Dispatch } from "./dispatch.ts";
import { PreparedNames } from "./prepared-names.ts";
import { Statement } from "./statement.ts";
import type { UnderWay } from "./under-way.ts";

/** What the graph needs of PostgreSQL: one statement with `$n` parameters, its rows back. */
export interface Database {
	query<Row extends object>(
		sql: string,
		parameters?: unknown[],
		options?: QueryOptions,
	): Promise<Row[]>;
	close(): Promise<void>;
}

export interface QueryOptions {
	/** Statements of the same request, which are cancelled together. */
	underWay?: UnderWay;
	/** What the rows inherit from; without it they are plain objects. */
	prototype?: object;
	/** Whether it is done soon: such statements of one request in one tick travel together. */
	isShort?: boolean;
}

const { builtins } = pg.types;
const toText = (value: string) => value;
const parsers = new Map<number, (value: string) => unknown>([
	[builtins.DATE, toText],
	[builtins.INT8, Number],
	[builtins.TIMESTAMPTZ, (value) => new Date(value).toISOString()],
]);

// Dates stay text: as a JavaScript Date they would move with the time zone of the machine.
export const typeParsers: pg.CustomTypesConfig = {
	getTypeParser: (oid, format) => parsers.get(oid) ?? pg.types.getTypeParser(oid, format),
};

export interface PoolOptions {
	url: string;
	/** Largest number of connections held. */
	max?: number;
	/** Milliseconds after which PostgreSQL gives up a statement. */
	statementTimeoutMs?: number;
}

/** Milliseconds a connection is kept without work: a new one has every statement to prepare again. */
const idleTimeoutMillis = 300_000;

/** Read-only connections of one service; a statement that is sent again is prepared. */
export function openPool({ url, max = 10, statementTimeoutMs = 3000 }: PoolOptions): Database {
	// Compiling took 210 of 230 ms of a LATERAL statement with 500 keys: our statements are short. So is
	// their work: planning them for each set of parameters took half of a body's answer.
	const pool = new pg.Pool({
		connectionString: url,
		max,
		idleTimeoutMillis,
		types: typeParsers,
		pipeline: true,
		options: `-c default_transaction_read_only=on -c jit=off -c plan_cache_mode=force_generic_plan -c statement_timeout=${statementTimeoutMs}`,
	});
	const names = new PreparedNames();
	const generations = new WeakMap<pg.PoolClient, number>();
	// An idle connection that breaks is replaced at the next query, which then reports its own fault.
	pool.on("error", () => undefined);
	// The same of one that is in use: its statement fails, and that is told.
	pool.on("connect", (client) => {
		client.on("error", () => undefined);
		generations.set(client, names.generation);
	});
	const isOld = (client: pg.PoolClient) => generations.get(client) !== names.generation;
	const dispatch = new Dispatch({ pool, isOld });
	return {
		query: async <Row extends object>(
			text: string,
			values: unknown[] = [],
			options: QueryOptions = {},
		) => {
			const prepared = names.of(text);
			const { prototype } = options;
			const statement = new Statement<Row>({
				text,
				values,
				prepared,
				prototype,
				types: typeParsers,
			});
			dispatch.send(statement, options);
			return statement.rows;
		},
		close: () => pool.end(),
	};
}
