import {
	type DirectiveNode,
	type FieldNode,
	type GraphQLCompositeType,
	type GraphQLField,
	GraphQLIncludeDirective,
	type GraphQLSchema,
	GraphQLSkipDirective,
	getDirectiveValues,
	getNamedType,
	getNullableType,
	isCompositeType,
	isInterfaceType,
	isListType,
	isObjectType,
	Kind,
	type SelectionSetNode,
	TypeNameMetaFieldDef,
	typeFromAST,
} from "graphql";
import { refusal } from "./answer.ts";
import type { Operation } from "./operation.ts";

/** A field of a query with fragments spread and left-out fields gone. */
export interface Selection {
	/** Name in the answer. */
	key: string;
	node: FieldNode;
	field: GraphQLField<unknown, unknown>;
	/** Type the field was selected on. */
	parent: GraphQLCompositeType;
	/** Whether its value is a list. */
	isList: boolean;
	/** Fields of its value; empty for a plain value. */
	children: Selection[];
}

/** Fields of an operation, merged by the key they have in the answer. */
export function selectionsOf(schema: GraphQLSchema, operation: Operation): Selection[] {
	const query = schema.getQueryType();
	if (!query) return [];
	return new Collector(schema, operation).collect(query, [operation.node.selectionSet]);
}

class Collector {
	readonly #schema: GraphQLSchema;
	readonly #operation: Operation;

	constructor(schema: GraphQLSchema, operation: Operation) {
		this.#schema = schema;
		this.#operation = operation;
	}

	collect(parent: GraphQLCompositeType, sets: SelectionSetNode[]): Selection[] {
		const found = new Map<string, { parent: GraphQLCompositeType; nodes: FieldNode[] }>();
		for (const set of sets) this.#gather(parent, set, found);
		return [...found.values()].map(({ parent: owner, nodes }) => this.#selection(owner, nodes));
	}

	#gather(
		parent: GraphQLCompositeType,
		set: SelectionSetNode,
		found: Map<string, { parent: GraphQLCompositeType; nodes: FieldNode[] }>,
	): void {
		for (const node of set.selections) {
			if (this.#isLeftOut(node)) continue;
			if (node.kind === Kind.FIELD) {
				const key = `${node.alias?.value ?? node.name.value} on ${parent.name}`;
				const entry = found.get(key) ?? { parent, nodes: [] };
				entry.nodes.push(node);
				found.set(key, entry);
				continue;
			}
			const fragment =
				node.kind === Kind.FRAGMENT_SPREAD ? this.#operation.fragments.get(node.name.value) : node;
			if (!fragment) continue;
			const condition = fragment.typeCondition;
			const type = condition ? typeFromAST(this.#schema, condition) : parent;
			if (isCompositeType(type)) this.#gather(type, fragment.selectionSet, found);
		}
	}

	#isLeftOut(node: { directives?: readonly DirectiveNode[] }): boolean {
		const { values } = this.#operation;
		const skip = getDirectiveValues(GraphQLSkipDirective, node, values);
		const include = getDirectiveValues(GraphQLIncludeDirective, node, values);
		return skip?.if === true || include?.if === false;
	}

	#selection(parent: GraphQLCompositeType, nodes: FieldNode[]): Selection {
		const [node] = nodes;
		if (!node) throw new Error("A selection holds a field");
		const field = fieldOf(parent, node.name.value);
		const type = getNamedType(field.type);
		const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
		return {
			key: node.alias?.value ?? node.name.value,
			node,
			field,
			parent,
			isList: isListType(getNullableType(field.type)),
			children: isCompositeType(type) ? this.collect(type, sets) : [],
		};
	}
}

function fieldOf(parent: GraphQLCompositeType, name: string): GraphQLField<unknown, unknown> {
	if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
	const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
	const field = fields[name];
	if (!field) throw refusal("BAD_USER_INPUT", `${name} describes the schema and has no table`);
	return field;
}
