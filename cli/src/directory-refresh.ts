import { openAsk } from "@lao/subgraph/preparation";
import { refreshServices } from "@lao/subgraph/refresh";
import { resolver } from "./services.ts";
import { buildSubgraphs } from "./supergraph.ts";
import { warn } from "./terminal.ts";

/** Where the directory has changed, what other services keep of it is brought up to date. */
export async function refreshFromDirectory(adminUrl: string): Promise<void> {
	const subgraphs = buildSubgraphs();
	const { ask, close } = openAsk(adminUrl, subgraphs, resolver);
	try {
		const reports = await refreshServices({ adminUrl, subgraphs, resolver, ask });
		for (const [name, { files }] of reports) {
			for (const { repeated, new: added, changed, removed } of files) {
				if (repeated) continue;
				const counts = `${added} new, ${changed} changed, ${removed} removed`;
				warn(`${name}: refreshed from the directory, ${counts}`);
			}
		}
	} finally {
		await close();
	}
}
