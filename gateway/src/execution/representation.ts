import type { QueryPlanSelectionNode } from "@apollo/query-planner";
import { type GraphQLSchema, isAbstractType, isObjectType, Kind } from "graphql";
import { merge, set } from "./merging.ts";
import type { PlainRecord } from "./source.ts";

/** The key, and what else is needed, by which another subgraph finds a record; null without one. */
export type Represent = (record: PlainRecord) => PlainRecord | null;

/** How records are represented to a subgraph that a plan asks about them. */
export function representing(
	schema: GraphQLSchema,
	selections: readonly QueryPlanSelectionNode[],
): Represent {
	const parts = selections.map((selection) => partOf(schema, selection));
	return (record) => {
		const representation: PlainRecord = {};
		for (const part of parts) if (!part(record, representation)) return null;
		return representation;
	};
}

/** Adds to the representation; false when the record does not hold what is needed. */
type Part = (record: PlainRecord, representation: PlainRecord) => boolean;

function partOf(schema: GraphQLSchema, selection: QueryPlanSelectionNode): Part {
	if (selection.kind === Kind.INLINE_FRAGMENT) {
		const { typeCondition, selections } = selection;
		const represent = representing(schema, selections);
		return (record, representation) => {
			if (!typeCondition || !isOfType(schema, record, typeCondition)) return true;
			const more = represent(record);
			if (more) merge(representation, more);
			return true;
		};
	}
	const name = selection.alias ?? selection.name;
	const below = selection.selections && representing(schema, selection.selections);
	const copy = (value: unknown) => (below && value !== null ? below(value as PlainRecord) : value);
	return (record, representation) => {
		if (!Object.hasOwn(record, name) || record[name] === undefined) return false;
		const value = record[name];
		set(representation, name, Array.isArray(value) ? value.map(copy) : copy(value));
		return true;
	};
}

/** Whether a record is of a type or of one that belongs to it, as its __typename tells. */
export function isOfType(schema: GraphQLSchema, record: PlainRecord, condition: string): boolean {
	const { __typename: name } = record;
	if (name === condition) return true;
	const [type, wanted] = [schema.getType(String(name)), schema.getType(condition)];
	return isObjectType(type) && isAbstractType(wanted) && schema.isSubType(wanted, type);
}
