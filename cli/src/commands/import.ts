import { readConfig } from "@lao/config/config";
import { serviceUrl } from "@lao/database/roles";
import { readSourceFile } from "@lao/importing/file";
import type { RunReport } from "@lao/importing/run";
import { importInto } from "@lao/subgraph/imports";
import { openAsk, prepareServices } from "@lao/subgraph/preparation";
import type { Command } from "commander";
import { UsageError } from "../failure.ts";
import { joinRuntime } from "../runtime.ts";
import { resolver, services } from "../services.ts";
import { buildSubgraphs } from "../supergraph.ts";
import { say, warn } from "../terminal.ts";

const kinds = services.flatMap(({ importers }) => importers);

export function addImport(program: Command): void {
	const list = kinds.map(({ kind, description }) => `  ${kind.padEnd(24)}${description}`);
	program
		.command("import")
		.description("import files of one kind; works while the graph serves and while it does not")
		.argument("<kind>", "what the files hold, see below")
		.argument("<files...>", "paths of the files")
		.addHelpText("after", `\nKinds:\n${list.join("\n")}`)
		.action(importFiles);
}

async function importFiles(kind: string, paths: string[]): Promise<void> {
	const manifest = services.find(({ importers }) => importers.some((known) => known.kind === kind));
	if (!manifest) {
		const known = kinds.map((importer) => importer.kind).join(", ");
		throw new UsageError(`there is no kind ${kind}; the kinds are ${known}`);
	}
	const files = await Promise.all(paths.map(read));
	const runtime = await joinRuntime(readConfig(), "import", say);
	const { adminUrl } = runtime;
	const subgraphs = buildSubgraphs();
	try {
		await prepareServices({ adminUrl, subgraphs, resolver, onProgress: say });
		const asking = openAsk(adminUrl, subgraphs, resolver);
		const queue = async function* () {
			for (const file of files) yield { kind, file };
		};
		const url = serviceUrl(adminUrl, manifest.name);
		await importInto(url, manifest, queue(), asking.ask, report).finally(asking.close);
	} finally {
		await runtime.close();
	}
}

async function read(path: string) {
	try {
		return await readSourceFile(path);
	} catch (error) {
		const reason = error instanceof Error && "code" in error ? error.code : "unreadable";
		throw new UsageError(`cannot read ${path} (${reason})`);
	}
}

function report({ file, run, repeated, quarantined, ...changes }: RunReport): void {
	if (repeated) {
		say(`${file}: unchanged, these bytes were imported as ${run}`);
		return;
	}
	const { new: added, changed, unchanged, removed } = changes;
	say(
		`${file}: ${added} new, ${changed} changed, ${unchanged} unchanged, ${removed} removed, ${quarantined.length} quarantined (run ${run})`,
	);
	for (const { locator, code, message } of quarantined) warn(`  ${locator}: ${code}: ${message}`);
}
