import {
	type DocumentNode,
	type FieldNode,
	type FragmentDefinitionNode,
	GraphQLIncludeDirective,
	type GraphQLObjectType,
	type GraphQLSchema,
	GraphQLSkipDirective,
	getDirectiveValues,
	isAbstractType,
	Kind,
	type SelectionNode,
	type SelectionSetNode,
	visit,
} from "graphql";

/** What a selection depends on besides its own text. */
export interface SelectionScope {
	schema: GraphQLSchema;
	fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	/** Values of the variables that @skip and @include read. */
	variables: Record<string, unknown>;
}

/** The fields selected on records of a type, by response name in the order of the answer. */
export function fieldsOn(
	scope: SelectionScope,
	type: GraphQLObjectType,
	selectionSets: Iterable<SelectionSetNode>,
): Map<string, FieldNode[]> {
	const found = new Map<string, FieldNode[]>();
	const opened = new Set<string>();
	for (const { selections } of selectionSets) collect(scope, type, selections, found, opened);
	return found;
}

function collect(
	scope: SelectionScope,
	type: GraphQLObjectType,
	selections: readonly SelectionNode[],
	found: Map<string, FieldNode[]>,
	opened: Set<string>,
): void {
	for (const selection of selections) {
		if (!isIncluded(selection, scope.variables)) continue;
		if (selection.kind === Kind.FIELD) {
			const name = (selection.alias ?? selection.name).value;
			found.set(name, [...(found.get(name) ?? []), selection]);
			continue;
		}
		if (selection.kind === Kind.FRAGMENT_SPREAD) {
			const fragment = scope.fragments.get(selection.name.value);
			if (!fragment || opened.has(selection.name.value)) continue;
			opened.add(selection.name.value);
			if (!applies(scope.schema, type, fragment.typeCondition.name.value)) continue;
			collect(scope, type, fragment.selectionSet.selections, found, opened);
			continue;
		}
		const condition = selection.typeCondition?.name.value;
		if (condition !== undefined && !applies(scope.schema, type, condition)) continue;
		collect(scope, type, selection.selectionSet.selections, found, opened);
	}
}

/** Whether @skip and @include leave a selection in. */
export function isIncluded(node: SelectionNode, variables: Record<string, unknown>): boolean {
	if (!node.directives?.length) return true;
	if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.if === true) return false;
	return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string): boolean {
	if (type.name === condition) return true;
	const named = schema.getType(condition);
	return isAbstractType(named) && schema.isSubType(named, type);
}

/** The fragments of a document by name. */
export function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
	return new Map(
		document.definitions
			.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
			.map((fragment) => [fragment.name.value, fragment]),
	);
}

/** Names of the variables that directives read: another value of one may select other fields. */
export function conditionsOf(document: DocumentNode): string[] {
	const names = new Set<string>();
	visit(document, {
		Directive: ({ arguments: args = [] }) => {
			for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
		},
	});
	return [...names];
}
