import { getNamedType, isScalarType } from "graphql";
import type { Selection } from "./selection.ts";

/**
 * What the cells of a column hold, told by the schema and never guessed from values.
 *
 * | schema | kind | Parquet | XLSX |
 * |---|---|---|---|
 * | Int | integer | INT32 | number |
 * | Float | float | DOUBLE | number |
 * | Boolean | boolean | BOOLEAN | boolean |
 * | Decimal | decimal | DECIMAL(38,18), exact | number up to 15 digits, else text |
 * | Date | date | DATE | date |
 * | DateTime | timestamp | TIMESTAMP in ms, UTC | date and time of Thailand |
 * | a list, a scalar of no known form | json | JSON | JSON text |
 * | anything else | text | STRING | text |
 *
 * CSV holds each as text; JSON Lines holds what the graph answers (decimals as text).
 */
export type ColumnKind =
	| "text"
	| "integer"
	| "float"
	| "boolean"
	| "decimal"
	| "date"
	| "timestamp"
	| "json";

/** A column of a table. */
export interface Column {
	/** Path of the field, aliases as written; the `nodes` of connections are left out. */
	name: string;
	kind: ColumnKind;
	/** Description of the field in the schema. */
	description: string;
}

const kinds: Record<string, ColumnKind> = {
	Int: "integer",
	Float: "float",
	Boolean: "boolean",
	Decimal: "decimal",
	Date: "date",
	DateTime: "timestamp",
	JSON: "json",
	JSONObject: "json",
};

/** Kind of the cells a field fills. */
export function kindOf({ field, isList }: Selection): ColumnKind {
	if (isList) return "json";
	const type = getNamedType(field.type);
	return (isScalarType(type) && kinds[type.name]) || "text";
}
