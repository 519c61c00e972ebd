import { serviceUrl } from "@lao/database/roles";
import { sourceFile } from "@lao/importing/file";
import type { Ask } from "@lao/importing/reading";
import type { RunReport } from "@lao/importing/run";
import { importInto } from "./imports.ts";
import type { Subgraph } from "./subgraph.ts";

export interface RefreshOptions {
	adminUrl: string;
	subgraphs: Subgraph[];
	ask: Ask;
	/** What changed the directory: a run, or the undoing of one. Each cause is acted on once. */
	cause: string;
}

/** Lets every service that keeps something of the directory bring it up to date, each in a run. */
export async function refreshServices(options: RefreshOptions): Promise<[string, RunReport][]> {
	const { adminUrl, subgraphs, ask, cause } = options;
	const reports: [string, RunReport][] = [];
	for (const { name, manifest } of subgraphs) {
		const { refresh } = manifest;
		if (!refresh) continue;
		const importer = {
			kind: "refresh",
			description: "what the directory knows anew",
			endings: [],
			read: async (_file: unknown, asking: Ask, own: Parameters<typeof refresh>[1]) =>
				refresh(asking, own),
		};
		const files = [sourceFile(cause, Buffer.from(cause))];
		reports.push([name, await importInto(serviceUrl(adminUrl, name), { importer, files, ask })]);
	}
	return reports;
}
