import { fieldsOn, type SelectionScope } from "@lao/subgraph/execution/selection";
import {
	executeSync,
	type FieldNode,
	type FragmentDefinitionNode,
	Kind,
	type OperationDefinitionNode,
	SchemaMetaFieldDef,
	TypeMetaFieldDef,
} from "graphql";
import type { PlainRecord } from "./source.ts";

const names = [SchemaMetaFieldDef.name, TypeMetaFieldDef.name];

/** The fields of an operation that ask about the schema itself, by response name. */
export function introspectionOf(
	scope: SelectionScope,
	operation: OperationDefinitionNode,
): FieldNode[] {
	const query = scope.schema.getQueryType();
	if (!query) return [];
	const found = fieldsOn(scope, query, [operation.selectionSet]);
	return [...found.values()].flat().filter(({ name }) => names.includes(name.value));
}

/** Answers them from the schema; no subgraph is asked. */
export function introspect(
	{ schema, fragments }: SelectionScope,
	operation: OperationDefinitionNode,
	selections: FieldNode[],
	variableValues: Record<string, unknown>,
): PlainRecord {
	const selectionSet = { kind: Kind.SELECTION_SET, selections } as const;
	const definitions: (OperationDefinitionNode | FragmentDefinitionNode)[] = [
		{ ...operation, selectionSet },
		...fragments.values(),
	];
	const { data, errors } = executeSync({
		schema,
		document: { kind: Kind.DOCUMENT, definitions },
		variableValues,
	});
	if (errors?.[0]) throw errors[0];
	return data ?? {};
}
