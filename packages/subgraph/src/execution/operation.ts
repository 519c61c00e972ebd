import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { ReadProperties, SubgraphRequest } from "../request.ts";
import type { Subgraph } from "../subgraph.ts";
import { ColumnUse } from "./column-use.ts";
import { PreparedOperation } from "./prepared-operation.ts";

/** What the gateway, or an importer, asks of a subgraph. */
export interface Operation {
	query: string;
	variables?: Record<string, unknown>;
	operationName?: string;
}

/** Operations kept ready per subgraph; the gateway sends the same few again and again. */
const keptOperations = 1000;

/** Times an operation is run, because a resolver read what was not selected; in the last run all is. */
const mostRuns = 4;

/** The operations of one subgraph, made ready. */
class Operations {
	readonly #schema: GraphQLSchema;
	readonly #prepared = new Map<string, PreparedOperation>();
	readonly #read = new WeakMap<PreparedOperation, { properties: ReadProperties; seen: number }>();
	readonly use: ColumnUse;

	constructor({ schema, tables }: Subgraph) {
		this.#schema = schema;
		this.use = new ColumnUse(tables);
	}

	prepare(query: string): PreparedOperation {
		const kept = this.#prepared.get(query);
		if (kept) return kept;
		const made = new PreparedOperation(this.#schema, query);
		if (this.#prepared.size >= keptOperations) {
			this.#prepared.delete(this.#prepared.keys().next().value ?? "");
		}
		this.#prepared.set(query, made);
		return made;
	}

	/** What an operation reads, as far as is known by now. */
	readBy(operation: PreparedOperation): ReadProperties {
		const { seen } = this.use;
		const known = this.#read.get(operation);
		if (known?.seen === seen) return known.properties;
		const properties = this.use.of(operation.selected);
		this.#read.set(operation, { properties, seen });
		return properties;
	}
}

const operations = new WeakMap<Subgraph, Operations>();

function operationsOf(subgraph: Subgraph): Operations {
	const known = operations.get(subgraph) ?? new Operations(subgraph);
	operations.set(subgraph, known);
	return known;
}

/** Executes one operation in a subgraph; throws the first GraphQLError of a faulty query. */
export async function executeOperation(
	subgraph: Subgraph,
	request: SubgraphRequest,
	{ query, variables = {}, operationName }: Operation,
): Promise<ExecutionResult> {
	const known = operationsOf(subgraph);
	const operation = known.prepare(query);
	for (let run = 1; ; run += 1) {
		request.read(run < mostRuns ? known.readBy(operation) : known.use.all);
		const { unselected, ...answer } = await operation.execute(request, variables, operationName);
		if (!unselected) return answer;
		// A statement that leaves columns out whatever is read: no further run would mend it.
		if (run === mostRuns) throw unselected[0]?.column;
		for (const { field, column } of unselected) known.use.see(field, column);
	}
}
