import { setTimeout as pause } from "node:timers/promises";
import { buildSubgraphs, readSupergraph } from "@lao/cli/supergraph";
import { readingUrls } from "@lao/database/roles";
import { createServer } from "@lao/gateway/server";
import { openTogether } from "@lao/gateway/together";
import { runSubgraph } from "@lao/subgraph/running";

/** What the serving process tells: where it answers, or how large it is. */
export interface ServerMessage {
	address?: string;
	bytes?: number;
}

const sampleMs = 10;
const settleMs = 500;

/** Serves the graph over the database named by the first argument, watching its own size. */
async function serve(adminUrl: string): Promise<string> {
	const subgraphs = buildSubgraphs().map((subgraph) =>
		runSubgraph({
			...readingUrls(adminUrl, subgraph.name),
			subgraph,
			secret: "a secret of the bench alone, long enough",
			statementTimeoutMs: 60_000,
		}),
	);
	const graph = await openTogether({ subgraphs, supergraph: await readSupergraph() });
	const server = createServer({ graph, readiness: async () => [] });
	return server.listen({ host: "127.0.0.1", port: 0 });
}

let peak = 0;
setInterval(() => {
	peak = Math.max(peak, process.memoryUsage.rss());
}, sampleMs).unref();

process.on("message", async (message) => {
	const tell = (about: ServerMessage) => process.send?.(about);
	if (message === "serve") tell({ address: await serve(process.argv[2] ?? "") });
	if (message === "watch") {
		await pause(settleMs);
		peak = process.memoryUsage.rss();
		tell({ bytes: peak });
	}
	if (message === "peak") tell({ bytes: peak });
});
