import type { RunningSubgraph } from "@lao/subgraph/running";
import { type Graph, openGraph, ownTakeawayPageSize, type ReaderScan } from "./graph.ts";
import { InProcessSource } from "./in-process.ts";
import type { ReadingLog } from "./reading-plugin.ts";
import type { TrustedDocuments } from "./trusted-documents.ts";

export interface TogetherOptions {
	subgraphs: RunningSubgraph[];
	supergraph: string;
	onFault?(error: unknown, requestId: string): void;
	/** Queries that may be asked, where not any may. */
	trusted?: TrustedDocuments;
	/** Bytes of whole answers that are kept to be served again. */
	cacheBytes?: number;
	/** Where readings of personal data are kept. */
	readingLog?: ReadingLog;
}

/** The gateway over subgraphs of this process. */
export function openTogether(options: TogetherOptions): Promise<Graph> {
	const { subgraphs, supergraph, onFault, trusted, cacheBytes, readingLog } = options;
	return openGraph({
		supergraph,
		onFault,
		trusted,
		cacheBytes,
		readingLog,
		takeawayPageSize: ownTakeawayPageSize,
		scan: scanOf(subgraphs),
		source: (name) => {
			const subgraph = subgraphs.find((candidate) => candidate.name === name);
			if (!subgraph) throw new Error(`The supergraph names a subgraph ${name} that is not here`);
			return new InProcessSource(subgraph);
		},
	});
}

/** Files that are read by a statement of their own at one time; further ones are read by pages. */
const mostScans = 4;

/** The subgraph whose field it is reads a connection in one statement; the others do not know it. */
function scanOf(subgraphs: RunningSubgraph[]): ReaderScan {
	let running = 0;
	return async (request, reader) => {
		const owner = subgraphs.find(({ queryFields }) => queryFields.has(request.field));
		if (!owner || running >= mostScans) return null;
		const scanned = await owner.scan({ ...request, reader });
		if (!scanned) return null;
		async function* counted(rows: AsyncIterable<unknown[][]>) {
			running += 1;
			try {
				yield* rows;
			} finally {
				running -= 1;
			}
		}
		return { rows: counted(scanned.rows) };
	};
}
