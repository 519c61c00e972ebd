import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from "@apollo/gateway";
import type { SubgraphRequest } from "@lao/subgraph/request";
import type { RunningSubgraph } from "@lao/subgraph/running";
import type { GatewayContext } from "./context.ts";

type Answer = Awaited<ReturnType<GraphQLDataSource["process"]>>;

/** A subgraph of this very process: no HTTP, one set of loaders for the whole client request. */
export class InProcessSource implements GraphQLDataSource<GatewayContext> {
	readonly #subgraph: RunningSubgraph;

	constructor(subgraph: RunningSubgraph) {
		this.#subgraph = subgraph;
	}

	async process(options: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<Answer> {
		const { query = "", variables, operationName } = options.request;
		const { parts, maximumPageSize } = options.context;
		const part = this.#part(parts, maximumPageSize);
		const operation = { query, variables, operationName };
		return (await this.#subgraph.execute(part, operation)) as Answer;
	}

	#part(parts: GatewayContext["parts"], maximumPageSize?: number): SubgraphRequest {
		const known = parts.get(this.#subgraph.name);
		if (known) return known;
		const part = this.#subgraph.start({ maximumPageSize });
		parts.set(this.#subgraph.name, part);
		return part;
	}
}
