import { defaultPageSize, maximumPageSize } from "@lao/subgraph/page-size";
import {
	type DocumentNode,
	type FieldNode,
	type FragmentDefinitionNode,
	type GraphQLCompositeType,
	type GraphQLField,
	type GraphQLSchema,
	getNamedType,
	getNullableType,
	isCompositeType,
	isInterfaceType,
	isListType,
	isObjectType,
	Kind,
	type OperationDefinitionNode,
	type SelectionSetNode,
	valueFromASTUntyped,
} from "graphql";
import { fragmentsOf } from "./operation-size.ts";

/** Records taken for a list that is not paged: short by nature, such as the parts of a letter. */
const shortList = 5;

export type Variables = Record<string, unknown>;

/**
 * Largest number of records an answer may hold, by its page sizes: each object field is a record,
 * a page is as many as `first` or `last` asks for, and what lies below counts for each of them.
 * `variables` are those of the request, defaults filled in.
 */
export function costOf(
	schema: GraphQLSchema,
	document: DocumentNode,
	operation: OperationDefinitionNode,
	variables: Variables,
): number {
	const query = schema.getQueryType();
	if (!query) return 0;
	return new Cost(schema, document, variables).of(operation.selectionSet, query, 1);
}

class Cost {
	readonly #schema: GraphQLSchema;
	readonly #variables: Variables;
	readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
	/** Cost of a fragment for one record, by the size of the page around it. */
	readonly #known = new Map<string, number>();

	constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
		this.#schema = schema;
		this.#variables = variables;
		this.#fragments = fragmentsOf(document);
	}

	/** Records below one record; `page` is the size of the page it stands for. */
	of(selectionSet: SelectionSetNode, type: GraphQLCompositeType, page: number): number {
		let cost = 0;
		for (const selection of selectionSet.selections) {
			if (selection.kind === Kind.FIELD) cost += this.#field(selection, type, page);
			else if (selection.kind === Kind.FRAGMENT_SPREAD) {
				cost += this.#fragment(selection.name.value, type, page);
			} else {
				const narrowed = this.#typeNamed(selection.typeCondition?.name.value) ?? type;
				cost += this.of(selection.selectionSet, narrowed, page);
			}
		}
		return cost;
	}

	#fragment(name: string, type: GraphQLCompositeType, page: number): number {
		const key = `${name} ${page}`;
		const known = this.#known.get(key);
		if (known !== undefined) return known;
		const fragment = this.#fragments.get(name);
		if (!fragment) return 0;
		const narrowed = this.#typeNamed(fragment.typeCondition.name.value) ?? type;
		const cost = this.of(fragment.selectionSet, narrowed, page);
		this.#known.set(key, cost);
		return cost;
	}

	#field(node: FieldNode, type: GraphQLCompositeType, page: number): number {
		if (!node.selectionSet || !(isObjectType(type) || isInterfaceType(type))) return 0;
		const field = type.getFields()[node.name.value];
		// A field of introspection is none of the type: it reads no record.
		if (!field) return 0;
		const below = getNamedType(field.type);
		if (!isCompositeType(below)) return 0;
		const size = this.#pageSize(node, field);
		const isList = isListType(getNullableType(field.type));
		const own = isList ? (size ?? (node.name.value === "nodes" ? page : shortList)) : 1;
		return own * (1 + this.of(node.selectionSet, below, size ?? 1));
	}

	/** Records a paged field asks for; null for a field without pages. */
	#pageSize(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
		if (!field.args.some(({ name }) => name === "first")) return null;
		const given = (node.arguments ?? [])
			.filter(({ name }) => name.value === "first" || name.value === "last")
			.map(({ value }) => valueFromASTUntyped(value, this.#variables))
			.find((value) => typeof value === "number");
		const declared = field.args.find(({ name }) => name === "first")?.defaultValue;
		const size = given ?? (typeof declared === "number" ? declared : defaultPageSize);
		// A size out of range is refused where the page is cut.
		return Math.min(Math.max(Number(size), 0), maximumPageSize);
	}

	#typeNamed(name: string | undefined): GraphQLCompositeType | null {
		const type = name === undefined ? null : this.#schema.getType(name);
		return isCompositeType(type) ? type : null;
	}
}
