import { type Expression, type Grouping, property } from "./grouping.ts";
import { roundedSql, statistics } from "./statistics.ts";

/** A number a group tells. */
export interface Figure {
	description: string;
	/** Aggregate over the records of a group. */
	sql: Expression;
	/** Whether it is computed from values that some records may not give away. */
	isMeasured: boolean;
}

/** Every number of a grouping, by its path below a group. */
export function figuresOf(grouping: Grouping): ReadonlyMap<string, Figure> {
	const { distinct = {}, shares = {}, measures = {}, protection } = grouping;
	const figures = new Map<string, Figure>();
	const add = (path: string, description: string, sql: Expression, isMeasured = false) =>
		figures.set(path, { description, sql, isMeasured });
	add("count", "Number of records (จำนวนรายการ)", () => "count(*)");
	for (const [name, { description, value }] of Object.entries(distinct)) {
		add(name, description, (column) => `count(distinct ${value(column)})`);
	}
	for (const [name, { description, value }] of Object.entries(shares)) {
		const known = guarded(grouping, value);
		add(name, description, (column) => shareSql(known(column)), true);
	}
	for (const [name, { description, value }] of Object.entries(measures)) {
		const known = guarded(grouping, value);
		for (const [statistic, { description: of, sql }] of Object.entries(statistics)) {
			const told = `${of.replace(/ \(.*$/, "")}: ${description}`;
			add(`${name}.${statistic}`, told, (column) => sql(known(column)), true);
		}
	}
	if (protection) {
		const left = `Number of records left out of every measure: ${protection.reason}`;
		const sql: Expression = (column) =>
			`count(*) filter (where (${protection.holds(column)}) is not true)`;
		add("suppressedCount", left, sql);
	}
	return figures;
}

/** The value of the records that may give it away: by construction no other enters an aggregate. */
function guarded({ protection }: Grouping, value: Expression): Expression {
	if (!protection) return value;
	return (column) => `case when ${protection.holds(column)} then ${value(column)} end`;
}

/** Evaluates the condition once a record; one that is not known counts neither way. */
const shareSql = (condition: string) => roundedSql(`100 * avg((${condition})::integer)`);

/** Whether every record of a group is left out, so that it has no measures. */
export const suppressedSql =
	({ protection }: Grouping): Expression =>
	(column) =>
		protection ? `bool_and((${protection.holds(column)}) is not true)` : "false";

/** Whether any record of a group was generated. */
export const syntheticSql =
	({ isSynthetic = property("isSynthetic") }: Grouping): Expression =>
	(column) =>
		`bool_or(${isSynthetic(column)})`;
