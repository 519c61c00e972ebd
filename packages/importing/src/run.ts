import type { SourceFile } from "./file.ts";
import type { Ask, Importer, Quarantined, Reading } from "./reading.ts";
import { type Changes, type Transaction, upsert } from "./upsert.ts";

export interface RunReport extends Changes {
	/** Identifier of the run; that of the earlier run when the bytes were known. */
	run: string;
	kind: string;
	file: string;
	/** True when these very bytes had been imported before: nothing was done. */
	repeated: boolean;
	quarantined: Quarantined[];
}

/** Reads one file and writes what it holds, all of it or nothing, in the caller's connection. */
export async function importFile(
	connection: Transaction,
	importer: Importer,
	file: SourceFile,
	ask: Ask,
): Promise<RunReport> {
	const run = `${importer.kind}-${file.sha256.slice(0, 12)}`;
	const report = { run, kind: importer.kind, file: file.name };
	const { rows } = await connection.query("select 1 from import_run where id = $1", [run]);
	if (rows.length > 0) {
		const unchanged = { new: 0, changed: 0, unchanged: 0, removed: 0, quarantined: [] };
		return { ...report, ...unchanged, repeated: true };
	}
	const reading = await importer.read(file, ask);
	await connection.query("begin");
	try {
		const changes = await write(connection, reading, run);
		await record(connection, importer.kind, file, run, changes, reading.quarantined);
		await connection.query("commit");
		return { ...report, ...changes, repeated: false, quarantined: reading.quarantined };
	} catch (error) {
		await connection.query("rollback");
		throw error;
	}
}

async function write(tx: Transaction, reading: Reading, run: string): Promise<Changes> {
	const sum: Changes = { new: 0, changed: 0, unchanged: 0, removed: 0 };
	for (const set of reading.sets) {
		const records = set.records.map((fact) => ({ ...fact, importRun: run }));
		const changes = await upsert(tx, { ...set, records });
		sum.new += changes.new;
		sum.changed += changes.changed;
		sum.unchanged += changes.unchanged;
		sum.removed += changes.removed;
	}
	return sum;
}

async function record(
	tx: Transaction,
	kind: string,
	file: SourceFile,
	run: string,
	changes: Changes,
	quarantined: Quarantined[],
): Promise<void> {
	await tx.query(
		`insert into import_run (id, kind, file, sha256, records_new, records_changed,
			records_unchanged, records_removed, quarantined) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
		[
			run,
			kind,
			file.name,
			file.sha256,
			changes.new,
			changes.changed,
			changes.unchanged,
			changes.removed,
			quarantined.length,
		],
	);
	await tx.query(
		`insert into quarantine select $1, q.locator, q.code, q.message, q.raw
		from json_to_recordset($2) q(locator text, code text, message text, raw jsonb)`,
		[run, JSON.stringify(quarantined)],
	);
}
