import { fragmentsOf } from "@lao/subgraph/execution/selection";
import type { Scope } from "@lao/subgraph/reader";
import {
	type DocumentNode,
	type FragmentDefinitionNode,
	type GraphQLNamedType,
	type GraphQLSchema,
	getNamedType,
	isInterfaceType,
	isObjectType,
	Kind,
	type OperationDefinitionNode,
	type SelectionNode,
	type SelectionSetNode,
} from "graphql";
import type { FieldScopes } from "./field-scopes.ts";

/** A field of an operation that needs a scope. */
export interface ScopedSelection {
	scope: Scope;
	/** Type and name of the field. */
	place: string;
	/** Response names on the way to it; behind a list it stands for every item. */
	path: string[];
	/** Selections with @skip or @include on the way; all must be left in. */
	conditions: SelectionNode[];
}

/** Selections kept for one operation: with more, the rest is taken as asked whatever the variables say. */
const mostKept = 100;

/**
 * The fields of an operation that need scopes, whatever way leads to them: for each scope those that
 * depend on variables, up to the first that does not.
 */
export function scopedSelections(
	scopes: FieldScopes,
	schema: GraphQLSchema,
	document: DocumentNode,
	operation: OperationDefinitionNode,
): ScopedSelection[] {
	const root = schema.getRootType(operation.operation);
	if (scopes.isEmpty || !root) return [];
	const walk = new Walk(scopes, schema, fragmentsOf(document));
	walk.through(root, operation.selectionSet, { path: [], conditions: [] });
	return walk.found;
}

type Way = Pick<ScopedSelection, "path" | "conditions">;

class Walk {
	readonly found: ScopedSelection[] = [];
	readonly #scopes: FieldScopes;
	readonly #schema: GraphQLSchema;
	readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

	constructor(
		scopes: FieldScopes,
		schema: GraphQLSchema,
		fragments: ReadonlyMap<string, FragmentDefinitionNode>,
	) {
		this.#scopes = scopes;
		this.#schema = schema;
		this.#fragments = fragments;
	}

	through(type: GraphQLNamedType, { selections }: SelectionSetNode, { path, conditions }: Way) {
		for (const node of selections) {
			const within = node.directives?.length ? [...conditions, node] : conditions;
			if (node.kind === Kind.FIELD) {
				const name = (node.alias ?? node.name).value;
				const way = { path: [...path, name], conditions: within };
				const { value: field } = node.name;
				for (const scope of this.#scopes.of(type, field)) {
					this.#add({ scope, place: `${type.name}.${field}`, ...way });
				}
				const below = fieldType(type, field);
				if (below && node.selectionSet) this.through(below, node.selectionSet, way);
				continue;
			}
			const way = { path, conditions: within };
			if (node.kind === Kind.INLINE_FRAGMENT) {
				this.through(this.#named(node.typeCondition, type), node.selectionSet, way);
				continue;
			}
			const fragment = this.#fragments.get(node.name.value);
			if (!fragment) continue;
			this.through(this.#named(fragment.typeCondition, type), fragment.selectionSet, way);
		}
	}

	#add(selection: ScopedSelection): void {
		const isAsked = ({ scope, conditions }: ScopedSelection) =>
			scope === selection.scope && conditions.length === 0;
		if (this.found.some(isAsked)) return;
		const isFull = this.found.length >= mostKept;
		this.found.push(isFull ? { ...selection, conditions: [] } : selection);
	}

	#named(condition: { name: { value: string } } | undefined, otherwise: GraphQLNamedType) {
		return (condition && this.#schema.getType(condition.name.value)) ?? otherwise;
	}
}

function fieldType(type: GraphQLNamedType, name: string): GraphQLNamedType | undefined {
	if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
	const field = type.getFields()[name];
	return field && getNamedType(field.type);
}
