import type { EntityClass } from "@mikro-orm/core";
import { type ClassType, Field, InputType } from "type-graphql";
import { columnsOf } from "./column.ts";
import { operatorsOf } from "./filter-operators.ts";

/** Records of another table of the same service that conditions can speak of. */
export interface Related {
	entity: EntityClass<object>;
	/** Property of this record that meets `to` of the other. */
	from: string;
	to: string;
	description: string;
}

export interface FilterOptions {
	/** Name in the schema where it is not that of the entity. */
	name?: string;
	related?: Record<string, Related>;
}

/** What can be asked of the records of one entity. */
export interface FilterDefinition {
	name: string;
	/** GraphQL input of the conditions. */
	input: ClassType;
	columns: ReadonlySet<string>;
	related: ReadonlyMap<string, Related>;
}

const definitions = new Map<EntityClass<object>, FilterDefinition>();

/** The filter of an entity; a mistake of the programmer when it has none. */
export function filterFor(entity: EntityClass<object>): FilterDefinition {
	const definition = definitions.get(entity);
	if (!definition) throw new Error(`${entity.name} has no filter`);
	return definition;
}

/**
 * Declares what the records of an entity can be filtered by: each of its columns, other records
 * that belong to them, and any of these joined by `and`, `or` and `not`.
 */
export function filterOf(
	entity: EntityClass<object>,
	{ name = entity.name, related = {} }: FilterOptions = {},
): FilterDefinition {
	class Filter {}
	const add = (field: string, type: () => unknown, description: string) =>
		Field(type as () => ClassType, { nullable: true, description })(Filter.prototype, field);
	InputType(`${name}Filter`, {
		description: `Conditions on ${name} records; all of them must hold (เงื่อนไขการกรอง)`,
	})(Filter);
	const columns = columnsOf(entity);
	for (const { property, type, description } of columns) {
		// Made now: the schema knows no input that comes while it is built.
		const operators = operatorsOf(type());
		add(property, () => operators, description);
	}
	for (const [field, { entity: other, description }] of Object.entries(related)) {
		add(field, () => filterFor(other).input, description);
	}
	add("and", () => [Filter], "Conditions that must all hold (และ)");
	add("or", () => [Filter], "Conditions of which one must hold (หรือ)");
	add("not", () => Filter, "Conditions that must not hold together (ไม่ใช่)");
	const definition: FilterDefinition = {
		name,
		input: Filter,
		columns: new Set(columns.map(({ property }) => property)),
		related: new Map(Object.entries(related)),
	};
	definitions.set(entity, definition);
	return definition;
}
