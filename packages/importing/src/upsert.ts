import type { RecordSet } from "./reading.ts";

/** A connection inside a transaction. */
export interface Transaction {
	query<Row extends object>(sql: string, parameters?: unknown[]): Promise<{ rows: Row[] }>;
}

export interface Changes {
	new: number;
	changed: number;
	unchanged: number;
	removed: number;
}

/** Rows sent in one statement: bounds the memory of both sides. */
const batchSize = 5000;

// As MikroORM names columns: `textBE` is text_be.
const snake = (name: string) => name.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase();
const quote = (name: string) => `"${snake(name)}"`;

/** When and in which run a fact was read says nothing about the fact. */
const bookkeeping = new Set(["importRun", "retrievedAt"]);

/**
 * Writes records by their natural key under a run; an equal record is left as it is. What a
 * changed or removed record was before is kept, so that the run can be undone.
 */
export async function upsert(tx: Transaction, set: RecordSet, run: string): Promise<Changes> {
	const changes: Changes = { new: 0, changed: 0, unchanged: 0, removed: 0 };
	for (let start = 0; start < set.records.length; start += batchSize) {
		const batch = set.records.slice(start, start + batchSize);
		const written = await upsertBatch(tx, set, batch, run);
		changes.new += written.added;
		changes.changed += written.changed;
		changes.unchanged += batch.length - written.added - written.changed;
	}
	changes.removed = await removeOrphans(tx, set, run);
	return changes;
}

async function upsertBatch(tx: Transaction, set: RecordSet, batch: object[], run: string) {
	const table = quote(set.table);
	const properties = [...Object.keys(batch[0] ?? {}), "importRun"];
	const columns = properties.map(quote).join(", ");
	const key = set.key.map(quote).join(", ");
	const rest = properties.filter((property) => !set.key.includes(property));
	const facts = rest.filter((property) => !bookkeeping.has(property)).map(quote);
	const differ = facts.length
		? `(${facts.map((name) => `old.${name}`)}) is distinct from (${facts.map((name) => `new.${name}`)})`
		: "false";
	await tx.query(`create temp table if not exists "incoming_${set.table}"
		(like ${table} including defaults including generated) on commit drop`);
	await tx.query(`truncate "incoming_${set.table}"`);
	await tx.query(
		`insert into "incoming_${set.table}" (${columns})
		select ${columns} from json_populate_recordset(null::${table}, $1)`,
		[JSON.stringify(batch.map((record) => toColumns({ ...record, importRun: run })))],
	);
	await keepBefore(tx, set, run, `join "incoming_${set.table}" new using (${key}) where ${differ}`);
	const update = rest.map((name) => `${quote(name)} = new.${quote(name)}`).join(", ");
	const changed = facts.length
		? await tx.query(
				`update ${table} old set ${update} from "incoming_${set.table}" new
				where ${set.key.map((name) => `old.${quote(name)} = new.${quote(name)}`).join(" and ")}
				and ${differ} returning 1`,
			)
		: { rows: [] };
	const added = await tx.query(
		`insert into ${table} (${columns}) select ${columns} from "incoming_${set.table}"
		on conflict (${key}) do nothing returning 1`,
	);
	return { added: added.rows.length, changed: changed.rows.length };
}

function toColumns(record: object): object {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [snake(name), value]));
}

/** Keeps the rows `old` that `condition` selects as they are now. */
async function keepBefore(tx: Transaction, set: RecordSet, run: string, condition: string) {
	const key = set.key.map((name) => `'${snake(name)}', old.${quote(name)}`).join(", ");
	await tx.query(
		`insert into import_before (import_run, table_name, key, before)
		select '${run.replaceAll("'", "''")}', '${set.table}', jsonb_build_object(${key}), to_jsonb(old)
		from ${quote(set.table)} old ${condition}`,
	);
}

/** Removes what an owner's newer document no longer holds. */
async function removeOrphans(tx: Transaction, set: RecordSet, run: string): Promise<number> {
	const { key, owner, records } = set;
	if (!owner) return 0;
	const owners = set.owners ?? [...new Set(records.map((record) => Reflect.get(record, owner)))];
	if (owners.length === 0) return 0;
	const table = quote(set.table);
	const keys = key.map((name) => `old.${quote(name)}`).join(", ");
	await tx.query("drop table if exists orphan");
	await tx.query(
		`create temp table orphan on commit drop as select ${keys} from ${table} old
		where old.${quote(owner)} = any($1) and (${keys}) not in (
			select ${key.map(quote).join(", ")} from json_populate_recordset(null::${table}, $2))`,
		[owners, JSON.stringify(records.map(toColumns))],
	);
	const using = key.map(quote).join(", ");
	await keepBefore(tx, set, run, `join orphan using (${using})`);
	const { rows } = await tx.query(
		`delete from ${table} old using orphan
		where ${key.map((name) => `old.${quote(name)} = orphan.${quote(name)}`).join(" and ")} returning 1`,
	);
	return rows.length;
}
