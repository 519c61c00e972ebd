import { readConfig } from "@lao/config/config";
import { serviceUrl } from "@lao/database/roles";
import type { RunOptions, RunReport } from "@lao/importing/run";
import { undoRun } from "@lao/importing/undo";
import { importerOf, importInto, withConnection } from "@lao/subgraph/imports";
import { openAsk, prepareServices } from "@lao/subgraph/preparation";
import type { Command } from "commander";
import { refreshFromDirectory } from "../directory-refresh.ts";
import { UsageError } from "../failure.ts";
import { ProgressLine } from "../progress.ts";
import { reportLines, writeReport } from "../report.ts";
import { joinRuntime, type Runtime } from "../runtime.ts";
import { resolver, services } from "../services.ts";
import { openFiles } from "../source-files.ts";
import { buildSubgraphs } from "../supergraph.ts";
import { say, warn } from "../terminal.ts";

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

async function importOrUndo(kind: string | undefined, paths: string[], options: ImportOptions) {
	const config = readConfig();
	if (options.undo === undefined && (!kind || paths.length === 0)) {
		throw new UsageError("say what to import: a kind and its files; see `lao import --help`");
	}
	const progress = options.json ? warn : say;
	const runtime = await joinRuntime(config, "import", progress);
	try {
		const subgraphs = buildSubgraphs();
		await prepareServices({
			adminUrl: runtime.adminUrl,
			subgraphs,
			resolver,
			onProgress: progress,
		});
		if (options.undo !== undefined) return await undo(runtime, options.undo);
		await importPaths(runtime, config.dataDir, kind ?? "", paths, options);
	} finally {
		await runtime.close();
	}
}

async function importPaths(
	{ adminUrl }: Runtime,
	dataDir: string,
	kind: string,
	paths: string[],
	{ dryRun = false, json = false }: ImportOptions,
): Promise<void> {
	const manifest = services.find(({ importers }) => importers.some((known) => known.kind === kind));
	if (!manifest) {
		const known = kinds.map((importer) => importer.kind).join(", ");
		throw new UsageError(`there is no kind ${kind}; the kinds are ${known}`);
	}
	const importer = importerOf(manifest, kind);
	const asking = openAsk(adminUrl, buildSubgraphs(), resolver);
	const progress = new ProgressLine(json);
	const options: RunOptions = {
		importer,
		files: openFiles(paths, importer.endings, progress.ignored),
		ask: asking.ask,
		dryRun,
		onProgress: progress.update,
	};
	const report = await importInto(serviceUrl(adminUrl, manifest.name), options).finally(() => {
		progress.end();
		return asking.close();
	});
	if (report.run && manifest.name === resolver) await refreshFromDirectory(adminUrl, report.run);
	await tell({ ...report, ignored: progress.ignoredFiles }, dataDir, { dryRun, json });
}

/** Tells the outcome; a run that could not be completed ends in an error. */
async function tell(
	report: RunReport & { ignored: string[] },
	dataDir: string,
	{ dryRun, json }: { dryRun: boolean; json: boolean },
): Promise<void> {
	const kept = await writeReport(report, dataDir);
	if (json) say(JSON.stringify(report));
	else for (const line of [...reportLines(report, dryRun), ...kept]) say(line);
	const faults = report.files.filter(({ fault }) => fault).length;
	if (faults > 0) {
		throw new UsageError(
			`nothing was imported: ${faults} of ${report.files.length} files cannot be read`,
		);
	}
}

async function undo({ adminUrl }: Runtime, run: string): Promise<void> {
	for (const { name } of services) {
		const touched = await withConnection(serviceUrl(adminUrl, name), async (connection) => {
			const { rows } = await connection.query("select 1 from import_run where id = $1", [run]);
			return rows.length > 0 ? undoRun(connection, run) : null;
		});
		if (touched === null) continue;
		if (name === resolver) await refreshFromDirectory(adminUrl, `undoing ${run}`);
		say(`${run} is undone: ${touched} records of ${name} are as they were before`);
		return;
	}
	throw new UsageError(`there is no run ${run}`);
}
