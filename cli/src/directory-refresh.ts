import { openAsk } from "@lao/subgraph/preparation";
import { refreshServices } from "@lao/subgraph/refresh";
import { resolver } from "./services.ts";
import { buildSubgraphs } from "./supergraph.ts";
import { warn } from "./terminal.ts";

/** The directory has changed: what other services keep of it is brought up to date. */
export async function refreshFromDirectory(adminUrl: string, cause: string): Promise<void> {
	const subgraphs = buildSubgraphs();
	const { ask, close } = openAsk(adminUrl, subgraphs, resolver);
	try {
		const reports = await refreshServices({ adminUrl, subgraphs, ask, cause });
		for (const [name, { files }] of reports) {
			for (const { new: added, changed } of files) {
				warn(`${name}: refreshed from the directory, ${added} new, ${changed} changed`);
			}
		}
	} finally {
		await close();
	}
}
