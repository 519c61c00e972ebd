import { createOrm } from "@lao/database/orm";
import type { EntityClass } from "@mikro-orm/core";
import { getMetadataStorage } from "type-graphql";
import { columnsOf, readersOf, withheldProperties } from "./column.ts";

/** A table as reading needs it: names quoted, columns by the property they fill. */
export interface Table {
	/** Quoted, with its schema. */
	name: string;
	/** GraphQL type of its records; null where they are of none. */
	type: string | null;
	primaryKey: string;
	/** Quoted column by property. */
	columns: ReadonlyMap<string, string>;
	/** The same for columns that need a scope: nothing generic names, selects or compares them. */
	withheld: ReadonlyMap<string, string>;
	/** PostgreSQL type by property. */
	types: ReadonlyMap<string, string>;
	/** Properties that may be missing. */
	nullable: ReadonlySet<string>;
	/** Properties that are selected whatever is asked for: the key, and what marks an answer. */
	always: ReadonlySet<string>;
	/** By field, the properties it reads besides its own, as far as they are known from the start. */
	readBy: ReadonlyMap<string, readonly string[]>;
	/** Of its records: they tell their type, and a property that was not selected cannot be read. */
	prototype: object;
}

export type Tables = ReadonlyMap<EntityClass<object>, Table>;

/** A property was read that the statement did not select. */
export class UnselectedColumn extends Error {
	readonly type: string | null;
	readonly property: string;

	constructor(type: string | null, property: string) {
		super(`${type}.${property} was read, but its column was not selected`);
		this.type = type;
		this.property = property;
	}
}

const quote = (name: string) => `"${name}"`;

/** The tables of one service, read from its entity classes. */
export function readTables(schema: string, entities: EntityClass<object>[]): Tables {
	const metadata = createOrm({ schema, entities, migrations: [] }).getMetadata();
	return new Map(
		entities.map((entity) => {
			const meta = metadata.get(entity);
			const columns = new Map<string, string>();
			const withheld = new Map<string, string>();
			const behindScope = withheldProperties(entity);
			const types = new Map<string, string>();
			for (const { name, fieldNames, columnTypes } of meta.props) {
				const place = behindScope.has(name) ? withheld : columns;
				if (fieldNames?.[0]) place.set(name, quote(fieldNames[0]));
				if (columnTypes?.[0]) types.set(name, columnTypes[0]);
			}
			const type = typeOf(entity);
			const primaryKey = meta.primaryKeys[0] ?? "id";
			const always = new Set([primaryKey, "isSynthetic"]);
			const table: Table = {
				name: `${quote(schema)}.${quote(meta.tableName)}`,
				type,
				primaryKey,
				columns,
				withheld,
				types,
				nullable: new Set(meta.props.filter(({ nullable }) => nullable).map(({ name }) => name)),
				always,
				readBy: readBy(entity),
				prototype: guarded(entity.prototype, type, columns.keys()),
			};
			return [entity, table];
		}),
	);
}

const typeOf = (entity: EntityClass<object>) =>
	getMetadataStorage().objectTypes.find(({ target }) => target === entity)?.name ?? null;

/** What each field is declared to read and, of an edge such as `province`, its key `provinceCode`. */
function readBy(entity: EntityClass<object>): Map<string, readonly string[]> {
	const found = readersOf(entity);
	for (const { property } of columnsOf(entity)) {
		const [, edge] = /^(\w+)(?:Code|Id)$/.exec(property) ?? [];
		if (edge) found.set(edge, [...(found.get(edge) ?? []), property]);
	}
	return found;
}

/** What was not selected would look as if it had no value: whoever reads it is told. */
function guarded(prototype: object, type: string | null, properties: Iterable<string>): object {
	const guards = [...properties].map((property) => [
		property,
		{
			get() {
				throw new UnselectedColumn(type, property);
			},
		},
	]);
	const named = type === null ? {} : { __typename: { value: type, writable: true } };
	return Object.create(prototype, { ...Object.fromEntries(guards), ...named });
}

/** Quoted column of a property; a property that is no column is a mistake of the caller. */
export function columnOf(table: Table, property: string): string {
	const column = table.columns.get(property);
	if (!column) throw new Error(`${table.name} has no column for ${property}`);
	return column;
}

/** What stands after SELECT for rows `t`, each column named by its property; all without `wanted`. */
export function selectListOf(
	{ columns, always }: Table,
	wanted?: ReadonlySet<string>,
	more: readonly string[] = [],
): string {
	const list: string[] = [];
	for (const [property, column] of columns) {
		if (wanted && !wanted.has(property) && !always.has(property) && !more.includes(property)) {
			continue;
		}
		list.push(`t.${column} as ${quote(property)}`);
	}
	return list.join(", ");
}
