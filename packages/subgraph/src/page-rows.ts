import type { EntityClass } from "@mikro-orm/core";
import DataLoader from "dataloader";
import { conditionSql, type Filter } from "./condition.ts";
import { afterSql, type Order, orderOfRowsSql, orderSql, reversed } from "./keyset.ts";
import { group } from "./loaders.ts";
import type { PageWindow } from "./page-window.ts";
import type { PagedList, Where } from "./paged-list.ts";
import type { SubgraphRequest } from "./request.ts";
import { columnOf, type Table } from "./table.ts";

/** A list with everything the arguments of one field ask of it. */
export interface Selection<Entity extends object> {
	list: PagedList<Entity>;
	where: Where<Entity>;
	filter: Filter;
	order: Order[];
	/** Whether conditions and order are those of the list's shorter way. */
	isNearest: boolean;
}

const isEmpty = (filter: Filter) => Object.keys(filter).length === 0;

/** Whether two sets of conditions ask for the same; what is undefined asks for nothing. */
function isSame(where: object, other: object | undefined): boolean {
	return other !== undefined && JSON.stringify(where) === JSON.stringify(other);
}

/** Whether a list asked for like this has its shorter way. */
export function isNearest<Entity extends object>(
	{ list, where, filter }: Pick<Selection<Entity>, "list" | "where" | "filter">,
	order: Order[],
): boolean {
	return order === list.order && isEmpty(filter) && isSame(where, list.nearest?.where);
}

/** Parameters that stand before those of the conditions: the parents and the limit. */
const fixedParameters = 2;

/** Condition that ties a record `t` to its parent `k.key`. */
function parentSql<Entity extends object>(
	request: SubgraphRequest,
	list: PagedList<Entity>,
	table: Table,
): string[] {
	if (list.by) return [`t.${columnOf(table, list.by)} = k.key`];
	if (!list.via) return [];
	const { entity, parent, record, target } = list.via;
	const link = request.table(entity);
	const end = columnOf(table, target ?? table.primaryKey);
	return [
		`t.${end} in (select l.${columnOf(link, record)} from ${link.name} l where l.${columnOf(link, parent)} = k.key)`,
	];
}

/** FROM and WHERE for one parent `k.key`. */
export function matchingSql<Entity extends object>(
	request: SubgraphRequest,
	{ list, where, filter }: Pick<Selection<Entity>, "list" | "where" | "filter">,
	source?: string,
): { matching: string; parameters: unknown[] } {
	const table = request.table(list.entity);
	const parameters: unknown[] = [];
	const conditions = parentSql(request, list, table);
	for (const [property, value] of Object.entries(where)) {
		if (value === undefined) continue;
		const column = `t.${columnOf(table, property)}`;
		if (value === null) conditions.push(`${column} is null`);
		else {
			const place = `$${parameters.push(value) + fixedParameters}`;
			conditions.push(Array.isArray(value) ? `${column} = any(${place})` : `${column} = ${place}`);
		}
	}
	if (!isEmpty(filter)) {
		const options = { table: request.table.bind(request), parameters, offset: fixedParameters };
		conditions.push(conditionSql(list.entity, filter, options));
	}
	return {
		matching: `from ${source ?? table.name} t where ${conditions.concat("true").join(" and ")}`,
		parameters,
	};
}

/** Loads one record more than asked for, which tells whether the list goes on. */
export function rowsLoader<Entity extends object>(
	request: SubgraphRequest,
	selection: Selection<Entity>,
	{ size, backward, cursor }: PageWindow,
): DataLoader<string, Entity[]> {
	return new DataLoader(async (parents) => {
		const { entity } = selection.list;
		const table = request.table(entity);
		const order = backward ? reversed(selection.order) : selection.order;
		const isShort = selection.isNearest && !backward && !cursor;
		const source = (isShort && selection.list.nearest?.from(request)) || table.name;
		const { matching, parameters } = matchingSql(request, selection, source);
		const first = parameters.length + fixedParameters + 1;
		const stretches = cursor ? afterSql(table, order, cursor, first) : ["true"];
		const list = request.selectList(
			table,
			order.map(({ by }) => by),
		);
		const pieces = stretches.map(
			(stretch) => `(select ${list} ${matching} and ${stretch}
				order by ${orderSql(table, order)} limit $2)`,
		);
		const rows =
			pieces.length === 1
				? pieces[0]
				: `(select p.* from (${pieces.join(" union all ")}) p
					order by ${orderOfRowsSql("p", order)} limit $2)`;
		const sql = `select k.key as "__key", r.* from unnest($1::text[]) with ordinality k(key, place)
			cross join lateral ${rows} r order by k.place`;
		const values = [parents, size + 1, ...parameters, ...(cursor ?? [])];
		const found = await request.entities<Entity & { __key: string }>(
			entity as EntityClass<Entity & { __key: string }>,
			sql,
			values,
			// Without a parent it may have to go through all records there are.
			{ isShort: Boolean(selection.list.by ?? selection.list.via) },
		);
		return group(parents, found);
	});
}
