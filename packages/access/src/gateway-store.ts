import type { PersonalReading } from "@lao/subgraph/reader";
import pg from "pg";
import type { FoundKey } from "./known-keys.ts";
import { printReadings } from "./reading.ts";

/** What one answer read of personal data, and for whom. */
export interface ReadingEntry {
	/** Name of the reader. */
	reader: string;
	requestId: string;
	readings: readonly PersonalReading[];
}

/** Connections held; each is busy for a fraction of a millisecond, but for the writing of the audit. */
const connections = 4;

/** Longest a key is looked for or an entry written: the client waits meanwhile. */
const patienceMs = 3000;

/** Keys and audit, as far as a gateway that serves may reach them. */
export class GatewayStore {
	readonly #pool: pg.Pool;

	constructor(url: string) {
		this.#pool = new pg.Pool({
			connectionString: url,
			max: connections,
			connectionTimeoutMillis: patienceMs,
			options: `-c statement_timeout=${patienceMs}`,
		});
		// An idle connection that breaks is replaced at the next statement.
		this.#pool.on("error", () => undefined);
	}

	/** The key of an id, also an expired or revoked one. */
	async findKey(id: string): Promise<FoundKey | undefined> {
		const { rows } = await this.#pool.query<FoundKey>({
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
		await this.#pool.query(sql, [id]);
	}

	/** Adds an entry to the audit; the database numbers, dates and chains it. */
	async append({ reader, requestId, readings }: ReadingEntry): Promise<void> {
		await this.#pool.query({
			name: "append reading",
			text: "insert into access.reading (reader, request_id, readings) values ($1, $2, $3)",
			values: [reader, requestId, printReadings(readings)],
		});
	}

	/** Fails where the keys cannot be reached. */
	async check(): Promise<void> {
		await this.#pool.query("select id from access.api_key limit 1");
	}

	close(): Promise<void> {
		return this.#pool.end();
	}
}
