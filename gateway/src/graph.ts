import { ApolloServer } from "@apollo/server";
import { limits } from "@lao/config/limits";
import { maximumPageSize } from "@lao/subgraph/page-size";
import type { Reader } from "@lao/subgraph/reader";
import type { Scanned, ScanRequest } from "@lao/takeaway/scan";
import { printSchema } from "graphql";
import { accessPlugin } from "./access/access-plugin.ts";
import { FieldScopes } from "./access/field-scopes.ts";
import { answerPlugin } from "./answer.ts";
import { cachePlugin } from "./cache/cache-plugin.ts";
import { ResultCache } from "./cache/result-cache.ts";
import { type ReadVersions, recentVersions } from "./cache/versions.ts";
import type { GatewayContext } from "./context.ts";
import { formatError } from "./error-format.ts";
import { gatewayOf } from "./execution/gateway.ts";
import type { SubgraphSource } from "./execution/source.ts";
import { readSupergraph } from "./execution/supergraph.ts";
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
	/** Bytes of whole answers that are kept to be served again; none unless it is said. */
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
	takeawayPageSize: number;
	scan?: ReaderScan;
	stop(): Promise<void>;
}

/** The same for an answer that is taken away, where the subgraphs are ours. */
export const ownTakeawayPageSize = 2000;

export async function openGraph(options: GraphOptions): Promise<Graph> {
	const { supergraph, source, onFault, onStop = async () => undefined } = options;
	const { trusted = new TrustedDocuments(), cacheBytes = 0 } = options;
	const planned = readSupergraph(supergraph);
	const sources = new Map(planned.subgraphs.map(({ name, url }) => [name, source(name, url)]));
	const sourceOf = (name: string) => {
		const found = sources.get(name);
		if (!found) throw new Error(`A plan names a subgraph ${name} that is not in the supergraph`);
		return found;
	};
	const server = new ApolloServer<GatewayContext>({
		gateway: gatewayOf(planned, supergraph, sourceOf),
		introspection: true,
		includeStacktraceInErrorResponses: false,
		stopOnTerminationSignals: false,
		formatError,
		parseOptions: { maxTokens: limits.tokens.most },
		plugins: [
			limitsPlugin(trusted),
			accessPlugin(new FieldScopes(supergraph, planned.apiSchema)),
			answerPlugin(onFault),
			readingPlugin(options.readingLog, onFault),
			legacyStatusPlugin,
			...(cacheBytes > 0 ? [cachePlugin(new ResultCache(cacheBytes), versionsOf(sources))] : []),
		],
	});
	await server.start();
	const { takeawayPageSize = maximumPageSize, scan } = options;
	const schema = printSchema(planned.apiSchema);
	const stop = () => server.stop().then(onStop);
	return { server, schema, supergraph, trusted, takeawayPageSize, scan, stop };
}

/** Versions of all subgraphs; null where one does not tell its own. */
function versionsOf(sources: ReadonlyMap<string, SubgraphSource>): ReadVersions {
	return recentVersions(async () => {
		const asked = [...sources].map(async ([name, source]): Promise<[string, string]> => {
			if (!source.version) throw new Error(`${name} tells no version`);
			return [name, await source.version()];
		});
		return new Map(await Promise.all(asked));
	});
}
