import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { limits } from "@lao/config/limits";
import { maximumPageSize } from "@lao/subgraph/page-size";
import type { Scan } from "@lao/takeaway/scan";
import { printSchema } from "graphql";
import { answerPlugin } from "./answer.ts";
import type { GatewayContext } from "./context.ts";
import { formatError } from "./error-format.ts";
import { limitsPlugin } from "./limits/limits-plugin.ts";

export interface GraphOptions {
	/** Composed schema of all subgraphs. */
	supergraph: string;
	/** How to reach the subgraph of a name; the address is the one in the supergraph. */
	source(name: string, address: string): GraphQLDataSource<GatewayContext>;
	/** Told of every fault that is masked from the client. */
	onFault?(error: unknown, requestId: string): void;
	/** Records a page may hold for an answer that is taken away whole; services of others keep theirs. */
	takeawayPageSize?: number;
	/** Reads a connection to its end without pages, where it can. */
	scan?: Scan;
	/** Closes what the sources hold open. */
	onStop?(): Promise<void>;
}

/** A gateway over the subgraphs of a supergraph, ready to answer. */
export interface Graph {
	server: ApolloServer<GatewayContext>;
	/** Schema as clients see it. */
	schema: string;
	supergraph: string;
	takeawayPageSize: number;
	scan?: Scan;
	stop(): Promise<void>;
}

/** The same for an answer that is taken away, where the subgraphs are ours. */
export const ownTakeawayPageSize = 2000;

/** Room for query plans, so that a repeated question is planned once. */
const keptPlansMiB = 64;

export async function openGraph(options: GraphOptions): Promise<Graph> {
	const { supergraph, source, onFault, onStop = async () => undefined } = options;
	const gateway = new ApolloGateway({
		supergraphSdl: async () => ({ supergraphSdl: supergraph }),
		buildService: ({ name, url }) => source(name, url ?? ""),
		experimental_approximateQueryPlanStoreMiB: keptPlansMiB,
		telemetry: { includeDocument: false, recordExceptions: false },
	});
	let schema = "";
	gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
		schema = printSchema(apiSchema);
	});
	const server = new ApolloServer<GatewayContext>({
		gateway,
		introspection: true,
		includeStacktraceInErrorResponses: false,
		stopOnTerminationSignals: false,
		formatError,
		parseOptions: { maxTokens: limits.tokens.most },
		plugins: [limitsPlugin, answerPlugin(onFault)],
	});
	await server.start();
	const { takeawayPageSize = maximumPageSize, scan } = options;
	const stop = () => server.stop().then(onStop);
	return { server, schema, supergraph, takeawayPageSize, scan, stop };
}
