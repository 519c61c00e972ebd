import type { Transaction } from "./copy.ts";
import type { Derive } from "./reading.ts";

/** A run that cannot be undone, and why; one line. */
export class UndoError extends Error {
	override name = "UndoError";
}

/** Restores what was before a run, in one transaction; returns the number of records touched. */
export async function undoRun(
	connection: Transaction,
	run: string,
	derive?: Derive,
): Promise<number> {
	await connection.query("begin");
	try {
		await connection.query("select pg_advisory_xact_lock(hashtext(current_schema()))");
		await check(connection, run);
		const tables = await tablesOf(connection);
		let touched = 0;
		for (const table of tables) touched += await restore(connection, table, run);
		await connection.query("update import_run set undone_at = now() where id = $1", [run]);
		await derive?.(connection);
		await connection.query("commit");
		return touched;
	} catch (error) {
		await connection.query("rollback");
		throw error;
	}
}

async function check(tx: Transaction, run: string): Promise<void> {
	const { rows } = await tx.query<{ undone: boolean }>(
		"select undone_at is not null as undone from import_run where id = $1",
		[run],
	);
	if (!rows[0]) throw new UndoError(`there is no run ${run}`);
	if (rows[0].undone) throw new UndoError(`the run ${run} has been undone already`);
	const later = await tx.query<{ id: string }>(
		`select distinct b.import_run as id from import_before b join import_run r on r.id = b.import_run
		where b.before->>'import_run' = $1 and b.import_run <> $1 and r.undone_at is null`,
		[run],
	);
	if (later.rows.length > 0) {
		const names = later.rows.map(({ id }) => id).join(", ");
		throw new UndoError(`records of ${run} were changed by ${names}; undo that first`);
	}
}

interface Table {
	name: string;
	key: string[];
	/** Columns that are written, not generated from others. */
	columns: string[];
}

/** Tables of the service whose rows stand under a run. */
async function tablesOf(tx: Transaction): Promise<Table[]> {
	const { rows } = await tx.query<Table>(`
		select c.relname as name, array_agg(a.attname::text) as key,
			(select array_agg(w.attname::text) from pg_attribute w where w.attrelid = c.oid
				and w.attnum > 0 and not w.attisdropped and w.attgenerated = '') as columns
		from pg_class c join pg_index i on i.indrelid = c.oid and i.indisprimary
		join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey)
		where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
			and c.relname not like 'import\\_%'
			and exists (select 1 from pg_attribute r where r.attrelid = c.oid and r.attname = 'import_run')
		group by c.oid, c.relname`);
	return rows;
}

async function restore(
	tx: Transaction,
	{ name, key, columns }: Table,
	run: string,
): Promise<number> {
	const keys = key.map((column) => `"${column}"`).join(", ");
	const list = columns.map((column) => `"${column}"`).join(", ");
	const was = columns.map((column) => `old."${column}"`).join(", ");
	const before = `select ${was} from import_before b,
		jsonb_populate_record(null::"${name}", b.before) old
		where b.import_run = $1 and b.table_name = '${name}'`;
	const gone = await tx.query(`delete from "${name}" where import_run = $1 returning 1`, [run]);
	const back = await tx.query(
		`insert into "${name}" (${list}) ${before} on conflict (${keys}) do nothing returning 1`,
		[run],
	);
	return Math.max(gone.rows.length, back.rows.length);
}
