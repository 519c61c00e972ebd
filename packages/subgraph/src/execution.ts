import {
	type DocumentNode,
	type ExecutionResult,
	execute,
	type GraphQLSchema,
	parse,
	validate,
} from "graphql";
import type { SubgraphRequest } from "./request.ts";
import type { Subgraph } from "./subgraph.ts";

export interface Operation {
	query: string;
	variables?: Record<string, unknown>;
	operationName?: string;
}

/** Operations kept parsed per schema; the gateway sends the same few again and again. */
const keptOperations = 1000;
const prepared = new WeakMap<GraphQLSchema, Map<string, DocumentNode>>();

/** Parses and validates an operation once; a faulty one throws its first GraphQLError. */
function prepare(schema: GraphQLSchema, query: string): DocumentNode {
	const known = prepared.get(schema) ?? new Map<string, DocumentNode>();
	prepared.set(schema, known);
	const kept = known.get(query);
	if (kept) return kept;
	const document = parse(query);
	const [fault] = validate(schema, document);
	if (fault) throw fault;
	if (known.size >= keptOperations) known.delete(known.keys().next().value ?? "");
	known.set(query, document);
	return document;
}

/** Executes one operation of the gateway, or of an importer, in a subgraph. */
export async function executeOperation(
	{ schema }: Subgraph,
	request: SubgraphRequest,
	{ query, variables, operationName }: Operation,
): Promise<ExecutionResult> {
	return execute({
		schema,
		document: prepare(schema, query),
		contextValue: request,
		variableValues: variables ?? {},
		operationName: operationName ?? null,
	});
}
