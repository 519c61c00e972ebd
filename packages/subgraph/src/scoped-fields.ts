import type { EntityClass } from "@mikro-orm/core";
import DataLoader from "dataloader";
import {
	defaultFieldResolver,
	type GraphQLFieldResolver,
	type GraphQLSchema,
	isNonNullType,
	isObjectType,
} from "graphql";
import { requestError } from "./errors.ts";
import { scopeOf } from "./needed-scope.ts";
import type { Scope } from "./reader.ts";
import type { LoaderFactory, SubgraphRequest } from "./request.ts";
import type { Table, Tables } from "./table.ts";

type Resolve = GraphQLFieldResolver<unknown, SubgraphRequest>;

/**
 * Puts a guard before every field that needs a scope. All ways to a field end at its resolver:
 * interfaces, unions, aliases, fragments, references of other services.
 */
export function guardFields(schema: GraphQLSchema, tables: Tables): void {
	const entities = new Map([...tables.keys()].map((entity) => [entity.name, entity]));
	for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
		for (const field of Object.values(type.getFields())) {
			const scope = scopeOf(type, field.name);
			if (!scope) continue;
			const place = `${type.name}.${field.name}`;
			// Withheld from one reader, it is null: it must not take its record along.
			if (isNonNullType(field.type)) throw new Error(`${place} needs a scope, so it may be null`);
			const entity = entities.get(type.name);
			const table = entity && tables.get(entity);
			if (table?.columns.has(field.name)) {
				throw new Error(`${place} needs a scope: its column must say so, or filters tell it`);
			}
			const read =
				entity && table?.withheld.has(field.name)
					? columnReader(entity, table, { property: field.name, place, scope })
					: (field.resolve ?? defaultFieldResolver);
			field.resolve = guarded(read, place, scope);
		}
	}
}

function guarded(read: Resolve, place: string, scope: Scope): Resolve {
	return (source, args, request, info) => {
		if (!request.reader.scopes.has(scope)) throw forbidden(place, scope);
		return read(source, args, request, info);
	};
}

/** What a reader is told of a field that is not for them. */
export function forbidden(place: string, scope: Scope) {
	return requestError("FORBIDDEN", `${place} is for readers with the scope ${scope}`);
}

interface WithheldField {
	property: string;
	/** Type and name of the field. */
	place: string;
	scope: Scope;
}

/** Reads a column that no other statement selects, by the key of its record. */
function columnReader(entity: EntityClass<object>, table: Table, field: WithheldField): Resolve {
	const load = withheldValue(entity, field);
	return (source, _args, request) =>
		request.load(load, String(Reflect.get(Object(source), table.primaryKey)));
}

function withheldValue(
	entity: EntityClass<object>,
	{ property, place, scope }: WithheldField,
): LoaderFactory<string, unknown> {
	return (request) =>
		new DataLoader(async (keys) => {
			const { name, primaryKey, columns, withheld } = request.table(entity);
			const key = `t.${columns.get(primaryKey)}`;
			const sql = `select ${key} as key, t.${withheld.get(property)} as value from ${name} t where ${key} = any($1)`;
			const rows = await request.rows<{ key: string; value: unknown }>(sql, [keys]);
			const values = new Map(rows.map((row) => [row.key, row.value]));
			if (scope === "pii:read") {
				for (const [recordId, value] of values) {
					if (value !== null) request.personalReadings.push({ field: place, recordId });
				}
			}
			return keys.map((one) => values.get(one) ?? null);
		});
}
