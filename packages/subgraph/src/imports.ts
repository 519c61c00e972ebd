import { withConnection } from "@lao/database/connection";
import { readSourceFile } from "@lao/importing/file";
import type { Ask, Importer } from "@lao/importing/reading";
import { importFiles, type RunOptions, type RunReport } from "@lao/importing/run";
import { undoRun } from "@lao/importing/undo";
import type { SubgraphManifest } from "./subgraph.ts";

/** The importer of a kind of file, with what its service computes after each change. */
export function importerOf({ name, importers, derive }: SubgraphManifest, kind: string): Importer {
	const importer = importers.find((candidate) => candidate.kind === kind);
	if (!importer) throw new Error(`${name} imports no ${kind}`);
	return { ...importer, derive };
}

/** Imports files of one kind into one service, in one transaction. */
export function importInto(url: string, options: RunOptions): Promise<RunReport> {
	return withConnection(url, (connection) => importFiles(connection, options));
}

/** Restores what was before a run of a service, and what follows from it; see `undoRun`. */
export function undoIn(url: string, { derive }: SubgraphManifest, run: string): Promise<number> {
	return withConnection(url, (connection) => undoRun(connection, run, derive));
}

/** Loads the fact files that come with a service, each a run of its own, in their order. */
export function importFacts(
	url: string,
	manifest: SubgraphManifest,
	ask: Ask,
	onReport: (report: RunReport) => void,
): Promise<void> {
	return withConnection(url, async (connection) => {
		for (const [kind, name] of manifest.facts.files) {
			const files = [await readSourceFile(new URL(name, manifest.facts.folder))];
			const importer = importerOf(manifest, kind);
			onReport(await importFiles(connection, { importer, files, ask }));
		}
	});
}
