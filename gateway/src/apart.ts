import { type Graph, openGraph, ownTakeawayPageSize } from "./graph.ts";
import type { ReadingLog } from "./reading-plugin.ts";
import { RemoteSource } from "./remote.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

export interface ApartOptions {
	supergraph: string;
	/** Where each subgraph answers; one not named here answers where the supergraph says. */
	addresses?: ReadonlyMap<string, string>;
	/** Shared with the services. */
	secret?: string;
	timeoutMs: number;
	onFault?(error: unknown, requestId: string): void;
	/** Queries that may be asked, where not any may. */
	trusted?: TrustedDocuments;
	/** Bytes of whole answers that are kept to be served again; with 0, no fetch is shared either. */
	cacheBytes?: number;
	/** Where readings of personal data are kept. */
	readingLog?: ReadingLog;
}

/** The gateway over subgraphs that run as services of their own. */
export function openApart(options: ApartOptions): Promise<Graph> {
	const { supergraph, addresses, secret, timeoutMs, onFault, trusted } = options;
	const { cacheBytes = 0, readingLog } = options;
	const isShared = cacheBytes > 0;
	const sources: RemoteSource[] = [];
	return openGraph({
		supergraph,
		onFault,
		trusted,
		cacheBytes,
		readingLog,
		...(secret && addresses && { takeawayPageSize: ownTakeawayPageSize }),
		source: (name, listed) => {
			const address = addresses?.get(name) ?? listed;
			const source = new RemoteSource({ name, address, secret, timeoutMs, isShared });
			sources.push(source);
			return source;
		},
		onStop: async () => {
			await Promise.all(sources.map((source) => source.close()));
		},
	});
}
