import type {
	FragmentDefinitionNode,
	GraphQLResolveInfo,
	GraphQLSchema,
	OperationDefinitionNode,
} from "graphql";
import type { CompiledField } from "./compiled-field.ts";

/** What graphql-js tells a resolver, without the path: one object serves all parents. */
export function resolveInfo(
	scope: {
		schema: GraphQLSchema;
		operation: OperationDefinitionNode;
		variables: Record<string, unknown>;
	},
	fragments: Record<string, FragmentDefinitionNode>,
	field: CompiledField,
): GraphQLResolveInfo {
	return {
		fieldName: field.name,
		fieldNodes: field.nodes,
		returnType: field.definition.type,
		parentType: field.parentType,
		path: { prev: undefined, key: field.responseName, typename: field.parentType.name },
		schema: scope.schema,
		fragments,
		rootValue: undefined,
		operation: scope.operation,
		variableValues: scope.variables,
	};
}
