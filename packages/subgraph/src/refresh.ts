import { withConnection } from "@lao/database/connection";
import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import type { Ask } from "@lao/importing/reading";
import type { RunReport } from "@lao/importing/run";
import { importInto } from "./imports.ts";
import type { Subgraph } from "./subgraph.ts";

export interface RefreshOptions {
	adminUrl: string;
	subgraphs: Subgraph[];
	/** Name of the subgraph that resolves names. */
	resolver: string;
	ask: Ask;
}

/** The last that happened to the directory: a run, or the undoing of one. */
async function lastChange(url: string): Promise<string> {
	const { rows } = await withConnection(url, (connection) =>
		connection.query<{ change: string }>(
			`select concat_ws(' ', id, finished_at, undone_at) as change from import_run
			order by greatest(finished_at, undone_at) desc, id limit 1`,
		),
	);
	return rows[0]?.change ?? "";
}

/**
 * Lets every service that keeps something of the directory bring it up to date, each in a run.
 * Each change of the directory is acted on once: after a crash in between, by the next call.
 */
export async function refreshServices(options: RefreshOptions): Promise<[string, RunReport][]> {
	const { adminUrl, subgraphs, resolver, ask } = options;
	const cause = await lastChange(serviceUrl(adminUrl, resolver));
	const reports: [string, RunReport][] = [];
	for (const { name, manifest } of subgraphs) {
		const { refresh, derive } = manifest;
		if (!refresh) continue;
		const importer = {
			kind: "refresh",
			description: "what the directory knows anew",
			endings: [],
			read: async (_file: unknown, asking: Ask, own: Parameters<typeof refresh>[1]) =>
				refresh(asking, own),
			derive,
		};
		// A new migration may ask for more of the directory than was kept before.
		const reason = `${cause} ${manifest.migrations.at(-1)?.name}`;
		const files = [sourceFile(reason, Buffer.from(reason))];
		reports.push([name, await importInto(serviceUrl(adminUrl, name), { importer, files, ask })]);
	}
	return reports;
}
