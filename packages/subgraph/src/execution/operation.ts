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

function prepare(schema: GraphQLSchema, query: string): PreparedOperation {
	const known = prepared.get(schema) ?? new Map<string, PreparedOperation>();
	prepared.set(schema, known);
	const kept = known.get(query);
	if (kept) return kept;
	const made = new PreparedOperation(schema, query);
	if (known.size >= keptOperations) known.delete(known.keys().next().value ?? "");
	known.set(query, made);
	return made;
}

/** Executes one operation in a subgraph; throws the first GraphQLError of a faulty query. */
export function executeOperation(
	{ schema }: Subgraph,
	request: SubgraphRequest,
	{ query, variables, operationName }: Operation,
): Promise<ExecutionResult> {
	return prepare(schema, query).execute(request, variables ?? {}, operationName);
}
