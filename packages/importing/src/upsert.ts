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

/** Writes records by their natural key; an equal record is left as it is. */
export async function upsert(tx: Transaction, set: RecordSet): Promise<Changes> {
	const changes: Changes = { new: 0, changed: 0, unchanged: 0, removed: 0 };
	for (let start = 0; start < set.records.length; start += batchSize) {
		const batch = set.records.slice(start, start + batchSize);
		const written = await upsertBatch(tx, set, batch);
		const added = written.filter(({ inserted }) => inserted).length;
		changes.new += added;
		changes.changed += written.length - added;
		changes.unchanged += batch.length - written.length;
	}
	changes.removed = await removeOrphans(tx, set);
	return changes;
}

async function upsertBatch(
	tx: Transaction,
	{ table, key, records }: RecordSet,
	batch: object[],
): Promise<{ inserted: boolean }[]> {
	const properties = Object.keys(records[0] ?? {});
	const columns = properties.map(quote).join(", ");
	const rest = properties.filter((property) => !key.includes(property));
	const facts = rest.filter((property) => !bookkeeping.has(property));
	const tuple = (names: string[], from: string) =>
		`(${names.map((name) => `${from}.${quote(name)}`).join(", ")})`;
	const onConflict = rest.length
		? `do update set ${rest.map((name) => `${quote(name)} = excluded.${quote(name)}`).join(", ")}
			where ${tuple(facts, "old")} is distinct from ${tuple(facts, "excluded")}`
		: "do nothing";
	const { rows } = await tx.query<{ inserted: boolean }>(
		`insert into "${table}" as old (${columns})
		select ${columns} from json_populate_recordset(null::"${table}", $1)
		on conflict (${key.map(quote).join(", ")}) ${onConflict}
		returning xmax = 0 as inserted`,
		[JSON.stringify(batch.map(toColumns))],
	);
	return rows;
}

function toColumns(record: object): object {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [snake(name), value]));
}

/** Removes what an owner's newer document no longer holds. */
async function removeOrphans(tx: Transaction, set: RecordSet): Promise<number> {
	const { table, key, owner, records } = set;
	if (!owner || records.length === 0) return 0;
	const keys = key.map(quote);
	const { rows } = await tx.query(
		`delete from "${table}" where ${quote(owner)} in (
			select ${quote(owner)} from json_populate_recordset(null::"${table}", $1))
		and (${keys.join(", ")}) not in (
			select ${keys.join(", ")} from json_populate_recordset(null::"${table}", $1))
		returning 1`,
		[JSON.stringify(records.map(toColumns))],
	);
	return rows.length;
}
