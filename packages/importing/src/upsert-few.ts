import { createHash } from "node:crypto";
import type { Transaction } from "./copy.ts";
import type { RecordSet } from "./reading.ts";
import { comparison, keyObject, propertiesOf, quote, snake } from "./record-columns.ts";

/** Up to so many records one statement is quicker than preparing a COPY. */
export const fewRecords = 100;

/** Compares, keeps, changes and adds the records of sets, each of a table of its own, in one statement. */
export async function upsertFew(tx: Transaction, sets: RecordSet[], run: string) {
	if (sets.length === 0) return { added: 0, changed: 0 };
	const text = `with ${sets.map((set, index) => partOf(set, index)).join(", ")}
		select ${sumOf("added", sets)} as added, ${sumOf("changed", sets)} as changed`;
	const values = sets.flatMap(({ key, records }) => [
		JSON.stringify(records.map((record) => toColumns({ ...record, importRun: run }))),
		records.map((record) => String(Reflect.get(record, key[0] ?? ""))),
	]);
	const { rows } = await tx.query<{ added: number; changed: number }>({
		name: `few ${createHash("sha256").update(text).digest("base64url").slice(0, 24)}`,
		text,
		values: [run, ...values],
	});
	return rows[0] ?? { added: 0, changed: 0 };
}

/** What is done with one set; its parameters stand after the run. */
function partOf(set: RecordSet, index: number): string {
	const [records, keys] = [`$${2 * index + 2}`, `$${2 * index + 3}`];
	const named = (name: string) => `${name}_${index}`;
	const table = quote(set.table);
	const properties = propertiesOf(set.records);
	const columns = properties.map(quote).join(", ");
	const key = set.key.map(quote);
	const { rest, differ } = comparison(set, properties);
	const update = rest.map((name) => `${quote(name)} = new.${quote(name)}`).join(", ");
	// By an index: a join with records of unknown number would read the whole table each time.
	const held = `old.${key[0]} = any(${keys})`;
	const changing = `update ${table} old set ${update} from ${named("incoming")} new
		where ${key.map((name) => `old.${name} = new.${name}`).join(" and ")}
			and ${held} and ${differ} returning 1`;
	return `${named("incoming")} as (
			select ${columns} from json_populate_recordset(null::${table}, ${records})),
		${named("kept")} as (insert into import_before (import_run, table_name, key, before)
			select $1, '${set.table}', ${keyObject(set, "old")}, to_jsonb(old)
			from ${table} old join ${named("incoming")} new using (${key.join(", ")})
			where ${held} and ${differ}),
		${named("changed")} as (${rest.length > 0 ? changing : "select 1 where false"}),
		${named("added")} as (insert into ${table} (${columns})
			select ${columns} from ${named("incoming")}
			on conflict (${key.join(", ")}) do nothing returning 1)`;
}

const sumOf = (name: string, sets: RecordSet[]) =>
	`(${sets.map((_, index) => `(select count(*) from ${name}_${index})`).join(" + ")})::integer`;

function toColumns(record: object): object {
	return Object.fromEntries(Object.entries(record).map(([name, value]) => [snake(name), value]));
}
