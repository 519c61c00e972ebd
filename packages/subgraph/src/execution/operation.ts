import type { ExecutionResult, GraphQLSchema } from "graphql";
import type { SubgraphRequest } from "../request.ts";
import type { Subgraph } from "../subgraph.ts";
import { PreparedOperation } from "./prepared-operation.ts";

/** What the gateway, or an importer, asks of a subgraph. */
export interface Operation {
	query: string;
	variables?: Record<string, unknown>;
	operationName?: string;
}

/** Operations kept ready per schema; the gateway sends the same few again and again. */
const keptOperations = 1000;
const prepared = new WeakMap<GraphQLSchema, Map<string, PreparedOperation>>();

function prepare({ schema, tables }: Subgraph, query: string): PreparedOperation {
	const known = prepared.get(schema) ?? new Map<string, PreparedOperation>();
	prepared.set(schema, known);
	const kept = known.get(query);
	if (kept) return kept;
	const details = [...tables.values()].flatMap(({ detailFields }) => [...detailFields]);
	const made = new PreparedOperation(schema, query, new Set(details));
	if (known.size >= keptOperations) known.delete(known.keys().next().value ?? "");
	known.set(query, made);
	return made;
}

/** Executes one operation in a subgraph; throws the first GraphQLError of a faulty query. */
export function executeOperation(
	subgraph: Subgraph,
	request: SubgraphRequest,
	{ query, variables, operationName }: Operation,
): Promise<ExecutionResult> {
	const operation = prepare(subgraph, query);
	if (operation.readsDetails) request.readDetails();
	return operation.execute(request, variables ?? {}, operationName);
}
