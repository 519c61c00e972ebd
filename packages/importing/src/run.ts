import { setImmediate } from "node:timers/promises";
import { maskPersonalData } from "@lao/thai/personal-data";
import type { Transaction } from "./copy.ts";
import { type Difference, readDifferences } from "./differences.ts";
import { ImportError } from "./errors.ts";
import type { SourceFile } from "./file.ts";
import { withFollowing } from "./read-ahead.ts";
import type { Ask, Importer, Own, Quarantined, Reading } from "./reading.ts";
import { addChanges, type Changes, upsertAll } from "./upsert.ts";
import { partsOf } from "./whole-reading.ts";

/** What became of one file of a run. */
export interface FileReport extends Changes {
	file: string;
	/** True when these very bytes had been imported before: nothing was done. */
	repeated: boolean;
	/** Issues kept beside accepted records, by their code. */
	issues: Record<string, number>;
	quarantined: Quarantined[];
	/** Why the file as a whole cannot be read; the run then writes nothing. */
	fault: { code: string; message: string } | null;
}

export interface RunReport {
	/** Identifier of the run; null when every file had been imported before, or nothing was written. */
	run: string | null;
	kind: string;
	files: FileReport[];
	/** What a dry run would have changed, the first of it. */
	differences: Difference[];
}

export interface RunOptions {
	importer: Importer;
	files: AsyncIterable<SourceFile> | Iterable<SourceFile>;
	ask: Ask;
	/** Write nothing, but tell what would change. */
	dryRun?: boolean;
	/** Told after each part that was read and written. */
	onProgress?(progress: Changes & { file: string; done?: number }): void;
}

const none: Changes = { new: 0, changed: 0, unchanged: 0, removed: 0 };

/** Imports files in one transaction: readers see all of the run or nothing. */
export async function importFiles(
	connection: Transaction,
	options: RunOptions,
): Promise<RunReport> {
	await connection.query("begin");
	// The statements of a letter are long, and planning each anew took as long as running it.
	await connection.query("set local plan_cache_mode = force_generic_plan");
	try {
		const run = new Run(connection, options);
		const report = await run.write();
		await connection.query(options.dryRun || report.run === null ? "rollback" : "commit");
		return options.dryRun ? { ...report, run: null } : report;
	} catch (error) {
		// Where the connection is gone there is nothing to roll back, and this is not what went wrong.
		await connection.query("rollback").catch(() => undefined);
		throw error;
	}
}

/** One run inside its transaction. */
class Run {
	readonly #tx: Transaction;
	readonly #options: RunOptions;
	readonly #own: Own;
	#id = "";
	/** Names of the files of this run by their sha256. */
	readonly #files = new Map<string, string>();

	constructor(tx: Transaction, options: RunOptions) {
		this.#tx = tx;
		this.#options = options;
		this.#own = async (sql, parameters) => (await tx.query<never>(sql, parameters)).rows;
	}

