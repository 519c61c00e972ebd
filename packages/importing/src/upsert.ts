import { type CopyColumn, copyInto, type Transaction } from "./copy.ts";
import type { RecordSet } from "./reading.ts";

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
	const owners = await ownersHeld(tx, set);
	for (let start = 0; start < set.records.length; start += batchSize) {
		const batch = set.records.slice(start, start + batchSize);
		const written = (await isNew(tx, set, batch))
			? await insertBatch(tx, set.table, batch, run)
			: await upsertBatch(tx, set, batch, run);
		changes.new += written.added;
		changes.changed += written.changed;
		changes.unchanged += batch.length - written.added - written.changed;
	}
	if (owners.length > 0) changes.removed = await removeOrphans(tx, set, owners, run);
	return changes;
}

/** Whether no key of the batch is held, nor stands in it twice: then it need not be compared. */
async function isNew(
	tx: Transaction,
	{ table, key }: RecordSet,
	batch: object[],
): Promise<boolean> {
	const [first = "", ...others] = key;
	const keys = batch.map((record) => key.map((name) => Reflect.get(record, name)));
	const single = others.length === 0;
	if (new Set(single ? keys.flat() : keys.map(String)).size < batch.length) return false;
	const held = single
		? await tx.query(`select 1 from "${table}" where ${quote(first)} = any($1) limit 1`, [
				keys.flat(),
			])
		: await tx.query(
				`select 1 from "${table}" old join json_populate_recordset(null::"${table}", $1) new
				using (${key.map(quote).join(", ")}) limit 1`,
				[keysJson(key, batch)],
			);
	return held.rows.length === 0;
}

function keysJson(key: string[], records: object[]): string {
	const columns = key.map((name) => [name, snake(name)] as const);
	return JSON.stringify(
		records.map((record) =>
			Object.fromEntries(columns.map(([name, column]) => [column, Reflect.get(record, name)])),
		),
	);
}

async function insertBatch(tx: Transaction, table: string, batch: object[], run: string) {
	await copyRun(tx, table, batch, run);
	return { added: batch.length, changed: 0 };
}

/** Copies records with the run they stand under. */
function copyRun(tx: Transaction, table: string, batch: object[], run: string): Promise<void> {
	const columns: CopyColumn[] = propertiesOf(batch).map((property) => ({
		property,
		name: snake(property),
	}));
	return copyInto(tx, table, columns, { records: batch, constants: { importRun: run } });
}

function propertiesOf(batch: object[]): string[] {
	return [...Object.keys(batch[0] ?? {}), "importRun"];
}

async function upsertBatch(tx: Transaction, set: RecordSet, batch: object[], run: string) {
	const table = quote(set.table);
	const incoming = `incoming_${set.table}`;
	const properties = propertiesOf(batch);
	const columns = properties.map(quote).join(", ");
	const key = set.key.map(quote).join(", ");
	const rest = properties.filter((property) => !set.key.includes(property));
	const facts = rest.filter((property) => !bookkeeping.has(property)).map(quote);
	const differ = facts.length
		? `(${facts.map((name) => `old.${name}`)}) is distinct from (${facts.map((name) => `new.${name}`)})`
		: "false";
	await tx.query(`create temp table if not exists "${incoming}"
		(like ${table} including defaults including generated) on commit drop`);
	await tx.query(`truncate "${incoming}"`);
	await copyRun(tx, incoming, batch, run);
	await keepBefore(tx, set, run, `join "${incoming}" new using (${key}) where ${differ}`);
	const update = rest.map((name) => `${quote(name)} = new.${quote(name)}`).join(", ");
	const changed = facts.length
		? await tx.query(
				`update ${table} old set ${update} from "${incoming}" new
				where ${set.key.map((name) => `old.${quote(name)} = new.${quote(name)}`).join(" and ")}
				and ${differ} returning 1`,
			)
		: { rows: [] };
	const added = await tx.query(
		`insert into ${table} (${columns}) select ${columns} from "${incoming}"
		on conflict (${key}) do nothing returning 1`,
	);
	return { added: added.rows.length, changed: changed.rows.length };
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

/** The owners met that have rows from before, some of which may have vanished. */
async function ownersHeld(tx: Transaction, set: RecordSet): Promise<unknown[]> {
	const { owner, records } = set;
	if (!owner) return [];
	const owners = set.owners ?? [...new Set(records.map((record) => Reflect.get(record, owner)))];
	if (owners.length === 0) return [];
	const { rows } = await tx.query(
		`select 1 from ${quote(set.table)} where ${quote(owner)} = any($1) limit 1`,
		[owners],
	);
	return rows.length > 0 ? owners : [];
}

/** Removes what an owner's newer document no longer holds. */
async function removeOrphans(
	tx: Transaction,
	set: RecordSet,
	owners: unknown[],
	run: string,
): Promise<number> {
	const { key, owner = "", records } = set;
	const table = quote(set.table);
	const keys = key.map((name) => `old.${quote(name)}`).join(", ");
	await tx.query("drop table if exists orphan");
	await tx.query(
		`create temp table orphan on commit drop as select ${keys} from ${table} old
		where old.${quote(owner)} = any($1) and (${keys}) not in (
			select ${key.map(quote).join(", ")} from json_populate_recordset(null::${table}, $2))`,
		[owners, keysJson(key, records)],
	);
	const using = key.map(quote).join(", ");
	await keepBefore(tx, set, run, `join orphan using (${using})`);
	const { rows } = await tx.query(
		`delete from ${table} old using orphan
		where ${key.map((name) => `old.${quote(name)} = orphan.${quote(name)}`).join(" and ")} returning 1`,
	);
	return rows.length;
}
