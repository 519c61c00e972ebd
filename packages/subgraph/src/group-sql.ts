import type { EntityClass } from "@mikro-orm/core";
import { conditionSql } from "./condition.ts";
import { comparisons } from "./group-args.ts";
import { type Figure, suppressedSql, syntheticSql } from "./group-figure.ts";
import type { GroupQuery } from "./group-query.ts";
import type { ColumnName, Grouping } from "./grouping.ts";
import { thaiCollation } from "./keyset.ts";
import { NullsOrder, SortDirection } from "./ordering.ts";
import { columnOf, type Table } from "./table.ts";

/** Groups made at most; a question with more is refused. */
export const mostGroups = 100_000;

export interface Statement {
	sql: string;
	parameters: unknown[];
}

type TableOf = (entity: EntityClass<object>) => Table;

/** Joins that a statement turns out to need, each written once. */
class Joins {
	readonly #sql = new Map<string, string>();
	readonly #grouping: Grouping;
	readonly #table: TableOf;

	constructor(grouping: Grouping, table: TableOf) {
		this.#grouping = grouping;
		this.#table = table;
	}

	/** Names a column, joining the record it belongs to. */
	readonly column: ColumnName = (property, name) => {
		if (!name) return `t.${columnOf(this.#table(this.#grouping.entity), property)}`;
		const join = this.#grouping.joins?.[name];
		if (!join) throw new Error(`${this.#grouping.entity.name} joins no ${name}`);
		const other = this.#table(join.entity);
		const alias = `"to_${name}"`;
		if (!this.#sql.has(name)) {
			const from = this.column(join.from, join.of);
			const to = `${alias}.${columnOf(other, join.to)}`;
			this.#sql.set(name, `left join ${other.name} ${alias} on ${to} = ${from}`);
		}
		return `${alias}.${columnOf(other, property)}`;
	};

	toString(): string {
		return [...this.#sql.values()].join(" ");
	}
}

const keyColumn = (name: string) => `"by.${name}"`;
const figureColumn = (path: string) => `"${path}"`;

/**
 * One pass over the table makes the groups; what remains of them after `having` is cut from those.
 * The first row also tells how many groups there were, and whether a generated record was read.
 */
export function groupSql(
	grouping: Grouping,
	figures: ReadonlyMap<string, Figure>,
	query: GroupQuery,
	table: TableOf,
): Statement {
	const parameters: unknown[] = [query.size + 1];
	const made = madeSql(grouping, figures, query, table, parameters);
	const having = query.having.map(([path, comparison, value]) => {
		const place = `$${parameters.push(value)}::numeric`;
		return `f.${figureColumn(path)} ${comparisons[comparison].sign} ${place}`;
	});
	const total = query.isCounted ? `, count(*) over () as "totalCount"` : "";
	return {
		sql: `with found as materialized (${made})
			select n.*, g.* from (
				select count(*) as "groupCount", bool_or(generated) as "isSynthetic" from found) n
			left join lateral (
				select f.*, row_number() over (order by ${orderSql(grouping, query)}) as place${total}
				from found f where ${[...having, "true"].join(" and ")} order by place limit $1) g on true
			order by g.place`,
		parameters,
	};
}

/** The groups themselves, one more than are allowed where there are too many. */
function madeSql(
	grouping: Grouping,
	figures: ReadonlyMap<string, Figure>,
	{ by, figures: chosen, where }: GroupQuery,
	table: TableOf,
	parameters: unknown[],
): string {
	const joins = new Joins(grouping, table);
	const { column } = joins;
	const keys = by.map(
		(name) => `${grouping.dimensions[name]?.value(column)} as ${keyColumn(name)}`,
	);
	const numbers = chosen.map(
		(path) => `${figures.get(path)?.sql(column)} as ${figureColumn(path)}`,
	);
	const marks = [`${syntheticSql(grouping)(column)} as generated`];
	if (grouping.protection) marks.push(`${suppressedSql(grouping)(column)} as "isSuppressed"`);
	const condition = conditionSql(grouping.entity, where, { table, parameters, offset: 0 });
	const places = by.map((_, index) => index + 1).join(", ") || "()";
	return `select ${[...keys, ...numbers, ...marks].join(", ")}
		from ${table(grouping.entity).name} t ${joins} where ${condition}
		group by ${places} limit ${mostGroups + 1}`;
}

function orderSql({ dimensions }: Grouping, { orderBy }: GroupQuery): string {
	const steps = orderBy.map(({ by, direction, nulls }) => {
		const dimension = dimensions[by];
		const isText = dimension?.type() === String && !dimension.record;
		const column = dimension ? `f.${keyColumn(by)}` : `f.${figureColumn(by)}`;
		const collated = isText ? `${column} ${thaiCollation}` : column;
		const way = direction === SortDirection.DESC ? "desc" : "asc";
		// Thai rules hold some different texts for equal.
		const exact = isText ? `, ${column} ${way}` : "";
		return `${collated} ${way} nulls ${nulls === NullsOrder.FIRST ? "first" : "last"}${exact}`;
	});
	return steps.join(", ") || "1";
}
