import { createHash } from "node:crypto";
import pg from "pg";
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

const statementNames = new Map<string, string>();

/** Statements prepared at most: filters make new ones without end, and each connection keeps its own. */
const mostPrepared = 1000;

/** Name under which a statement is prepared once per connection; none when too many are already. */
function statementName(sql: string): string | undefined {
	const known = statementNames.get(sql);
	if (known || statementNames.size >= mostPrepared) return known;
	const name = createHash("sha256").update(sql).digest("base64url").slice(0, 24);
	statementNames.set(sql, name);
	return name;
}

export interface PoolOptions {
	url: string;
	/** Largest number of connections held. */
	max?: number;
	/** Milliseconds after which PostgreSQL gives up a statement. */
	statementTimeoutMs?: number;
}

/** Milliseconds a connection is kept without work: a new one has every statement to prepare again. */
const idleTimeoutMillis = 300_000;

/** Read-only connections of one service, statements prepared on first use. */
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
	// An idle connection that breaks is replaced at the next query, which then reports its own fault.
	pool.on("error", () => undefined);
	// The same of one that is in use: its statement fails, and that is told.
	pool.on("connect", (client) => client.on("error", () => undefined));
	return {
		query: (text, values, underWay) =>
			send(pool, { name: statementName(text), text, values }, underWay),
		close: () => pool.end(),
	};
}

async function send<Row extends object>(
	pool: pg.Pool,
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
		client.release(!(isHeard ? (await isHeard) && (await isCalm(client)) : isFit));
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
