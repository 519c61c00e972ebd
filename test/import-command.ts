import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withConnection } from "@lao/database/connection";
import { run } from "./program.ts";

/** What became of one call of `lao import`. */
export interface Outcome {
	exit: number | null;
	/** All that it said. */
	output: string;
	/** What it answered, without remarks. */
	answer: string;
}

/** Calls `lao import` with a database and a folder for its reports. */
export async function lao(
	words: string[],
	database: string | undefined,
	dataDir: string,
): Promise<Outcome> {
	const program = run(["import", ...words], { DATABASE_URL: database, LAO_DATA_DIR: dataDir });
	const exit = await program.ends();
	return { exit, output: program.output(), answer: program.answer() };
}

/** A folder for a test's files, removed by the second value. */
export async function inputFolder(): Promise<[string, () => Promise<void>]> {
	const folder = await mkdtemp(join(tmpdir(), "lao-input-"));
	return [folder, () => rm(folder, { recursive: true, force: true })];
}

/** One line for all rows of some tables, whatever their order and whenever they came. */
export async function checksum(url: string, tables: string[]): Promise<string> {
	return withConnection(url, async (client) => {
		const sums: string[] = [];
		for (const table of tables) {
			const { rows } = await client.query<{ sum: string }>(
				`select count(*) || ':' || coalesce(md5(string_agg(row, '|' order by row)), '') as sum
				from (select (to_jsonb(t) - 'finished_at')::text as row from ${table} t) as rows`,
			);
			sums.push(`${table} ${rows[0]?.sum}`);
		}
		return sums.join(", ");
	});
}

/** Every table of a service. */
export function tablesOf(url: string, service: string): Promise<string[]> {
	return withConnection(url, async (client) => {
		const { rows } = await client.query<{ name: string }>(
			"select schemaname || '.' || tablename as name from pg_tables where schemaname = $1 order by 1",
			[service],
		);
		return rows.map(({ name }) => name).filter((name) => !name.endsWith("mikro_orm_migrations"));
	});
}
