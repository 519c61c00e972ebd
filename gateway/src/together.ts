import type { RunningSubgraph } from "@lao/subgraph/running";
import { type Graph, openGraph } from "./graph.ts";
import { InProcessSource } from "./in-process.ts";

export interface TogetherOptions {
	subgraphs: RunningSubgraph[];
	supergraph: string;
	onFault?(error: unknown, requestId: string): void;
}

/** The gateway over subgraphs of this process. */
export function openTogether({ subgraphs, supergraph, onFault }: TogetherOptions): Promise<Graph> {
	return openGraph({
		supergraph,
		onFault,
		source: (name) => {
			const subgraph = subgraphs.find((candidate) => candidate.name === name);
			if (!subgraph) throw new Error(`The supergraph names a subgraph ${name} that is not here`);
			return new InProcessSource(subgraph);
		},
	});
}
