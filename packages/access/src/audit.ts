import { createHash } from "node:crypto";
import type { OwnerConnection } from "./owner.ts";
import type { ReadRecords } from "./reading.ts";

/** One answer that held personal data. */
export interface AuditEntry {
	number: number;
	/** UTC, to the microsecond. */
	at: string;
	reader: string;
	requestId: string;
	readings: ReadRecords;
}

interface StoredEntry {
	number: string;
	at: string;
	reader: string;
	requestId: string;
	readings: string;
	previous: string;
	hash: string;
}

/** What a walk along the chain found. */
export interface Verdict {
	/** Entries that follow one from the other. */
	entries: number;
	/** Hash of the last of them; who keeps it elsewhere can tell later that none is missing at the end. */
	head: string;
	/** The first entry that does not follow, and why. */
	broken: { number: number; reason: string } | null;
	/** Whether a hash that was kept elsewhere stands in the chain; null where none was given. */
	holds: boolean | null;
}

const columns = `number, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
	reader, request_id as "requestId", readings, previous, hash`;

/** Entries read at a time. */
const batch = 1000;

/** What the first entry names as the hash before it. */
const beginning = "0".repeat(64);

export interface AuditFilter {
	reader?: string;
	since?: Date;
}

/** The entries, oldest first. */
export async function* listEntries(
	connection: OwnerConnection,
	{ reader, since }: AuditFilter = {},
): AsyncGenerator<AuditEntry> {
	const condition = "($2::text is null or reader = $2) and ($3::timestamptz is null or at >= $3)";
	const parameters = [reader ?? null, since ?? null];
	for await (const entry of entries(connection, condition, parameters)) {
		const { number, at, reader: name, requestId, readings } = entry;
		yield { number: Number(number), at, reader: name, requestId, readings: JSON.parse(readings) };
	}
}

/** Walks the chain from its beginning to the first entry that does not follow from the one before. */
export async function verifyAudit(connection: OwnerConnection, kept?: string): Promise<Verdict> {
	let head = beginning;
	let count = 0;
	let holds = kept === undefined ? null : kept === beginning;
	for await (const entry of entries(connection, "true")) {
		const reason = faultOf(entry, count + 1, head);
		if (reason) return { entries: count, head, broken: { number: count + 1, reason }, holds };
		count += 1;
		head = entry.hash;
		if (head === kept) holds = true;
	}
	return { entries: count, head, broken: null, holds };
}

function faultOf(entry: StoredEntry, expected: number, head: string): string | null {
	if (Number(entry.number) !== expected) return "it is missing";
	if (entry.previous !== head) return "it does not follow from the entry before it";
	return hashOf(entry) === entry.hash ? null : "it is not as it was written";
}

/** The same lines as the database makes the hash of. */
function hashOf({ number, at, reader, requestId, readings, previous }: StoredEntry): string {
	const lines = [number, at, reader, requestId, readings, previous];
	return createHash("sha256").update(lines.join("\n")).digest("hex");
}

async function* entries(
	connection: OwnerConnection,
	condition: string,
	parameters: unknown[] = [],
): AsyncGenerator<StoredEntry> {
	let after = "0";
	while (true) {
		const { rows } = await connection.query<StoredEntry>(
			`select ${columns} from access.reading where number > $1 and ${condition}
				order by number limit ${batch}`,
			[after, ...parameters],
		);
		yield* rows;
		const last = rows.at(-1);
		if (!last || rows.length < batch) return;
		after = last.number;
	}
}
