import { PrimaryKey, Property } from "@mikro-orm/decorators/legacy";
import { type GraphQLScalarType } from "graphql";
import { Field, Float, ID, Int } from "type-graphql";
import { NeedsScope } from "./needed-scope.ts";
import type { Scope } from "./reader.ts";
import { DateScalar, DateTimeScalar, DecimalScalar } from "./scalars.ts";

export type FieldType = Parameters<typeof Field>[0] extends infer F
	? Extract<F, () => unknown>
	: never;

interface ColumnOptions {
	description: string;
	nullable?: boolean;
	unique?: boolean;
}

interface FieldOptions extends ColumnOptions {
	/** Scope a reader needs; the column can then be read by its field alone, and be asked for by nothing. */
	scope?: Scope;
}

/** A column as filters and orders see it. */
export interface ColumnInfo {
	property: string;
	/** GraphQL type of its values; in an array for a list. */
	type: FieldType;
	description: string;
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

const declared = new WeakMap<object, ColumnInfo[]>();

function declare(prototype: object, column: ColumnInfo): void {
	declared.set(prototype, [...(declared.get(prototype) ?? []), column]);
}

/** The columns of an entity class that can be filtered and ordered by, inherited ones last. */
export function columnsOf(entity: { prototype: object }): ColumnInfo[] {
	const columns: ColumnInfo[] = [];
	for (let at: object | null = entity.prototype; at; at = Object.getPrototypeOf(at)) {
		columns.push(...(declared.get(at) ?? []));
	}
	return columns;
}

const withheld = new WeakMap<object, ReadonlySet<string>>();

/** Properties of an entity class, inherited ones too, that need a scope. */
export function withheldProperties(entity: { prototype: object }): ReadonlySet<string> {
	const found = new Set<string>();
	for (let at: object | null = entity.prototype; at; at = Object.getPrototypeOf(at)) {
		for (const property of withheld.get(at) ?? []) found.add(property);
	}
	return found;
}

/**
 * A scalar that is both a table column and a GraphQL field, null in one exactly when null in the
 * other: the two can never drift apart. One that needs a scope is no column to filter, order, group
 * or search by.
 */
export function Column(type: FieldType, options: FieldOptions): PropertyDecorator {
	const { description, nullable = false, scope } = options;
	return (target, key) => {
		if (!scope) {
			Field(type, { description, nullable })(target, key);
			FilterColumn(type, options)(target, key);
			return;
		}
		const told = `${description}; only for readers with the scope ${scope}`;
		Field(type, { description: told, nullable })(target, key);
		NeedsScope(scope)(target, key);
		store(type, options)(target, key);
		withheld.set(target, new Set([...(withheld.get(target) ?? []), String(key)]));
	};
}

/** A column that is no field of the type, such as the key of another record, yet can be filtered by. */
export function FilterColumn(type: FieldType, options: ColumnOptions): PropertyDecorator {
	const { description } = options;
	return (target, key) => {
		store(type, options)(target, key);
		declare(target, { property: String(key), type, description });
	};
}

/** A property kept in a column of the table. */
function store(type: FieldType, options: ColumnOptions): PropertyDecorator {
	const { nullable = false, unique = false } = options;
	const column = { type: "string", columnType: columnType(type()), nullable, unique };
	return (target, key) => Property(column)(target, String(key));
}

const readers = new WeakMap<object, Map<string, readonly string[]>>();

/** A column that fields of other names read: it is selected where one of them is asked for. */
export function ReadBy(...fields: string[]): PropertyDecorator {
	return (target, key) => {
		readers.set(target, new Map([...(readers.get(target) ?? []), [String(key), fields]]));
	};
}

/** By field of an entity class, the properties it is declared to read, inherited ones too. */
export function readersOf(entity: { prototype: object }): Map<string, readonly string[]> {
	const found = new Map<string, readonly string[]>();
	for (let at: object | null = entity.prototype; at; at = Object.getPrototypeOf(at)) {
		for (const [property, fields] of readers.get(at) ?? []) {
			for (const field of fields) found.set(field, [...(found.get(field) ?? []), property]);
		}
	}
	return found;
}

/** The official code a noun is known by: primary key of the table, `@key` of the type. */
export function Key(description: string): PropertyDecorator {
	return (target, key) => {
		Field(() => ID, { description })(target, key);
		PrimaryKey({ type: "string", columnType: "text" })(target, String(key));
		declare(target, { property: String(key), type: () => ID, description });
	};
}
