import { gatewayUrl, prepareAccess } from "@lao/access/preparation";
import { type Config, readConfig } from "@lao/config/config";
import { readingUrls } from "@lao/database/roles";
import { openApart } from "@lao/gateway/apart";
import type { Graph } from "@lao/gateway/graph";
import type { ReadingLog } from "@lao/gateway/reading-plugin";
import { createServer, type Readiness } from "@lao/gateway/server";
import { openTogether } from "@lao/gateway/together";
import type { TrustedDocuments } from "@lao/gateway/trusted-documents";
import { serviceSecret } from "@lao/subgraph/gateway-signature";
import { prepareServices } from "@lao/subgraph/preparation";
import { runSubgraph } from "@lao/subgraph/running";
import type { Subgraph } from "@lao/subgraph/subgraph";
import { type Command, Option } from "commander";
import { openAccess } from "../access.ts";
import { loadDemo } from "../demo.ts";
import { faultLine } from "../fault-line.ts";
import { httpOptions, trustedDocuments } from "../http-options.ts";
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

/** What may be asked, and where readings of personal data are kept. */
interface Rules {
	trusted: TrustedDocuments;
	readingLog?: ReadingLog;
}

async function start(options: StartOptions): Promise<void> {
	const config = readConfig();
	const { host, port, dataDir } = config;
	const queries = await loadSavedQueries(config);
	await checkPort(host, port);
	const stopped = untilStopped();
	const runtime = await openRuntime(
		config,
		{ command: "start", url: `http://${host}:${port}` },
		say,
	);
	try {
		const subgraphs = buildSubgraphs();
		say("migrating and loading the reference facts");
		await prepareServices({ adminUrl: runtime.adminUrl, subgraphs, resolver, onProgress: say });
		if (options.demo) await loadDemo(runtime.adminUrl, subgraphs, options, say);
		for (const done of await prepareAccess(runtime.adminUrl)) say(`access: migrated ${done}`);
		const access = openAccess(config, gatewayUrl(runtime.adminUrl));
		const open = options.apart ? serveApart : serveTogether;
		const trusted = trustedDocuments(config, queries);
		const serving = await open(config, runtime, subgraphs, { trusted, ...access });
		const server = createServer({
			...serving,
			...httpOptions(config, access.identification),
			documents: documentSchemas(),
			queries,
			onFault,
		});
		const address = await server.listen({ host, port });
		say(`data     ${config.databaseUrl ? "the server of DATABASE_URL" : dataDir}`);
		say(`health   ${address}/health/ready`);
		say(`schema   ${address}/schema.graphql`);
		say(`explorer ${address}/explorer`);
		say(`graphql  ${address}/graphql`);
		void serving.graph.warm(queries.map(({ query }) => query));
		await stopped;
		say("stopping");
		await server.close();
		await serving.stop();
		await access.close();
	} finally {
		await runtime.close();
	}
}

const onFault = (fault: unknown, requestId: string) => warn(faultLine(fault, requestId));

async function serveTogether(
	config: Config,
	{ adminUrl, secret }: Runtime,
	built: Subgraph[],
	{ trusted, readingLog }: Rules,
): Promise<Serving> {
	const subgraphs = built.map((subgraph) =>
		runSubgraph({
			...readingUrls(adminUrl, subgraph.name),
			subgraph,
			secret: serviceSecret(secret, subgraph.name),
			statementTimeoutMs: config.statementTimeoutMs,
		}),
	);
	const graph = await openTogether({
		subgraphs,
		supergraph: await readSupergraph(),
		onFault,
		trusted,
		cacheBytes: cacheBytesOf(config),
		readingLog,
	});
	return {
		graph,
		readiness: async () => {
			await Promise.all(subgraphs.map((subgraph) => subgraph.check()));
			return [];
		},
		stop: async () => {
			await graph.stop();
			await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
		},
	};
}

const cacheBytesOf = ({ resultCacheMb }: Config) => resultCacheMb * 1_000_000;

async function serveApart(
	config: Config,
	runtime: Runtime,
	built: Subgraph[],
	{ trusted, readingLog }: Rules,
): Promise<Serving> {
	say("starting the services");
	const names = built.map(({ name }) => name);
	const services = await startServices(config, runtime, names);
	for (const [name, address] of services.addresses) say(`service  ${name} ${address}`);
	const graph = await openApart({
		supergraph: await readSupergraph(),
		addresses: services.addresses,
		secret: runtime.secret,
		timeoutMs: config.subgraphTimeoutMs,
		onFault,
		trusted,
		cacheBytes: cacheBytesOf(config),
		readingLog,
	});
	const stop = async () => {
		await graph.stop();
		await services.stop();
	};
	return { graph, readiness: async () => services.missing(), stop };
}
