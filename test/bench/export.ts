import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { resolver } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { openEmbedded } from "@lao/database/embedded";
import { prepareServices } from "@lao/subgraph/preparation";
import { to as copyTo } from "pg-copy-streams";
import type { ServerMessage } from "./export-process.ts";
import { median, readThrough } from "./measuring.ts";

export interface ExportBench {
	rows: number;
	/** Seconds of COPY … TO STDOUT of the same columns in the same order, the median of the runs. */
	copySeconds: number;
	csvSeconds: number;
	parquetSeconds: number;
	/** Seconds of CSV over those of COPY, the median of the runs. */
	csvRatio: number;
	parquetRatio: number;
	/** What the server's memory grew by while it sent a file, the largest of the runs. */
	csvGrowthMB: number;
	parquetGrowthMB: number;
}

const runs = 3;

/** Columns that are taken away, as the graph and as the table name them. */
const query = `{ assessmentResults { nodes {
	id yearBE totalPoints totalMaximum publishedTotal isContradictory } } }`;
const copied = `copy (select id, year_be, total_points, total_maximum, published_total,
	is_contradictory from assessments.assessment_result order by year_be desc, id) to stdout`;

/** Takes `rows` results away as CSV and as Parquet, and copies the same rows, in turns. */
export async function measureExport(rows: number): Promise<ExportBench> {
	const dataDir = await mkdtemp(join(tmpdir(), "lao-bench-"));
	const server = await openEmbedded({ dataDir, command: "bench" });
	const graph = fork(fileURLToPath(new URL("export-process.ts", import.meta.url)), [server.url], {
		execArgv: ["--import", "tsx"],
	});
	try {
		await prepareServices({ adminUrl: server.url, subgraphs: buildSubgraphs(), resolver });
		await fill(server.url, rows);
		graph.send("serve");
		const { address = "" } = await next(graph);
		const measured = [];
		for (let run = 0; run < runs; run += 1) {
			measured.push({
				copy: await copy(server.url),
				csv: await take(graph, address, "text/csv"),
				parquet: await take(graph, address, "application/vnd.apache.parquet"),
			});
		}
		return {
			rows,
			copySeconds: median(measured.map((one) => one.copy)),
			csvSeconds: median(measured.map(({ csv }) => csv.seconds)),
			parquetSeconds: median(measured.map(({ parquet }) => parquet.seconds)),
			csvRatio: median(measured.map(({ csv, copy }) => csv.seconds / copy)),
			parquetRatio: median(measured.map(({ parquet, copy }) => parquet.seconds / copy)),
			csvGrowthMB: Math.max(...measured.map(({ csv }) => csv.growthMB)),
			parquetGrowthMB: Math.max(...measured.map(({ parquet }) => parquet.growthMB)),
		};
	} finally {
		graph.kill();
		await server.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
}

/** Writes results of nobody's straight into the table. */
function fill(adminUrl: string, rows: number): Promise<void> {
	return withConnection(adminUrl, async (connection) => {
		await connection.query(
			`insert into assessments.assessment_result (id, year_be, total_points, total_maximum,
				published_total, is_contradictory, lao_id, province_code, framework_code, round_id,
				source_document, import_run, is_synthetic)
			select 'bench-' || lpad(i::text, 8, '0'), 2550 + i % 18, i % 10000 / 100.0, 100,
				i % 10000 / 100.0, false, 'bench-' || i % 7850, (10 + i % 77)::text, 'LPA',
				'lpa-' || 2550 + i % 18, 'bench', 'bench', true
			from generate_series(1, $1::integer) i`,
			[rows],
		);
		await connection.query("vacuum analyze assessments.assessment_result");
	});
}

function copy(adminUrl: string): Promise<number> {
	return withConnection(adminUrl, async (connection) => {
		const began = performance.now();
		await readThrough(connection.query(copyTo(copied)));
		return (performance.now() - began) / 1000;
	});
}

async function take(graph: ChildProcess, address: string, accept: string) {
	graph.send("watch");
	const before = await next(graph);
	const began = performance.now();
	const response = await fetch(`${address}/graphql`, {
		method: "POST",
		headers: { accept, "content-type": "application/json" },
		body: JSON.stringify({ query }),
	});
	if (!response.ok || !response.body) throw new Error(await response.text());
	await readThrough(response.body);
	const seconds = (performance.now() - began) / 1000;
	graph.send("peak");
	const peak = await next(graph);
	return { seconds, growthMB: ((peak.bytes ?? 0) - (before.bytes ?? 0)) / 1e6 };
}

async function next(graph: ChildProcess): Promise<ServerMessage> {
	const [message] = await once(graph, "message");
	return message;
}
