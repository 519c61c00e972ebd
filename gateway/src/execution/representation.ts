import type {
	QueryPlanFieldNode,
	QueryPlanInlineFragmentNode,
	QueryPlanSelectionNode,
} from "@apollo/query-planner";
import { type GraphQLSchema, isAbstractType, isObjectType, Kind } from "graphql";
import { isRecord, merge, set } from "./merging.ts";
import type { PlainRecord } from "./source.ts";

/** The key, and what else is needed, by which another subgraph finds a record; null without one. */
export type Represent = (record: PlainRecord) => PlainRecord | null;

/** How records are represented to a subgraph that a plan asks about them. */
export function representing(
	schema: GraphQLSchema,
	selections: readonly QueryPlanSelectionNode[],
): Represent {
	const part = partsOf(schema, selections);
	return (record) => {
		if (!part.isHeld(record)) return null;
		const representation: PlainRecord = {};
		part.add(record, representation);
		return representation;
	};
}

/** A part of a representation; asked for first, so that none is made in vain. */
interface Part {
	/** Whether the record holds what is needed. */
	isHeld(record: PlainRecord): boolean;
	add(record: PlainRecord, representation: PlainRecord): void;
}

function partsOf(schema: GraphQLSchema, selections: readonly QueryPlanSelectionNode[]): Part {
	const parts = selections.map((selection) =>
		selection.kind === Kind.INLINE_FRAGMENT
			? fragmentOf(schema, selection)
			: fieldOf(schema, selection),
	);
	return {
		isHeld: (record) => parts.every((part) => part.isHeld(record)),
		add: (record, representation) => {
			for (const part of parts) part.add(record, representation);
		},
	};
}

/** Adds nothing where the record is of another type, or does not hold all of it. */
function fragmentOf(
	schema: GraphQLSchema,
	{ typeCondition, selections }: QueryPlanInlineFragmentNode,
): Part {
	const part = partsOf(schema, selections);
	return {
		isHeld: () => true,
		add: (record, representation) => {
			if (typeCondition && isOfType(schema, record, typeCondition) && part.isHeld(record)) {
				part.add(record, representation);
			}
		},
	};
}

function fieldOf(schema: GraphQLSchema, field: QueryPlanFieldNode): Part {
	const name = field.alias ?? field.name;
	const below = field.selections && representing(schema, field.selections);
	const copy = (value: unknown) => (below && value !== null ? below(value as PlainRecord) : value);
	return {
		isHeld: (record) => Object.hasOwn(record, name) && record[name] !== undefined,
		add: (record, representation) => {
			const value = record[name];
			add(representation, name, Array.isArray(value) ? value.map(copy) : copy(value));
		},
	};
}

/** Several fragments may need different parts of one record. */
function add(representation: PlainRecord, name: string, value: unknown): void {
	const held = Object.hasOwn(representation, name) ? representation[name] : undefined;
	if (isRecord(held) && isRecord(value)) merge(held, value);
	else set(representation, name, value);
}

/** Whether a record is of a type or of one that belongs to it, as its __typename tells. */
export function isOfType(schema: GraphQLSchema, record: PlainRecord, condition: string): boolean {
	const { __typename: name } = record;
	if (name === condition) return true;
	const [type, wanted] = [schema.getType(String(name)), schema.getType(condition)];
	return isObjectType(type) && isAbstractType(wanted) && schema.isSubType(wanted, type);
}
