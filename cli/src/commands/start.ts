import { type Config, readConfig } from "@lao/config/config";
import { serviceUrl } from "@lao/database/roles";
import { openApart } from "@lao/gateway/apart";
import type { Graph } from "@lao/gateway/graph";
import { createServer, type Readiness } from "@lao/gateway/server";
import { openTogether } from "@lao/gateway/together";
import { prepareServices } from "@lao/subgraph/preparation";
import { runSubgraph } from "@lao/subgraph/running";
import type { Subgraph } from "@lao/subgraph/subgraph";
import { type Command, Option } from "commander";
import { loadDemo } from "../demo.ts";
import { checkPort } from "../port.ts";
import { openRuntime, type Runtime } from "../runtime.ts";
import { loadSavedQueries } from "../saved-queries.ts";
import { startServices } from "../service-processes.ts";
import { resolver } from "../services.ts";
import { buildSubgraphs, documentSchemas, readSupergraph } from "../supergraph.ts";
import { say, untilStopped, warn } from "../terminal.ts";

interface StartOptions {
	demo?: boolean;
	apart?: boolean;
	seed: string;
	scale: string;
}

export function addStart(program: Command): void {
	program
		.command("start")
		.description("start the database, load the reference facts and serve the graph")
		.option("--apart", "run each service as a process of its own")
		.option("--demo", "add a synthetic nation-wide data set, marked synthetic on every record")
		.addOption(new Option("--seed <number>", "seed of the synthetic data set").default("2567"))
		.addOption(
			new Option("--scale <factor>", "size of the synthetic data set, 1 to 20").default("1"),
		)
		.action(start);
}

/** A graph being served, and how to stop it. */
interface Serving {
	graph: Graph;
	readiness: Readiness;
	stop(): Promise<void>;
}

async function start(options: StartOptions): Promise<void> {
	const config = readConfig();
	const { host, port, dataDir } = config;
	const queries = await loadSavedQueries(config);
