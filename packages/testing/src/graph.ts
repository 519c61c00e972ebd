import { readingUrls } from "@lao/database/roles";
import { openApart } from "@lao/gateway/apart";
import { createContext, type GatewayContext } from "@lao/gateway/context";
import type { Graph } from "@lao/gateway/graph";
import type { ReadingEntry, ReadingLog } from "@lao/gateway/reading-plugin";
import { openTogether } from "@lao/gateway/together";
import { serviceSecret } from "@lao/subgraph/gateway-signature";
import { type RunningSubgraph, runSubgraph } from "@lao/subgraph/running";
import { createService } from "@lao/subgraph/server";
import type { Subgraph } from "@lao/subgraph/subgraph";

export type Mode = "together" | "apart";

export interface Answer {
	data?: unknown;
	errors?: readonly { message: string; path?: unknown; extensions?: Record<string, unknown> }[];
	extensions?: Record<string, unknown>;
}

/** Who asks; nobody known unless it is said. */
export type Asking = Partial<Pick<GatewayContext, "reader">>;

/** A graph over a database of the test's own. */
export interface TestGraph {
	graph: Graph;
	ask(query: string, variables?: Record<string, unknown>, asking?: Asking): Promise<Answer>;
	/** SQL statements sent since the last call. */
	takeStatements(): string[];
	/** Faults that were masked from the client. */
	faults: unknown[];
	/** Readings of personal data that were recorded, unless a log of the test's own keeps them. */
	readings: ReadingEntry[];
	/** The services themselves. */
	running: RunningSubgraph[];
	/** Where each service answers; apart only. */
	addresses: ReadonlyMap<string, string>;
	/** Shared by gateway and services. */
	secret: string;
	/** Ends one service, as if its process had died; apart only. */
	kill(service: string): Promise<void>;
	close(): Promise<void>;
}

export const testSecret = "a secret that only the tests know, long enough";

export interface TestGraphOptions {
	subgraphs: Subgraph[];
	supergraph: string;
	/** Administrator's address of the database. */
	url: string;
	mode?: Mode;
	timeoutMs?: number;
	/** Bytes of whole answers that are kept; none unless it is said. */
	cacheBytes?: number;
	/** Where readings of personal data are kept. */
	readingLog?: ReadingLog;
}

/** Opens the real gateway over real services: in this process, or each behind its own HTTP port. */
export async function openTestGraph(options: TestGraphOptions): Promise<TestGraph> {
	const { supergraph, mode = "together", timeoutMs = 10_000, cacheBytes } = options;
	const readings: ReadingEntry[] = [];
	const append = async (entry: ReadingEntry) => void readings.push(entry);
	const { readingLog = { append } } = options;
	const statements: string[] = [];
	const faults: unknown[] = [];
	const running = options.subgraphs.map((subgraph) =>
		recording(
			runSubgraph({
				...readingUrls(options.url, subgraph.name),
				subgraph,
				secret: serviceSecret(testSecret, subgraph.name),
				statementTimeoutMs: 10_000,
			}),
			statements,
		),
	);
	const onFault = (fault: unknown) => faults.push(fault);
	const services = mode === "apart" ? await listen(running, onFault) : new Map<string, Service>();
	const addresses = new Map([...services].map(([name, { address }]) => [name, address]));
	const graph =
		mode === "apart"
			? await openApart({
					supergraph,
					addresses,
					secret: testSecret,
					timeoutMs,
					onFault,
					cacheBytes,
					readingLog,
				})
			: await openTogether({ subgraphs: running, supergraph, onFault, cacheBytes, readingLog });
	return {
		graph,
		faults,
		readings,
		addresses,
		secret: testSecret,
		running,
		ask: (query, variables, asking) => ask(graph, query, variables, asking),
		takeStatements: () => statements.splice(0),
		kill: async (name) => services.get(name)?.close(),
		close: async () => {
			await graph.stop();
			await Promise.all([...services.values()].map((service) => service.close()));
			await Promise.all(running.map((subgraph) => subgraph.close()));
		},
	};
}

interface Service {
	address: string;
	close(): Promise<void>;
}

async function listen(
	running: RunningSubgraph[],
	onFault: (fault: unknown) => void,
): Promise<Map<string, Service>> {
	const services = new Map<string, Service>();
	for (const subgraph of running) {
		const service = createService({
			subgraph,
			secret: serviceSecret(testSecret, subgraph.name),
			onFault,
		});
		const address = await service.listen({ host: "127.0.0.1", port: 0 });
		const close = async () => {
			service.server.closeAllConnections();
			await service.close();
		};
		services.set(subgraph.name, { address: `${address}/graphql`, close });
	}
	return services;
}

/** The same subgraph, telling each statement it sends. */
function recording(subgraph: RunningSubgraph, statements: string[]): RunningSubgraph {
	return {
		...subgraph,
		start: (limits) => {
			const request = subgraph.start(limits);
			const rows = request.rows.bind(request);
			request.rows = (sql, ...rest) => {
				statements.push(sql);
				return rows(sql, ...rest);
			};
			return request;
		},
	};
}

async function ask(
	{ server }: Graph,
	query: string,
	variables: Record<string, unknown> = {},
	asking: Asking = {},
): Promise<Answer> {
	const { body } = await server.executeOperation(
		{ query, variables },
		{ contextValue: { ...createContext(), ...asking } },
	);
	if (body.kind !== "single") throw new Error("The graph answers in one part");
	// Through JSON, as over HTTP: what a client sees and nothing else.
	return JSON.parse(JSON.stringify(body.singleResult));
}
