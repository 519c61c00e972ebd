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
	/** By field and type of record, what it was seen to read besides its own column. */
	readonly #seen = new Map<Coordinate, Map<string, Set<string>>>();
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
		const read = new Map<string, Set<string>>();
		const seen: [type: string, properties: ReadonlySet<string>][] = [];
		for (const [type, fields] of selected) {
			const table = this.#tables.get(type);
			const properties = new Set<string>();
			for (const field of fields) {
				if (table?.columns.has(field)) properties.add(field);
				for (const property of table?.readBy.get(field) ?? []) properties.add(property);
				seen.push(...(this.#seen.get(`${type}.${field}`) ?? []));
			}
			if (table) read.set(type, properties);
		}
		for (const [type, properties] of seen) {
			const own = read.get(type);
			// Each column costs one more run to be seen: of a third, all the others are taken along.
			const isWhole = !own || properties.size > 2;
			const more = isWhole ? this.all.get(type) : properties;
			read.set(type, (own ?? new Set()).union(more ?? new Set()));
		}
		return read;
	}

	/** Remembers that a field reads of a record what is not its own column. */
	see(field: Coordinate, { type, property }: UnselectedColumn): void {
		if (type === null) return;
		const byType = this.#seen.get(field) ?? new Map<string, Set<string>>();
		this.#seen.set(field, byType);
		const properties = byType.get(type) ?? new Set();
		byType.set(type, properties);
		if (properties.has(property)) return;
		properties.add(property);
		this.seen += 1;
	}
}
