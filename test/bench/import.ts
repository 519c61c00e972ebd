import { execFile } from "node:child_process";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { resolver } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { openEmbedded } from "@lao/database/embedded";
import { serviceUrl } from "@lao/database/roles";
import { openAsk, prepareServices } from "@lao/subgraph/preparation";
import { writeSynthetic } from "@lao/subgraph/synthesis";
import type pg from "pg";
import { makeLpaFile } from "./lpa-file.ts";

/** One measured run of the whole command, and of COPY of the same rows into clones of the tables. */
interface Measured {
	importSeconds: number;
	copySeconds: number;
	peakMB: number;
}

export interface ImportBench {
	rows: number;
	importRowsPerSecond: number;
	copyRowsPerSecond: number;
	/** Rows per second of the import over those of COPY, the median of the runs. */
	ratio: number;
	peakMB: number;
}

const tables = ["assessment_result", "dimension_score"];
const runs = 3;

/** Calls `lao import` with `rows` LPA rows and copies what they became, in turns, on one database. */
export async function measureImport(rows: number): Promise<ImportBench> {
	const folder = await mkdtemp(join(tmpdir(), "lao-bench-"));
	// The server reads and writes the copied files itself, and may run as another user.
	await chmod(folder, 0o777);
	const server = await openEmbedded({ dataDir: join(folder, "data"), command: "bench" });
	try {
		const path = join(folder, "lpa.csv");
		await writeFile(path, await prepare(server.url, rows));
		const measured: Measured[] = [];
		for (let run = 0; run < runs; run += 1) measured.push(await once(server.url, folder, path));
		const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
		return {
			rows,
			importRowsPerSecond: rows / median(measured.map((one) => one.importSeconds)),
			copyRowsPerSecond: rows / median(measured.map((one) => one.copySeconds)),
			ratio: median(measured.map((one) => one.copySeconds / one.importSeconds)),
			peakMB: Math.max(...measured.map((one) => one.peakMB)),
		};
	} finally {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** A directory of the whole country, and the bytes of a sheet about its bodies. */
async function prepare(adminUrl: string, rows: number): Promise<Uint8Array> {
	const subgraphs = buildSubgraphs();
	await prepareServices({ adminUrl, subgraphs, resolver });
	const asking = openAsk(adminUrl, subgraphs, resolver);
	try {
		const directory = subgraphs.find(({ name }) => name === resolver);
		if (directory)
			await writeSynthetic(adminUrl, directory, { seed: 1, scale: 1, ask: asking.ask });
		return (await makeLpaFile(asking.ask, rows)).bytes;
	} finally {
		await asking.close();
	}
}

async function once(adminUrl: string, folder: string, path: string): Promise<Measured> {
	const began = performance.now();
	const { stdout, stderr } = await promisify(execFile)(
		process.execPath,
		[...(await commandWords()), "import", "lpa", path, "--json"],
		{ env: { DATABASE_URL: adminUrl, LAO_DATA_DIR: folder } },
	);
	const importSeconds = (performance.now() - began) / 1000;
	const [file] = JSON.parse(stdout).files;
	if (file.fault || file.quarantined.length) throw new Error(`the import failed: ${stdout}`);
	const peakMB = Number(/^peak (\d+) MB$/m.exec(stderr)?.[1]);
	return { importSeconds, peakMB, copySeconds: await copyAgain(adminUrl, folder) };
}

/** What follows `node` where a user calls `lao`, with a module that tells the memory it took. */
async function commandWords(): Promise<string[]> {
	const scripts = new URL("../../package.json", import.meta.url);
	const [, ...words] = JSON.parse(await readFile(scripts, "utf8")).scripts.lao.split(" ");
	const program = words.pop();
	// After tsx: Node's own reader of TypeScript would count for some 40 MB.
	return [...words, "--import", new URL("peak.ts", import.meta.url).href, program];
}

/** Copies what the import wrote into empty tables with the same indexes, then forgets the import. */
async function copyAgain(adminUrl: string, folder: string): Promise<number> {
	let seconds = 0;
	await withConnection(adminUrl, async (connection) => {
		await connection.query("set search_path = assessments");
		const columns = new Map<string, string>();
		for (const table of tables) {
			const list = await writtenColumns(connection, table);
			columns.set(table, list);
			await connection.query(
				`copy (select ${list} from ${table} where import_run like 'lpa-%')
				to '${join(folder, table)}'`,
			);
			await connection.query(`create table clone_${table} (like ${table} including all)`);
		}
		const began = performance.now();
		await connection.query("begin");
		for (const table of tables) {
			await connection.query(
				`copy clone_${table} (${columns.get(table)}) from '${join(folder, table)}'`,
			);
		}
		await connection.query("commit");
		seconds = (performance.now() - began) / 1000;
		for (const table of tables) await connection.query(`drop table clone_${table}`);
	});
	// As the service's own role, which may write no other schema.
	await withConnection(serviceUrl(adminUrl, "assessments"), async (connection) => {
		for (const table of [...tables, "assessment_round"]) {
			await connection.query(`delete from ${table} where import_run like 'lpa-%'`);
		}
		for (const table of ["import_file", "import_before", "quarantine"]) {
			await connection.query(`delete from ${table} where import_run like 'lpa-%'`);
		}
		await connection.query("delete from import_run where kind = 'lpa'");
		for (const table of tables) await connection.query(`vacuum full ${table}`);
	});
	return seconds;
}

/** Columns of a table that are written, not computed by the table. */
async function writtenColumns(connection: pg.Client, table: string): Promise<string> {
	const { rows } = await connection.query<{ name: string }>(
		`select column_name as name from information_schema.columns
		where table_schema = 'assessments' and table_name = $1 and is_generated = 'NEVER'
		order by ordinal_position`,
		[table],
	);
	return rows.map(({ name }) => `"${name}"`).join(", ");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	const bench = await measureImport(Number(process.argv[2] ?? 200_000));
	process.stdout.write(
		`${bench.rows} LPA rows: import ${Math.round(bench.importRowsPerSecond)} rows/s, COPY ${Math.round(bench.copyRowsPerSecond)} rows/s, ratio ${bench.ratio.toFixed(2)}, peak ${Math.round(bench.peakMB)} MB\n`,
	);
}
