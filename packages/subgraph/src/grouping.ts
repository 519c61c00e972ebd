import type { EntityClass } from "@mikro-orm/core";
import type { FieldType } from "./column.ts";
import type { SubgraphRequest } from "./request.ts";

/** Names the quoted column of a property of the record, or of a record joined to it. */
export type ColumnName = (property: string, join?: string) => string;

/** SQL of a value of one record. */
export type Expression = (column: ColumnName) => string;

/** A property as it stands. */
export const property =
	(name: string, join?: string): Expression =>
	(column) =>
		column(name, join);

/** At most one record of another table that belongs to each record. */
export interface Join {
	entity: EntityClass<object>;
	/** Property that meets `to` of the other; of another joined record when `of` names it. */
	from: string;
	of?: string;
	to: string;
}

/** What records are grouped by. */
export interface Dimension {
	/** GraphQL type of the field that tells it. */
	type: () => FieldTypeOf;
	description: string;
	value: Expression;
	/** The record a value stands for; without it the value tells itself. */
	record?(value: string, request: SubgraphRequest): unknown;
}

type FieldTypeOf = ReturnType<FieldType>;

/** A number of each record, of which a group tells statistics. */
export interface Measure {
	/** With its unit. */
	description: string;
	value: Expression;
}

/** Condition under which a record may enter a measure; without it nothing of the record is told. */
export interface Protection {
	holds: Expression;
	/** Why a record is left out, to end the description of the number of those. */
	reason: string;
}

/** Records that can only be measured together when a dimension is the same for all of them. */
export interface Comparability {
	dimension: string;
	/** Property that a filter may hold to one value instead. */
	property: string;
	reason: string;
}

export interface Grouping {
	entity: EntityClass<object>;
	/** Name of the noun in the schema where it is not that of the entity. */
	name?: string;
	joins?: Record<string, Join>;
	dimensions: Record<string, Dimension>;
	measures?: Record<string, Measure>;
	/** Numbers of different values. */
	distinct?: Record<string, Measure>;
	/** Shares of the records for which a condition holds among those for which it is known. */
	shares?: Record<string, Measure>;
	protection?: Protection;
	comparability?: Comparability;
	/** Whether a record was generated; its own mark when absent. */
	isSynthetic?: Expression;
}
