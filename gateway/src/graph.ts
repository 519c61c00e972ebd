import { ApolloGateway, type GraphQLDataSource } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { answerPlugin } from "./answer.ts";
import type { GatewayContext } from "./context.ts";
import { formatError } from "./error-format.ts";

export interface GraphOptions {
	/** Composed schema of all subgraphs. */
	supergraph: string;
	/** How to reach the subgraph of a name; the address is the one in the supergraph. */
	source(name: string, address: string): GraphQLDataSource<GatewayContext>;
	/** Told of every fault that is masked from the client. */
	onFault?(error: unknown, requestId: string): void;
}

export type Graph = ApolloServer<GatewayContext>;

/** A gateway over the subgraphs of a supergraph, ready to answer. */
export async function openGraph({ supergraph, source, onFault }: GraphOptions): Promise<Graph> {
	const gateway = new ApolloGateway({
		supergraphSdl: async () => ({ supergraphSdl: supergraph }),
		buildService: ({ name, url }) => source(name, url ?? ""),
		telemetry: { includeDocument: false, recordExceptions: false },
	});
	const server = new ApolloServer<GatewayContext>({
		gateway,
		introspection: true,
		includeStacktraceInErrorResponses: false,
		hideSchemaDetailsFromClientErrors: false,
		stopOnTerminationSignals: false,
		formatError,
		plugins: [answerPlugin(onFault)],
	});
	await server.start();
	return server;
}
