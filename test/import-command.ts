import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
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

/** One line for all rows that a service holds, whatever their order and however they came. */
export async function checksum(url: string, tables: string[]): Promise<string> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	try {
		const sums: string[] = [];
		for (const table of tables) {
			const { rows } = await client.query<{ sum: string }>(
				`select count(*) || ':' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
				from ${table} t`,
			);
			sums.push(`${table} ${rows[0]?.sum}`);
		}
		return sums.join(", ");
	} finally {
		await client.end();
	}
}
