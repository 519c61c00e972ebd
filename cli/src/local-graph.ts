import type { Config } from "@lao/config/config";
import { readingUrls } from "@lao/database/roles";
import type { Graph } from "@lao/gateway/graph";
import { openTogether } from "@lao/gateway/together";
import { prepareServices } from "@lao/subgraph/preparation";
import { runSubgraph } from "@lao/subgraph/running";
import { faultLine } from "./fault-line.ts";
import { closeWhenStopped, joinRuntime } from "./runtime.ts";
import { resolver } from "./services.ts";
import { buildSubgraphs, readSupergraph } from "./supergraph.ts";
import { untilStopped, warn } from "./terminal.ts";

/** The graph over the facts of a data folder, in this process. */
export interface LocalGraph {
	graph: Graph;
	close(): Promise<void>;
}

/** Opens the graph for one command, beside a graph that serves or on its own. */
export async function openLocalGraph(config: Config, command: string): Promise<LocalGraph> {
	const stopped = untilStopped();
	const runtime = await joinRuntime(config, command, warn);
	closeWhenStopped(runtime, stopped);
	const { adminUrl, secret } = runtime;
	const subgraphs = buildSubgraphs();
	await prepareServices({ adminUrl, subgraphs, resolver, onProgress: warn });
	const { statementTimeoutMs } = config;
	const running = subgraphs.map((subgraph) =>
		runSubgraph({
			...readingUrls(adminUrl, subgraph.name),
			subgraph,
			secret,
			statementTimeoutMs,
		}),
	);
	const graph = await openTogether({
		subgraphs: running,
		supergraph: await readSupergraph(),
		onFault: (fault, requestId) => warn(faultLine(fault, requestId)),
	});
	const close = async () => {
		await graph.stop();
		await Promise.all(running.map((subgraph) => subgraph.close()));
		await runtime.close();
	};
	return { graph, close };
}
