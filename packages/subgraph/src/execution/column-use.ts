import {
	type DocumentNode,
	type GraphQLSchema,
	isAbstractType,
	isObjectType,
	TypeInfo,
	visit,
	visitWithTypeInfo,
} from "graphql";
import type { ReadProperties } from "../request.ts";
import type { Table, Tables, UnselectedColumn } from "../table.ts";

/** Fields a document selects, by type. */
export type SelectedFields = ReadonlyMap<string, ReadonlySet<string>>;

/** A field as schemas are spoken of: `Lao.province`. */
export type Coordinate = `${string}.${string}`;

/** The fields of each object type that a document selects, those of its interfaces too. */
export function selectedFields(schema: GraphQLSchema, document: DocumentNode): SelectedFields {
	const found = new Map<string, Set<string>>();
	const add = (type: string, field: string) => {
		const known = found.get(type) ?? new Set();
		found.set(type, known.add(field));
	};
	const info = new TypeInfo(schema);
	const Field = ({ name }: { name: { value: string } }) => {
		const type = info.getParentType();
		if (isObjectType(type)) add(type.name, name.value);
		else if (isAbstractType(type)) {
			for (const possible of schema.getPossibleTypes(type)) add(possible.name, name.value);
		}
	};
	visit(document, visitWithTypeInfo(info, { Field }));
	return found;
}

/**
 * Which columns an operation reads. A plain field reads its own; what a resolver reads of records
 * is seen when it does, and known from then on.
 */
export class ColumnUse {
	readonly #tables: ReadonlyMap<string, Table>;
	/** By field, the types of records of which it was seen to read more than its own column. */
	readonly #seen = new Map<Coordinate, Set<string>>();
	/** Moves when something was seen. */
	seen = 0;
	/** Every column. */
	readonly all: ReadProperties;

	constructor(tables: Tables) {
		this.#tables = new Map(
			[...tables.values()].flatMap((table) => (table.type === null ? [] : [[table.type, table]])),
		);
		this.all = new Map(
			[...this.#tables].map(([type, { columns }]) => [type, new Set(columns.keys())]),
		);
	}

	/** What the selected fields read. */
	of(selected: SelectedFields): ReadProperties {
		const read = new Map<string, ReadonlySet<string>>();
		const wholes = new Set<string>();
		for (const [type, fields] of selected) {
			const table = this.#tables.get(type);
			const properties = new Set<string>();
			for (const field of fields) {
				if (table?.columns.has(field)) properties.add(field);
				for (const property of table?.readBy.get(field) ?? []) properties.add(property);
				for (const whole of this.#seen.get(`${type}.${field}`) ?? []) wholes.add(whole);
			}
			if (table) read.set(type, properties);
		}
		for (const type of wholes) read.set(type, this.all.get(type) ?? new Set());
		return read;
	}

	/** Remembers that a field reads records of a type beyond its own column. */
	see(field: Coordinate, { type }: UnselectedColumn): void {
		if (type === null) return;
		const known = this.#seen.get(field) ?? new Set();
		if (known.has(type)) return;
		this.#seen.set(field, known.add(type));
		this.seen += 1;
	}
}
