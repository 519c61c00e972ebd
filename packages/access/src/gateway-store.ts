import type { PersonalReading } from "@lao/subgraph/reader";
import pg from "pg";
import type { FoundKey } from "./known-keys.ts";
import { printReadings } from "./reading.ts";
import { SerialBatches } from "./serial-batches.ts";

/** What one answer read of personal data, and for whom. */
export interface ReadingEntry {
	/** Name of the reader. */
	reader: string;
	requestId: string;
	readings: readonly PersonalReading[];
}

/** Connections for keys; each is busy for a fraction of a millisecond. */
const connections = 3;

/** Entries written in one statement: one commit, and one wait for the chain, for all of them. */
const mostEntries = 100;

/** Longest a key is looked for or an entry written: the client waits meanwhile. */
const patienceMs = 3000;

/** Keys and audit, as far as a gateway that serves may reach them. */
export class GatewayStore {
	readonly #keys: pg.Pool;
	/** Of its own, so that no key waits for the audit; one, since entries follow one another anyway. */
	readonly #audit: pg.Pool;
	readonly #entries = new SerialBatches<ReadingEntry>(
		(entries) => this.#write(entries),
		mostEntries,
	);

	constructor(url: string) {
		this.#keys = poolOf(url, connections);
		this.#audit = poolOf(url, 1);
	}

	/** The key of an id, also an expired or revoked one. */
	async findKey(id: string): Promise<FoundKey | undefined> {
		const { rows } = await this.#keys.query<FoundKey>({
			name: "find key",
			text: `select hash, scopes, expires_at as "expiresAt", revoked_at as "revokedAt"
				from access.api_key where id = $1`,
			values: [id],
		});
		return rows[0];
	}

	/** Notes that a key was used today. */
	async noteUse(id: string): Promise<void> {
		const sql = "insert into access.api_key_use (key_id) values ($1) on conflict do nothing";
		await this.#keys.query(sql, [id]);
	}

	/** Adds an entry to the audit; the database numbers, dates and chains it. */
	append(entry: ReadingEntry): Promise<void> {
		return this.#entries.add(entry);
	}

	async #write(entries: ReadingEntry[]): Promise<void> {
		await this.#audit.query({
			name: "append readings",
			text: `insert into access.reading (reader, request_id, readings)
				select * from unnest($1::text[], $2::text[], $3::text[])`,
			values: [
				entries.map(({ reader }) => reader),
				entries.map(({ requestId }) => requestId),
				entries.map(({ readings }) => printReadings(readings)),
			],
		});
	}

	/** Fails where the keys cannot be reached. */
	async check(): Promise<void> {
		await this.#keys.query("select id from access.api_key limit 1");
	}

	async close(): Promise<void> {
		await Promise.all([this.#keys.end(), this.#audit.end()]);
	}
}

function poolOf(connectionString: string, max: number): pg.Pool {
	const pool = new pg.Pool({
		connectionString,
		max,
		connectionTimeoutMillis: patienceMs,
		options: `-c statement_timeout=${patienceMs}`,
	});
	// An idle connection that breaks is replaced at the next statement.
	pool.on("error", () => undefined);
	return pool;
}
