import { type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import { isIncluded } from "@lao/subgraph/execution/selection";
import { forbidden } from "@lao/subgraph/scoped-fields";
import {
	type DocumentNode,
	GraphQLError,
	type GraphQLSchema,
	getVariableValues,
	type OperationDefinitionNode,
} from "graphql";
import type { GatewayContext } from "../context.ts";
import type { FieldScopes } from "./field-scopes.ts";
import { type ScopedSelection, scopedSelections } from "./scoped-selections.ts";

type Known = Map<OperationDefinitionNode, ScopedSelection[]>;

/**
 * Refuses an operation that selects a field its reader may not read, before it is planned or a kept
 * answer is found. Whole, not in part: an answer with holes looks like one whose data is missing.
 */
export function accessPlugin(scopes: FieldScopes): ApolloServerPlugin<GatewayContext> {
	// Apollo keeps the documents it has parsed; what each needs is found once.
	const documents = new WeakMap<DocumentNode, Known>();
	const neededBy = (
		schema: GraphQLSchema,
		document: DocumentNode,
		one: OperationDefinitionNode,
	) => {
		const known: Known = documents.get(document) ?? new Map();
		documents.set(document, known);
		const needed = known.get(one) ?? scopedSelections(scopes, schema, document, one);
		known.set(one, needed);
		return needed;
	};
	return {
		requestDidStart: async () => ({
			didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
				if (!operation) return;
				const held = contextValue.reader.scopes;
				const missing = neededBy(schema, document, operation).filter(
					({ scope }) => !held.has(scope),
				);
				if (missing.length === 0) return;
				const isAsked = askedWith(schema, operation, request.variables ?? {});
				const refused = missing.find(isAsked);
				if (refused) throw refusalOf(refused);
			},
		}),
	};
}

/** Whether a selection is left in by the variables; a faulty one leaves everything in. */
function askedWith(
	schema: GraphQLSchema,
	{ variableDefinitions = [] }: OperationDefinitionNode,
	given: Record<string, unknown>,
): (selection: ScopedSelection) => boolean {
	const { coerced } = getVariableValues(schema, variableDefinitions, given, { maxErrors: 1 });
	return ({ conditions }) => !coerced || conditions.every((node) => isIncluded(node, coerced));
}

function refusalOf({ place, scope, path }: ScopedSelection): GraphQLError {
	const { message, extensions } = forbidden(place, scope);
	const http = { status: 403, headers: new HeaderMap() };
	return new GraphQLError(message, { path, extensions: { ...extensions, http } });
}
