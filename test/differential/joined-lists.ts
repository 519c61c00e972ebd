import {
	type DocumentNode,
	type GraphQLDirective,
	GraphQLIncludeDirective,
	GraphQLSkipDirective,
	getDirectiveValues,
	Kind,
	parse,
	type SelectionNode,
	type SelectionSetNode,
	valueFromASTUntyped,
} from "graphql";
import type { RandomOperation } from "./random-operation.ts";

/**
 * What Hive Gateway makes of the right data of an operation: where a field stands in a selection set
 * that has named it before, it lays their lists end to end, which the GraphQL specification
 * ("Merging Selection Sets") has as one list. What only fragments repeat it merges well.
 */
export function joinLists({ query, variables }: RandomOperation, data: unknown): unknown {
	const document = parse(query);
	const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
	if (!operation) throw new Error("nothing is asked");
	const defaults = operation.variableDefinitions?.map(({ variable, defaultValue }) => [
		variable.name.value,
		defaultValue && valueFromASTUntyped(defaultValue),
	]);
	const values = { ...Object.fromEntries(defaults ?? []), ...variables };
	return new JoinedLists(document, values).project(structuredClone(data), operation.selectionSet);
}

class JoinedLists {
	readonly #fragments = new Map<string, SelectionSetNode>();
	readonly #variables: Record<string, unknown>;

	constructor({ definitions }: DocumentNode, variables: Record<string, unknown>) {
		for (const one of definitions)
			if (one.kind === Kind.FRAGMENT_DEFINITION)
				this.#fragments.set(one.name.value, one.selectionSet);
		this.#variables = variables;
	}

	project(data: unknown, set: SelectionSetNode | undefined): unknown {
		if (!set) return data;
		if (Array.isArray(data)) return data.map((one) => this.project(one, set));
		if (!isRecord(data)) return data;
		const result: Record<string, unknown> = {};
		for (const selection of set.selections.filter((one) => this.#isIncluded(one))) {
			if (selection.kind === Kind.FIELD) {
				const name = (selection.alias ?? selection.name).value;
				const value = this.project(data[name], selection.selectionSet);
				const before = result[name];
				// Into the same array: a list of scalars grows in the data too, and is doubled by a third field.
				result[name] = Array.isArray(before)
					? Object.assign(before, merge(before, value, false))
					: merge(before, value, false);
			} else {
				const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
				const inner = isSpread ? this.#fragments.get(selection.name.value) : selection.selectionSet;
				Object.assign(result, merge(result, this.project(data, inner), true));
			}
		}
		return result;
	}

	#isIncluded(selection: SelectionNode): boolean {
		const condition = (directive: GraphQLDirective) =>
			getDirectiveValues(directive, selection, this.#variables)?.if;
		return condition(GraphQLSkipDirective) !== true && condition(GraphQLIncludeDirective) !== false;
	}
}

function merge(one: unknown, other: unknown, isByPlace: boolean): unknown {
	if (Array.isArray(one) && Array.isArray(other)) {
		return isByPlace && one.length === other.length
			? one.map((value, index) => merge(value, other[index], isByPlace))
			: [...one, ...other];
	}
	if (!isRecord(one) || !isRecord(other)) return other;
	const merged = { ...one };
	for (const [name, value] of Object.entries(other)) {
		merged[name] = name in one ? merge(one[name], value, isByPlace) : value;
	}
	return merged;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);
