import { createOrm } from "@lao/database/orm";
import type { EntityClass } from "@mikro-orm/core";
import { detailsOf, withheldProperties } from "./column.ts";

/** A table as reading needs it: names quoted, columns by the property they fill. */
export interface Table {
	/** Quoted, with its schema. */
	name: string;
	primaryKey: string;
	/** Quoted column by property. */
	columns: ReadonlyMap<string, string>;
	/** The same for columns that need a scope: nothing generic names, selects or compares them. */
	withheld: ReadonlyMap<string, string>;
	/** PostgreSQL type by property. */
	types: ReadonlyMap<string, string>;
	/** Properties that may be missing. */
	nullable: ReadonlySet<string>;
	/** Everything after SELECT, each column named by its property. */
	selectList: string;
	/** The same without the columns that only few fields read. */
	leanSelectList: string;
	/** Names of these fields. */
	detailFields: ReadonlySet<string>;
	prototype: object;
}

export type Tables = ReadonlyMap<EntityClass<object>, Table>;

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
			const details = detailsOf(entity);
			const selected = (wanted: (property: string) => boolean) =>
				[...columns]
					.filter(([name]) => wanted(name))
					.map(([name, column]) => `t.${column} as ${quote(name)}`)
					.join(", ");
			const table: Table = {
				name: `${quote(schema)}.${quote(meta.tableName)}`,
				primaryKey: meta.primaryKeys[0] ?? "id",
				columns,
				withheld,
				types,
				nullable: new Set(meta.props.filter(({ nullable }) => nullable).map(({ name }) => name)),
				selectList: selected(() => true),
				leanSelectList: selected((name) => !details.has(name)),
				detailFields: new Set([...details.values()].flat()),
				prototype: entity.prototype,
			};
			return [entity, table];
		}),
	);
}

/** Quoted column of a property; a property that is no column is a mistake of the caller. */
export function columnOf(table: Table, property: string): string {
	const column = table.columns.get(property);
	if (!column) throw new Error(`${table.name} has no column for ${property}`);
	return column;
}
