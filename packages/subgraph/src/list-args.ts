import type { EntityClass } from "@mikro-orm/core";
import { ArgsType, type ClassType, Field } from "type-graphql";
import type { Filter } from "./condition.ts";
import { PageArgs } from "./connection.ts";
import { type FilterOptions, filterOf } from "./filter.ts";
import { type OrderBy, orderOf } from "./ordering.ts";

/** Arguments of a connection: which records, in which order, which page of them. */
export interface ListArgs extends PageArgs {
	where?: Filter | null;
	orderBy?: OrderBy[] | null;
}

/** GraphQL arguments of every connection of an entity; declares its filter and its order. */
export function listArgsOf(
	entity: EntityClass<object>,
	options: FilterOptions = {},
): ClassType<ListArgs> {
	const { input } = filterOf(entity, options);
	const order = orderOf(entity);
	class EntityListArgs extends PageArgs implements ListArgs {
		where?: Filter | null;
		orderBy?: OrderBy[] | null;
	}
	ArgsType()(EntityListArgs);
	const add = (name: keyof ListArgs, type: () => unknown, description: string) =>
		Field(type as () => ClassType, { nullable: true, description })(EntityListArgs.prototype, name);
	add("where", () => input, "Conditions the records must meet (เงื่อนไข)");
	add("orderBy", () => [order], "Fields to order by, the first one first (การเรียงลำดับ)");
	return EntityListArgs;
}
