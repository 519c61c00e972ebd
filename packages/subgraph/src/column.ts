import { PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type GraphQLScalarType } from "graphql";
import { Field, Float, ID, Int } from "type-graphql";
import { DateScalar, DateTimeScalar, DecimalScalar } from "./scalars.ts";

type FieldType = Parameters<typeof Field>[0] extends infer F ? Extract<F, () => unknown> : never;

interface ColumnOptions {
	description: string;
	nullable?: boolean;
	unique?: boolean;
}

const columnTypes = new Map<unknown, string>([
	[String, "text"],
	[ID, "text"],
	[Int, "integer"],
	[Float, "double precision"],
	[Boolean, "boolean"],
	[DateScalar, "date"],
	[DateTimeScalar, "timestamptz"],
	[DecimalScalar, "numeric"],
] satisfies [GraphQLScalarType | StringConstructor | BooleanConstructor, string][]);

/** The PostgreSQL type that holds a GraphQL type; an enumeration or anything unknown is text. */
function columnType(type: unknown): string {
	if (Array.isArray(type)) return `${columnType(type[0])}[]`;
	return columnTypes.get(type) ?? "text";
}

/**
 * A scalar that is both a table column and a GraphQL field, null in one exactly when null in the
 * other: the two can never drift apart.
 */
export function Column(type: FieldType, options: ColumnOptions): PropertyDecorator {
	const { description, nullable = false, unique = false } = options;
	return (target, key) => {
		Field(type, { description, nullable, simple: true })(target, key);
		Property({ type: "string", columnType: columnType(type()), nullable, unique })(
			target,
			String(key),
		);
	};
}

/** The official code a noun is known by: primary key of the table, `@key` of the type. */
export function Key(description: string): PropertyDecorator {
	return (target, key) => {
		Field(() => ID, { description, simple: true })(target, key);
		PrimaryKey({ type: "string", columnType: "text" })(target, String(key));
	};
}
