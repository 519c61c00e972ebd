import type { EntityClass } from "@mikro-orm/core";
import DataLoader from "dataloader";
import { conditionSql, type Filter } from "./condition.ts";
import type { Connection } from "./connection.ts";
import { writeCursor } from "./cursor.ts";
import {
	afterSql,
	keysetValues,
	type Order,
	orderOfRowsSql,
	orderSql,
	reversed,
	totalOrder,
} from "./keyset.ts";
import type { ListArgs } from "./list-args.ts";
import { group } from "./loaders.ts";
import { readOrder } from "./ordering.ts";
import { type PageWindow, pageInfoOf, readWindow, recordsOf } from "./page-window.ts";
import type { SubgraphRequest } from "./request.ts";
import { columnOf, type Table } from "./table.ts";
import { type Total, totalLoader } from "./total-count.ts";

type Property<Entity> = keyof Entity & string;

/** A list that is served in pages, per parent when it has one. */
export interface PagedList<Entity extends object> {
	entity: EntityClass<Entity>;
	/** Order unless the client asks for another. */
	order: Order<Property<Entity>>[];
	/** Property that holds the key of the parent. */
	by?: Property<Entity>;
	/** Link table when parent and record meet many to many. */
	via?: Via<Entity>;
	/** Where reading all records of a parent, to sort them, would cost too much. */
	nearest?: Nearest<Entity>;
}

/** A shorter way to the first records of a parent in the list's own order. */
export interface Nearest<Entity> {
	/** Conditions it is for, and no others. */
	where: Where<Entity>;
	/** In place of the table in FROM: the first `$2` records of the parent `k.key` at least. */
	from(request: SubgraphRequest): string;
}

export interface Via<Entity> {
	entity: EntityClass<object>;
	/** Property of the link that holds the key of the parent. */
	parent: string;
	/** Property of the link that holds the key of the record. */
	record: string;
	/** Property of the record the link points to; its primary key when absent. */
	target?: Property<Entity>;
}

/** Equality conditions on the records of a list; an undefined value asks for nothing. */
export type Where<Entity> = {
	[P in Property<Entity>]?: string | number | boolean | string[] | null;
};

/** A list with everything the arguments of one field ask of it. */
interface Selection<Entity extends object> {
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
function matchingSql<Entity extends object>(
	request: SubgraphRequest,
	{ list, where, filter }: Selection<Entity>,
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

/**
 * One page of `list` for `parent` (empty for a list without one). The pages of all parents that
 * are asked for in one tick are cut by one LATERAL statement, their totals by another.
 */
export function page<Entity extends object>(
	request: SubgraphRequest,
	list: PagedList<Entity>,
	parent: string,
	args: ListArgs,
	where: Where<Entity> = {},
): Connection<Entity> {
	const asked = request.named(list, `page ${JSON.stringify([args, where])}`, () =>
		askedOf(request, list, args, where),
	);
	const { order } = asked.selection;
	let scope: string | undefined;
	const scopeOf = () => (scope ??= JSON.stringify([...asked.place, parent]));
	const window = asked.window ?? readWindow(args, scopeOf(), request);
	const rows = () => asked.rows(window).load(parent);
	const total = () => asked.total().load(parent);
	const cursorOf = (record: Entity) =>
		writeCursor(keysetValues(order, record), scopeOf(), request.secret);
	return {
		get nodes() {
			return rows().then((found) => recordsOf(window, found));
		},
		get pageInfo() {
			return rows().then((found) => pageInfoOf(window, found, cursorOf));
		},
		get totalCount() {
			return total().then(({ count }) => count);
		},
		get totalCountIsEstimate() {
			return total().then(({ isEstimate }) => isEstimate);
		},
	};
}

/** What all parents of one field share: worked out once, not for each of hundreds. */
interface Asked<Entity extends object> {
	selection: Selection<Entity>;
	/** What a cursor belongs to, the parent excepted. */
	place: unknown[];
	/** Null where a cursor has to be read, which belongs to one parent. */
	window: PageWindow | null;
	rows(window: PageWindow): DataLoader<string, Entity[]>;
	total(): DataLoader<string, Total>;
}

function askedOf<Entity extends object>(
	request: SubgraphRequest,
	list: PagedList<Entity>,
	args: ListArgs,
	where: Where<Entity>,
): Asked<Entity> {
	const table = request.table(list.entity);
	const wanted = args.orderBy?.length ? readOrder(list.entity, args.orderBy) : list.order;
	const order = totalOrder(table, wanted);
	const filter = args.where ?? {};
	const isNearest = wanted === list.order && isEmpty(filter) && isSame(where, list.nearest?.where);
	const selection = { list, where, filter, order, isNearest };
	const conditions = JSON.stringify([where, filter]);
	const totals = () => ({
		...matchingSql(request, selection),
		marked: table.columns.has("isSynthetic"),
	});
	const window = args.after == null && args.before == null ? readWindow(args, "", request) : null;
	const rowsOf = (one: PageWindow) =>
		request.named(list, `rows ${JSON.stringify([conditions, order, one])}`, () =>
			rowsLoader(request, selection, one),
		);
	const shared = window && rowsOf(window);
	return {
		selection,
		// By the table that the reader sees: a place among rows that others cannot see is no place for them.
		place: [table.name, list.by, order, conditions],
		window,
		rows: (one) => shared ?? rowsOf(one),
		total: () => request.named(list, `total ${conditions}`, () => totalLoader(request, totals())),
	};
}

/** Loads one record more than asked for, which tells whether the list goes on. */
function rowsLoader<Entity extends object>(
	request: SubgraphRequest,
	selection: Selection<Entity>,
	{ size, backward, cursor }: PageWindow,
): DataLoader<string, Entity[]> {
	return new DataLoader(async (parents) => {
		const { entity } = selection.list;
		const table = request.table(entity);
		const order = backward ? reversed(selection.order) : selection.order;
		const isNearest = selection.isNearest && !backward && !cursor;
		const source = (isNearest && selection.list.nearest?.from(request)) || table.name;
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
		);
		return group(parents, found);
	});
}
