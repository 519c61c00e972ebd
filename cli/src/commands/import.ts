import { readConfig } from "@lao/config/config";
import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { isAllSetAside, type RunOptions } from "@lao/importing/run";
import { importerOf, importInto, undoIn } from "@lao/subgraph/imports";
import { openAsk, prepareServices } from "@lao/subgraph/preparation";
import type { SubgraphManifest } from "@lao/subgraph/subgraph";
import type { Command } from "commander";
import { refreshFromDirectory } from "../directory-refresh.ts";
import { explain, UsageError } from "../failure.ts";
import { ProgressLine } from "../progress.ts";
import { type Report, reportLines } from "../report.ts";
import { writeReport } from "../report-files.ts";
import { closeWhenStopped, joinRuntime, type Runtime } from "../runtime.ts";
import { resolver, services } from "../services.ts";
import { openFiles } from "../source-files.ts";
import { buildSubgraphs } from "../supergraph.ts";
import { say, untilStopped, warn } from "../terminal.ts";

interface ImportOptions {
	dryRun?: boolean;
	json?: boolean;
	undo?: string;
}

const kinds = services.flatMap(({ importers }) => importers);

export function addImport(program: Command): void {
	const list = kinds.map(({ kind, description }) => `  ${kind.padEnd(24)}${description}`);
	program
		.command("import")
		.description("import files of one kind; works while the graph serves and while it does not")
		.argument("[kind]", "what the files hold, see below")
		.argument("[files...]", "files, folders (with all below them) or http addresses")
		.option("--dry-run", "write nothing; tell what would change")
		.option("--json", "print the report as JSON")
		.option("--undo <run>", "restore what was before a run")
		.addHelpText("after", `\nKinds:\n${list.join("\n")}`)
		.action(importOrUndo);
}

type Work = (runtime: Runtime, dataDir: string) => Promise<void>;

async function importOrUndo(kind: string | undefined, paths: string[], options: ImportOptions) {
	try {
		const config = readConfig();
		// Mistakes in the command are told before a database is opened, or even made, for it.
		const work = workOf(kind, paths, options);
		const onProgress = options.json ? warn : say;
		const stopped = untilStopped();
		const runtime = await joinRuntime(config, "import", onProgress);
		closeWhenStopped(runtime, stopped);
		try {
			const { adminUrl } = runtime;
			await prepareServices({ adminUrl, subgraphs: buildSubgraphs(), resolver, onProgress });
			await work(runtime, config.dataDir);
		} finally {
			await runtime.close();
		}
	} catch (error) {
		if (options.json) say(JSON.stringify({ error: explain(error).join("; ") }));
		throw error;
	}
}

function workOf(kind: string | undefined, paths: string[], options: ImportOptions): Work {
	const { undo: run } = options;
	if (run !== undefined) return (runtime) => undo(runtime, run, options);
	if (!kind || paths.length === 0) {
		throw new UsageError("say what to import: a kind and its files; see `lao import --help`");
	}
	const manifest = services.find(({ importers }) => importers.some((known) => known.kind === kind));
	if (!manifest) {
		const known = kinds.map((importer) => importer.kind).join(", ");
		throw new UsageError(`there is no kind ${kind}; the kinds are ${known}`);
	}
	return (runtime, dataDir) => importPaths(runtime, dataDir, { manifest, kind, paths, options });
}

interface Task {
	manifest: SubgraphManifest;
	kind: string;
	paths: string[];
	options: ImportOptions;
}

async function importPaths({ adminUrl }: Runtime, dataDir: string, task: Task): Promise<void> {
	const { dryRun = false, json = false } = task.options;
	const importer = importerOf(task.manifest, task.kind);
	const asking = openAsk(adminUrl, buildSubgraphs(), resolver);
	const progress = new ProgressLine(json);
	const run: RunOptions = {
		importer,
		files: openFiles(task.paths, importer.endings, progress.ignored),
		ask: asking.ask,
		dryRun,
		onProgress: progress.update,
	};
	const report = await importInto(serviceUrl(adminUrl, task.manifest.name), run).finally(() => {
		progress.end();
		return asking.close();
	});
	if (!dryRun && task.manifest.name === resolver) await refreshFromDirectory(adminUrl);
	await tell({ ...report, ignored: progress.ignoredFiles }, dataDir, { dryRun, json });
}

/** Tells the outcome; a run that could not be completed ends in an error. */
async function tell(
	report: Report,
	dataDir: string,
	{ dryRun, json }: { dryRun: boolean; json: boolean },
): Promise<void> {
	const kept = dryRun ? [] : await writeReport(report, dataDir);
	if (json) say(JSON.stringify(report));
	else for (const line of [...reportLines(report, dryRun), ...kept]) say(line);
	const fault = faultOf(report);
	const setAside = setAsideOf(report);
	if (fault) {
		warn(`lao: ${fault}`);
		process.exitCode = 1;
	} else if (setAside > 0) {
		warn(`lao: ${setAside} rows or documents were set aside and are not imported; mend them`);
	}
}

const setAsideOf = ({ files }: Report) =>
	files.reduce((count, { quarantined }) => count + quarantined.length, 0);

/** Why nothing was imported, where nothing was. */
function faultOf(report: Report): string | null {
	const { files, ignored } = report;
	const faults = files.filter(({ fault }) => fault).length;
	if (faults > 0) return `nothing was imported: ${faults} of ${files.length} files cannot be read`;
	if (isAllSetAside(files)) {
		return `nothing was imported: all ${setAsideOf(report)} rows or documents were set aside; mend them`;
	}
	if (files.length > 0) return null;
	return `nothing was imported: none of ${ignored.length} files is of this kind`;
}

async function undo({ adminUrl }: Runtime, run: string, { json }: ImportOptions): Promise<void> {
	for (const manifest of services) {
		const { name } = manifest;
		const url = serviceUrl(adminUrl, name);
		const { rows } = await withConnection(url, (connection) =>
			connection.query("select 1 from import_run where id = $1", [run]),
		);
		if (rows.length === 0) continue;
		const touched = await undoIn(url, manifest, run);
		if (name === resolver) await refreshFromDirectory(adminUrl);
		if (json) say(JSON.stringify({ undone: run, service: name, records: touched }));
		else say(`${run} is undone: ${touched} records of ${name} are as they were before`);
		return;
	}
	throw new UsageError(`there is no run ${run}`);
}
