import pg from "pg";
import { PreparedNames } from "./prepared-names.ts";
import { Unawaited, type UnderWay } from "./under-way.ts";

/** What the graph needs of PostgreSQL: one statement with `$n` parameters, its rows back. */
export interface Database {
	query<Row extends object>(
		sql: string,
		parameters?: unknown[],
		/** Statements of the same request, which are cancelled together. */
		underWay?: UnderWay,
	): Promise<Row[]>;
	close(): Promise<void>;
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
	return {
		query: (text, values, underWay) =>
			send({ pool, isOld }, { name: names.of(text), text, values }, underWay),
		close: () => pool.end(),
	};
}

interface Sending {
	pool: pg.Pool;
	/** Whether a connection keeps plans that are used no more. */
	isOld(client: pg.PoolClient): boolean;
}

async function send<Row extends object>(
	{ pool, isOld }: Sending,
	statement: pg.QueryConfig,
	underWay: UnderWay | undefined,
): Promise<Row[]> {
	const client = await pool.connect();
	let isFit = true;
	try {
		underWay?.begin(client);
		return (await client.query<Row>(statement)).rows;
	} catch (error) {
		// PostgreSQL itself said what is wrong with the statement: the connection is as good as before.
		const isToldOf = error instanceof pg.DatabaseError && error.severity === "ERROR";
		isFit = isToldOf || error instanceof Unawaited;
		throw error;
	} finally {
		const isHeard = underWay?.end(client);
		const isGood = isHeard ? (await isHeard) && (await isCalm(client)) : isFit;
		client.release(!isGood || isOld(client));
	}
}

/** A request to cancel that came too late ends here, not at the next statement of somebody else. */
async function isCalm(client: pg.PoolClient): Promise<boolean> {
	for (let attempt = 0; attempt < 2; attempt += 1) {
		const isAnswered = await client.query("select 1").then(
			() => true,
			() => false,
		);
		if (isAnswered) return true;
	}
	return false;
}
