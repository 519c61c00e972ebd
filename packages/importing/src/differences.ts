import type { Transaction } from "./copy.ts";

/** What a run does to one record. */
export interface Difference {
	table: string;
	key: Record<string, unknown>;
	/** Null before for a new record, null after for a removed one; by column, only what differs. */
	before: Record<string, unknown> | null;
	after: Record<string, unknown> | null;
}

/** How many differences are told; the counts tell the rest. */
const told = 50;
// A report is shown and kept in clear, so tables of personal data are left out of it.
const untold = new Set(["import_run", "retrieved_at"]);

interface Row {
	table: string;
	key: Record<string, unknown>;
	before: Record<string, unknown>;
}

/** The records a run changed or removed, as they were and as they are, still in its transaction. */
export async function readDifferences(tx: Transaction, run: string): Promise<Difference[]> {
	const { rows } = await tx.query<Row>(
		`select table_name as table, key, before from import_before
		where import_run = $1 and table_name not like 'personal%' limit ${told}`,
		[run],
	);
	const differences: Difference[] = [];
	for (const { table, key, before } of rows) {
		const columns = Object.keys(key).map((name, index) => `"${name}"::text = $${index + 1}`);
		const { rows: now } = await tx.query<{ row: Record<string, unknown> }>(
			`select to_jsonb(t) as row from "${table}" t where ${columns.join(" and ")}`,
			Object.values(key).map(String),
		);
		differences.push({ table, key, ...compare(before, now[0]?.row ?? null) });
	}
	return differences;
}

function compare(before: Record<string, unknown>, after: Record<string, unknown> | null) {
	if (!after) return { before, after };
	const differing = Object.keys(after).filter(
		(name) => !untold.has(name) && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
	);
	const pick = (row: Record<string, unknown>) =>
		Object.fromEntries(differing.map((name) => [name, row[name]]));
	return { before: pick(before), after: pick(after) };
}
