import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDemo } from "@lao/cli/demo";
import { resolver } from "@lao/cli/services";
import { buildSubgraphs, readSupergraph } from "@lao/cli/supergraph";
import { openEmbedded } from "@lao/database/embedded";
import { openPool } from "@lao/database/pool";
import { prepareServices } from "@lao/subgraph/preparation";
import { openTestGraph } from "@lao/testing/graph";
import { groupQuestions } from "./group-questions.ts";

const rounds = 7;

interface GroupTiming {
	name: string;
	/** Medians over the rounds, in milliseconds. */
	graphMs: number;
	sqlMs: number;
	/** Median of the ratios within a round. */
	ratio: number;
}

/** Times the graph and plain SQL in turns over the synthetic data set, ten times the country. */
async function measureGroups(scale: string): Promise<GroupTiming[]> {
	const folder = await mkdtemp(join(tmpdir(), "lao-bench-"));
	const server = await openEmbedded({ dataDir: join(folder, "data"), command: "bench" });
	try {
		const subgraphs = buildSubgraphs();
		await prepareServices({ adminUrl: server.url, subgraphs, resolver });
		const progress = (line: string) => process.stderr.write(`${line}\n`);
		await loadDemo(server.url, subgraphs, { seed: "2567", scale }, progress);
		return await timeGroups(server.url);
	} finally {
		await server.stop();
		await rm(folder, { recursive: true, force: true });
	}
}

/** The same over a database that is there already. */
async function timeGroups(url: string): Promise<GroupTiming[]> {
	const supergraph = await readSupergraph();
	const graph = await openTestGraph({ subgraphs: buildSubgraphs(), supergraph, url });
	const database = openPool({ url, statementTimeoutMs: 60_000 });
	try {
		const timings: GroupTiming[] = [];
		for (const { name, query, sql } of groupQuestions) {
			const ask = async () => {
				const { errors } = await graph.ask(query);
				if (errors?.[0]) throw new Error(`${name}: ${errors[0].message}`);
			};
			timings.push({ name, ...(await inTurns(ask, () => database.query(sql))) });
		}
		return timings;
	} finally {
		await database.close();
		await graph.close();
	}
}

async function inTurns(ask: () => Promise<unknown>, query: () => Promise<unknown>) {
	await ask();
	await query();
	const graph: number[] = [];
	const sql: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		graph.push(await timed(ask));
		sql.push(await timed(query));
	}
	const ratio = median(graph.map((ms, round) => ms / (sql[round] ?? ms)));
	return { graphMs: median(graph), sqlMs: median(sql), ratio };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

const median = (values: number[]) =>
	values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** One line a question, ten times the country. */
export async function groupTable(): Promise<string> {
	const timings = await measureGroups("10");
	return timings.map(groupLine).join("\n");
}

const groupLine = ({ name, graphMs, sqlMs, ratio }: GroupTiming) =>
	`${name.padEnd(52)} graph ${graphMs.toFixed(0).padStart(5)} ms  SQL ${sqlMs.toFixed(0).padStart(5)} ms  ratio ${ratio.toFixed(2)}`;
