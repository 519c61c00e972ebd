import { typeParsers } from "@lao/database/pool";
import { readSourceFile, type SourceFile } from "@lao/importing/file";
import type { Ask } from "@lao/importing/reading";
import { importFile, type RunReport } from "@lao/importing/run";
import pg from "pg";
import type { SubgraphManifest } from "./subgraph.ts";

/** Imports files into one service, each in a transaction of its own, over one connection. */
export async function importInto(
	url: string,
	manifest: SubgraphManifest,
	files: AsyncIterable<{ kind: string; file: SourceFile }>,
	ask: Ask,
	onReport: (report: RunReport) => void = () => undefined,
): Promise<RunReport[]> {
	const connection = new pg.Client({ connectionString: url, types: typeParsers });
	await connection.connect();
	try {
		const reports: RunReport[] = [];
		for await (const { kind, file } of files) {
			const importer = manifest.importers.find((candidate) => candidate.kind === kind);
			if (!importer) throw new Error(`${manifest.name} imports no ${kind}`);
			const report = await importFile(connection, importer, file, ask);
			reports.push(report);
			onReport(report);
		}
		return reports;
	} finally {
		await connection.end();
	}
}

/** The fact files that come with a service, in their order. */
export async function* factFiles({ facts }: SubgraphManifest) {
	for (const [kind, name] of facts.files) {
		yield { kind, file: await readSourceFile(new URL(name, facts.folder)) };
	}
}