	async write(): Promise<RunReport> {
		const { importer, ask, dryRun } = this.#options;
		// Two imports into one service take turns: each sees what the other did.
		await this.#tx.query("select pg_advisory_xact_lock(hashtext(current_schema()))");
		const reports: FileReport[] = [];
		for await (const [file, following] of withFollowing(this.#options.files, importer.readAhead)) {
			reports.push(await this.#file(file, following));
		}
		const fresh = reports.some(({ repeated }) => !repeated);
		const faulty = reports.some(({ fault }) => fault);
		if (!fresh || faulty || isAllSetAside(reports))
			return { run: null, kind: importer.kind, files: reports, differences: [] };
		const last = await importer.finish?.(ask, this.#own);
		const rest = last ? await this.#reading(last) : none;
		await this.#record(reports, rest);
		// In the same transaction: no reader sees records without what follows from them.
		if (!dryRun) await importer.derive?.(this.#tx);
		const differences = dryRun ? await readDifferences(this.#tx, this.#id) : [];
		return { run: this.#id, kind: importer.kind, files: reports, differences };
	}

	async #file(file: SourceFile, readFollowing: () => void): Promise<FileReport> {
		const { importer, ask, onProgress } = this.#options;
		const report: FileReport = {
			...none,
			file: file.name,
			repeated: await this.#isKnown(file),
			issues: {},
			quarantined: [],
			fault: null,
		};
		if (report.repeated) return report;
		readFollowing();
		this.#id ||= await this.#newId(file);
		try {
			for await (const reading of partsOf(importer.read(file, ask, this.#own))) {
				addChanges(report, await this.#reading(reading));
				countIssues(report.issues, reading);
				report.quarantined.push(...reading.quarantined);
				onProgress?.({ ...report, done: reading.done });
				// A reading without the database never waits: signals, the progress line and the sweeping of
				// memory would not get their turn.
				await setImmediate();
			}
		} catch (error) {
			// The other files are still looked at, so that one report tells all that is to be mended.
			if (!(error instanceof ImportError)) throw error;
			return { ...report, fault: { code: error.code, message: error.message } };
		}
		this.#files.set(file.sha256, file.name);
		await this.#quarantine(file.name, report.quarantined);
		return report;
	}

	async #isKnown({ sha256 }: SourceFile): Promise<boolean> {
		if (this.#files.has(sha256)) return true;
		const { rows } = await this.#tx.query(
			`select 1 from import_file f left join import_run r on r.id = f.import_run
			where f.sha256 = $1 and coalesce(r.kind, $2) = $2 and r.undone_at is null`,
			[sha256, this.#options.importer.kind],
		);
		return rows.length > 0;
	}

	/** Named by what it reads; a repetition after an undo is numbered. */
	async #newId({ sha256 }: SourceFile): Promise<string> {
		const name = `${this.#options.importer.kind}-${sha256.slice(0, 12)}`;
		const { rows } = await this.#tx.query<{ count: number }>(
			"select count(*)::integer as count from import_run where id = $1 or id like $1 || '-%'",
			[name],
		);
		const before = rows[0]?.count ?? 0;
		return before === 0 ? name : `${name}-${before + 1}`;
	}

	#reading({ sets }: Reading): Promise<Changes> {
		return upsertAll(this.#tx, sets, this.#id);
	}

	async #record(reports: FileReport[], rest: Changes): Promise<void> {
		const sum = { ...rest };
		for (const report of reports) addChanges(sum, report);
		const quarantined = reports.reduce((count, report) => count + report.quarantined.length, 0);
		await this.#tx.query(
			`insert into import_run (id, kind, records_new, records_changed, records_unchanged,
				records_removed, quarantined) values ($1, $2, $3, $4, $5, $6, $7)`,
			[
				this.#id,
				this.#options.importer.kind,
				sum.new,
				sum.changed,
				sum.unchanged,
				sum.removed,
				quarantined,
			],
		);
		await this.#tx.query(
			`insert into import_file (import_run, sha256, name)
			select $1, * from unnest($2::text[], $3::text[])`,
			[this.#id, [...this.#files.keys()], [...this.#files.values()]],
		);
	}

	/** What was set aside, for whoever asks later: personal data in it stays on the user's disk. */
	async #quarantine(file: string, quarantined: Quarantined[]): Promise<void> {
		if (quarantined.length === 0) return;
		await this.#tx.query(
			`insert into quarantine select $1, $2, q.locator, q.code, q.message, q.raw
			from json_to_recordset($3) q(locator text, code text, message text, raw jsonb)`,
			[this.#id, file, maskPersonalData(JSON.stringify(quarantined)).text],
		);
	}
}

/**
 * Whether nothing that was read can be trusted. Such a run is not kept: its files can be imported
 * again as they are, once the registry that they name has come.
 */
export function isAllSetAside(files: FileReport[]): boolean {
	const sum = { ...none };
	for (const file of files) addChanges(sum, file);
	const accepted = sum.new + sum.changed + sum.unchanged + sum.removed;
	return accepted === 0 && files.some(({ quarantined }) => quarantined.length > 0);
}

function countIssues(counts: Record<string, number>, { sets }: Reading): void {
	for (const { records } of sets) {
		for (const record of records) {
			const issues: unknown = Reflect.get(record, "issues");
			if (!Array.isArray(issues)) continue;
			for (const { code } of issues) counts[code] = (counts[code] ?? 0) + 1;
		}
	}
}
