import { ApolloServer } from "@apollo/server";
import { limits } from "@lao/config/limits";
import { maximumPageSize } from "@lao/subgraph/page-size";
import type { Reader } from "@lao/subgraph/reader";
import type { Scanned, ScanRequest } from "@lao/takeaway/scan";
import { printSchema } from "graphql";
import { accessPlugin } from "./access/access-plugin.ts";
import { FieldScopes } from "./access/field-scopes.ts";
import { answerPlugin } from "./answer.ts";
import { DataVersions } from "./cache/data-versions.ts";
import { PersistedQueries } from "./cache/persisted-queries.ts";
import { ResultCache } from "./cache/result-cache.ts";
import type { GatewayContext } from "./context.ts";
import { formatError } from "./error-format.ts";
import { gatewayOf } from "./execution/gateway.ts";
import { PlannedRequests } from "./execution/planned-requests.ts";
import type { SubgraphSource } from "./execution/source.ts";
import { readSupergraph } from "./execution/supergraph.ts";
import { WatchedSource } from "./execution/watched-source.ts";
import { legacyStatusPlugin } from "./http/legacy-status.ts";
import { limitsPlugin } from "./limits/limits-plugin.ts";
import { type ReadingLog, readingPlugin } from "./reading-plugin.ts";
import { TrustedDocuments } from "./trusted-documents.ts";

export interface GraphOptions {
	/** Composed schema of all subgraphs. */
	supergraph: string;
	/** How to reach the subgraph of a name; the address is the one in the supergraph. */
	source(name: string, address: string): SubgraphSource;
	/** Queries that may be asked, where not any may. */
	trusted?: TrustedDocuments;
	/** Told of every fault that is masked from the client. */
	onFault?(error: unknown, requestId: string): void;
	/** Where readings of personal data are kept; without one, answers that hold any are withheld. */
	readingLog?: ReadingLog;
	/** Records a page may hold for an answer that is taken away whole; services of others keep theirs. */
	takeawayPageSize?: number;
	/** Reads a connection to its end without pages, where it can. */
	scan?: ReaderScan;
	/** Bytes of whole answers that are kept to be served again; none kept, none shared unless it is said. */
	cacheBytes?: number;
	/** Closes what the sources hold open. */
	onStop?(): Promise<void>;
}

/** Reads a connection to its end without pages, as far as the reader may see it; null where pages are needed. */
export type ReaderScan = (request: ScanRequest, reader: Reader) => Promise<Scanned | null>;

/** A gateway over the subgraphs of a supergraph, ready to answer. */
export interface Graph {
	server: ApolloServer<GatewayContext>;
	/** Schema as clients see it. */
	schema: string;
	supergraph: string;
	trusted: TrustedDocuments;
	/** Answers that clients may share; absent where each client's is made anew. */
	cache?: ResultCache;
	takeawayPageSize: number;
	scan?: ReaderScan;
	/** Plans queries that are sure to be asked, so that nobody waits for their plans. */
	warm(queries: readonly string[]): Promise<void>;
	stop(): Promise<void>;
}

/** The same for an answer that is taken away, where the subgraphs are ours. */
export const ownTakeawayPageSize = 2000;

/** Bytes of the query texts that clients ask by their hash. */
const persistedBytes = 16_000_000;

export async function openGraph(options: GraphOptions): Promise<Graph> {
	const { supergraph, source, onFault, onStop = async () => undefined } = options;
	const { trusted = new TrustedDocuments(), cacheBytes = 0 } = options;
	const planned = readSupergraph(supergraph);
	const sources = new Map(planned.subgraphs.map(({ name, url }) => [name, source(name, url)]));
	const versions = new DataVersions(sources);
	const sourceOf = (name: string) => {
		const found = sources.get(name);
		if (!found) throw new Error(`A plan names a subgraph ${name} that is not in the supergraph`);
		return new WatchedSource(name, found, versions.of(name));
	};
	const requests = new PlannedRequests(planned, sourceOf);
	const server = new ApolloServer<GatewayContext>({
		gateway: gatewayOf(planned, supergraph, requests, versions),
		introspection: true,
		includeStacktraceInErrorResponses: false,
		stopOnTerminationSignals: false,
		formatError,
		// Apollo's own adds a line's end, for which the whole text is copied once more.
		stringifyResult: (result) => JSON.stringify(result),
		persistedQueries: { cache: new PersistedQueries(persistedBytes) },
		parseOptions: { maxTokens: limits.tokens.most },
		plugins: [
			limitsPlugin(trusted),
			accessPlugin(new FieldScopes(supergraph, planned.apiSchema)),
			answerPlugin(onFault),
			readingPlugin(options.readingLog, onFault),
			legacyStatusPlugin,
		],
	});
	await server.start();
	const { takeawayPageSize = maximumPageSize, scan } = options;
	const schema = printSchema(planned.apiSchema);
	const stop = () => server.stop().then(onStop);
	const cache = cacheBytes > 0 ? new ResultCache(cacheBytes, versions) : undefined;
	const warm = requests.warm.bind(requests);
	return { server, schema, supergraph, trusted, cache, takeawayPageSize, scan, warm, stop };
}
