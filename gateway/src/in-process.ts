import type { Operation } from "@lao/subgraph/execution/operation";
import type { SubgraphRequest } from "@lao/subgraph/request";
import type { RunningSubgraph } from "@lao/subgraph/running";
import type { GatewayContext } from "./context.ts";
import type { SubgraphAnswer, SubgraphSource } from "./execution/source.ts";

/** A subgraph of this very process: no HTTP, one set of loaders for the whole client request. */
export class InProcessSource implements SubgraphSource {
	readonly #subgraph: RunningSubgraph;

	constructor(subgraph: RunningSubgraph) {
		this.#subgraph = subgraph;
	}

	async ask(operation: Operation, context: GatewayContext): Promise<SubgraphAnswer> {
		const part = this.#part(context);
		const { data, errors } = await this.#subgraph.execute(part, operation);
		return { data, errors, seen: part.seen };
	}

	version(): Promise<number> {
		return this.#subgraph.version();
	}

	#part({ parts, maximumPageSize, signal, reader }: GatewayContext): SubgraphRequest {
		const known = parts.get(this.#subgraph.name);
		if (known) return known;
		const part = this.#subgraph.start({ maximumPageSize, signal, reader });
		parts.set(this.#subgraph.name, part);
		return part;
	}
}
