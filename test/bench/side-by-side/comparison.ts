import { writeFile } from "node:fs/promises";
import { checkAgreement, type Started } from "./agreement.ts";
import { summarize } from "./cell.ts";
import { drawChart } from "./chart.ts";
import { measureFirstAnswers } from "./first-answer.ts";
import { measureGrowth } from "./growth.ts";
import { readEngines, readKinds } from "./kinds.ts";
import { startLoad } from "./load.ts";
import { chosen, help, readOptions } from "./options.ts";
import { drawFrom } from "./pool.ts";
import { loadAverage, type Report } from "./report.ts";
import { runRounds } from "./rounds.ts";
import { printReport } from "./table.ts";
import { measureTargets, newQueryKind } from "./targets.ts";
import { openWorld } from "./world.ts";

const say = (line: string) => process.stderr.write(`${line}\n`);

/** Measures all engines side by side, writes the report and returns it as text. */
export async function compareEngines(words: string[]): Promise<string> {
	const options = readOptions(words);
	if (!options) return help;
	const engines = chosen(await readEngines(), options.engines);
	const measured = chosen(await readKinds(), options.kinds);
	const { scale, seed, dataDir } = options;
	const busyBefore = loadAverage();
	const world = await openWorld({ scale, dataDir, say });
	const started: Started[] = [];
	const load = await startLoad();
	try {
		for (const engine of engines) {
			say(`starting ${engine.name}`);
			started.push({ engine, running: await engine.start(world) });
		}
		const pools = new Map<string, Record<string, string>[]>();
		for (const kind of measured) {
			const pool = await drawFrom(kind, started, world);
			pools.set(kind.name, pool);
			await checkAgreement(started, kind, pool, seed);
			say(`all answers are equal: ${kind.title}`);
		}
		const asked = measured.find(({ name }) => name === newQueryKind);
		const firstAnswers = asked
			? await measureFirstAnswers(started, asked, pools.get(asked.name) ?? [], options)
			: [];
		const cells = await runRounds({ ...options, started, measured, pools, load, say });
		const report: Report = {
			measuredAt: new Date().toISOString(),
			options,
			busy: { before: busyBefore, after: loadAverage() },
			kinds: measured.map(({ name, title }) => ({ name, title })),
			engines: engines.map(({ name, title }) => ({ name, title })),
			without: engines.flatMap((engine) => reasons(engine, measured)),
			cells,
			summary: summarize(cells),
			firstAnswers,
			targets: [
				...measureTargets(cells, firstAnswers),
				await measureGrowth(cells, options.against),
			],
		};
		await writeFile(new URL("../report.json", import.meta.url), JSON.stringify(report, null, "\t"));
		await writeFile(new URL("../report.svg", import.meta.url), drawChart(report));
		return printReport(report);
	} finally {
		await load.stop();
		for (const { running } of started) await running.stop();
		await world.close();
	}
}

function reasons(
	{ name, dialect }: Started["engine"],
	measured: Awaited<ReturnType<typeof readKinds>>,
): Report["without"] {
	return measured.flatMap((kind) => {
		const without = dialect.without(kind);
		return without ? [{ engine: name, kind: kind.name, why: without.why }] : [];
	});
}
