import { type CopyColumn, copyInto, type Transaction } from "./copy.ts";
import type { RecordSet } from "./reading.ts";
import { comparison, keyObject, propertiesOf, quote, snake } from "./record-columns.ts";
import { fewRecords, upsertFew } from "./upsert-few.ts";

export interface Changes {
	new: number;
	changed: number;
	unchanged: number;
	removed: number;
}

/** Rows sent in one statement: bounds the memory of both sides. */
const batchSize = 5000;

/** Writes the sets one after another; neighbours of few records go in one statement. */
export async function upsertAll(tx: Transaction, sets: RecordSet[], run: string): Promise<Changes> {
	const sum: Changes = { new: 0, changed: 0, unchanged: 0, removed: 0 };
	let few: RecordSet[] = [];
	const writeFew = async () => {
		const count = few.reduce((all, { records }) => all + records.length, 0);
		const { added, changed } = await upsertFew(tx, few, run);
		addChanges(sum, { new: added, changed, unchanged: count - added - changed, removed: 0 });
		few = [];
	};
	for (const set of sets) {
		const { owner, isContext = false } = set;
		const isFew = !owner && !isContext && set.records.length <= fewRecords;
		// A statement does not see what another part of it writes into the same table.
		if (!isFew || few.some(({ table }) => table === set.table)) await writeFew();
		if (isContext) await upsert(tx, set, run);
		else if (!isFew) addChanges(sum, await upsert(tx, set, run));
		else if (set.records.length > 0) few.push(set);
	}
	await writeFew();
	return sum;
}

/** Adds changes to a sum of them. */
export function addChanges(sum: Changes, more: Changes): void {
	sum.new += more.new;
	sum.changed += more.changed;
	sum.unchanged += more.unchanged;
	sum.removed += more.removed;
}

/**
 * Writes records by their natural key under a run; an equal record is left as it is. What a
 * changed or removed record was before is kept, so that the run can be undone.
 */
export async function upsert(tx: Transaction, set: RecordSet, run: string): Promise<Changes> {
	const changes: Changes = { new: 0, changed: 0, unchanged: 0, removed: 0 };
	const owners = await ownersHeld(tx, set);
	for (let start = 0; start < set.records.length; start += batchSize) {
		const batch = set.records.slice(start, start + batchSize);
		const written = await writeBatch(tx, set, batch, run);
		changes.new += written.added;
		changes.changed += written.changed;
		changes.unchanged += batch.length - written.added - written.changed;
	}
	if (owners.length > 0) changes.removed = await removeOrphans(tx, set, owners, run);
	return changes;
}

async function writeBatch(tx: Transaction, set: RecordSet, batch: object[], run: string) {
	if (batch.length <= fewRecords) return upsertFew(tx, [{ ...set, records: batch }], run);
	return (await isNew(tx, set, batch))
		? insertBatch(tx, set.table, batch, run)
		: upsertBatch(tx, set, batch, run);
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

async function upsertBatch(tx: Transaction, set: RecordSet, batch: object[], run: string) {
	const table = quote(set.table);
	const incoming = `incoming_${set.table}`;
	const properties = propertiesOf(batch);
	const columns = properties.map(quote).join(", ");
	const key = set.key.map(quote).join(", ");
	const { rest, differ } = comparison(set, properties);
	await tx.query(`create temp table if not exists "${incoming}"
		(like ${table} including defaults including generated) on commit drop`);
	await tx.query(`truncate "${incoming}"`);
	await copyRun(tx, incoming, batch, run);
	await keepBefore(tx, set, run, `join "${incoming}" new using (${key}) where ${differ}`);
	const update = rest.map((name) => `${quote(name)} = new.${quote(name)}`).join(", ");
	const changed = rest.length
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
	await tx.query(
		`insert into import_before (import_run, table_name, key, before)
		select $1, '${set.table}', ${keyObject(set, "old")}, to_jsonb(old)
		from ${quote(set.table)} old ${condition}`,
		[run],
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
	const names = key.map(quote);
	const { rows } = await tx.query<{ removed: number }>(
		`with orphan as (delete from ${table} t where t.${quote(owner)} = any($1)
			and (${names.map((name) => `t.${name}`).join(", ")}) not in (
				select ${names.join(", ")} from json_populate_recordset(null::${table}, $2)) returning t.*),
		kept as (insert into import_before (import_run, table_name, key, before)
			select $3, '${set.table}', ${keyObject(set, "orphan")}, to_jsonb(orphan) from orphan)
		select count(*)::integer as removed from orphan`,
		[owners, keysJson(key, records), run],
	);
	return rows[0]?.removed ?? 0;
}
