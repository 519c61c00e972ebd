import type { EntityClass } from "@mikro-orm/core";
import DataLoader from "dataloader";
import { type Connection, checkPageSize, type PageArgs, type PageInfo } from "./connection.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { afterSql, keysetValues, type Order, orderSql } from "./keyset.ts";
import { group } from "./loaders.ts";
import type { SubgraphRequest } from "./request.ts";
import { columnOf, type Table } from "./table.ts";

type Property<Entity> = keyof Entity & string;

/** A list that is served in pages, per parent when it has one. */
export interface PagedList<Entity extends object> {
	entity: EntityClass<Entity>;
	order: Order<Property<Entity>>[];
	/** Property that holds the key of the parent. */
	by?: Property<Entity>;
	/** Link table when parent and record meet many to many. */
	via?: Via<Entity>;
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

interface Query {
	/** FROM and WHERE for one parent `k.key`, after the parameters that come before. */
	matching: string;
	parameters: unknown[];
}

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

function matchingSql<Entity extends object>(
	request: SubgraphRequest,
	list: PagedList<Entity>,
	where: Where<Entity>,
): Query {
	const table = request.table(list.entity);
	const parameters: unknown[] = [];
	const conditions = parentSql(request, list, table);
	for (const [property, value] of Object.entries(where)) {
		if (value === undefined) continue;
		const column = `t.${columnOf(table, property)}`;
		// $1 holds the parents and $2 the limit.
		if (value === null) conditions.push(`${column} is null`);
		else {
			const place = `$${parameters.push(value) + 2}`;
			conditions.push(Array.isArray(value) ? `${column} = any(${place})` : `${column} = ${place}`);
		}
	}
	return {
		matching: `from ${table.name} t where ${conditions.concat("true").join(" and ")}`,
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
	args: PageArgs,
	where: Where<Entity> = {},
): Connection<Entity> {
	checkPageSize(args.first);
	const identity = JSON.stringify([list.entity.name, list.by, list.order, where]);
	const cursorScope = `${identity}${parent}`;
	const after = args.after == null ? null : readCursor(args.after, cursorScope, request.secret);
	const rows = () =>
		request
			.namedLoader(list, `rows ${JSON.stringify([where, args.first, after])}`, () =>
				rowsLoader(request, list, where, args.first, after),
			)
			.load(parent);
	const total = () =>
		request
			.namedLoader(list, `total ${JSON.stringify(where)}`, () => totalLoader(request, list, where))
			.load(parent);
	return {
		get nodes() {
			return rows().then((found) => found.slice(0, args.first));
		},
		get pageInfo() {
			return rows().then((found) => pageInfo(request, list, cursorScope, args.first, found));
		},
		get totalCount() {
			return total();
		},
	};
}

function pageInfo<Entity extends object>(
	request: SubgraphRequest,
	list: PagedList<Entity>,
	scope: string,
	first: number,
	found: Entity[],
): PageInfo {
	const last = found.slice(0, first).at(-1);
	const values = last && keysetValues(request.table(list.entity), list.order, last);
	return {
		hasNextPage: found.length > first,
		endCursor: values ? writeCursor(values, scope, request.secret) : null,
	};
}

/** Loads one record more than asked for, which tells whether a next page exists. */
function rowsLoader<Entity extends object>(
	request: SubgraphRequest,
	list: PagedList<Entity>,
	where: Where<Entity>,
	first: number,
	after: unknown[] | null,
): DataLoader<string, Entity[]> {
	return new DataLoader(async (parents) => {
		const table = request.table(list.entity);
		const { matching, parameters } = matchingSql(request, list, where);
		const beyond = after ? `and ${afterSql(table, list.order, parameters.length + 3)}` : "";
		const sql = `select k.key as "__key", r.* from unnest($1::text[]) with ordinality k(key, place)
			cross join lateral (select ${table.selectList} ${matching} ${beyond}
				order by ${orderSql(table, list.order)} limit $2) r order by k.place`;
		const found = await request.entities(list.entity, sql, [
			parents,
			first + 1,
			...parameters,
			...(after ?? []),
		]);
		return group(parents, found as (Entity & { __key: string })[]);
	});
}

function totalLoader<Entity extends object>(
	request: SubgraphRequest,
	list: PagedList<Entity>,
	where: Where<Entity>,
): DataLoader<string, number> {
	return new DataLoader(async (parents) => {
		const { matching, parameters } = matchingSql(request, list, where);
		const marked = request.table(list.entity).columns.has("isSynthetic");
		const sql = `select k.key as "__key", c.* from unnest($1::text[]) k(key) cross join lateral (
			select count(*) as total, ${marked ? "bool_or(t.is_synthetic)" : "false"} as "isSynthetic"
			${matching} and $2::integer is null) c`;
		const counts = await request.rows<{ __key: string; total: number }>(sql, [
			parents,
			null,
			...parameters,
		]);
		const totals = new Map(counts.map(({ __key, total }) => [__key, total]));
		return parents.map((parent) => totals.get(parent) ?? 0);
	});
}
