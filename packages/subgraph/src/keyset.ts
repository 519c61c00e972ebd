import { columnOf, type Table } from "./table.ts";

/** Thai dictionary order: the code-point order of the database puts leading vowels wrongly. */
const thaiCollation = `collate "th-x-icu"`;

export interface Order<Property extends string = string> {
	by: Property;
	descending?: boolean;
	/** Sort as Thai text. */
	thai?: boolean;
}

/** The order, ended by the primary key so that it is total. */
function totalOrder(table: Table, order: Order[]): Order[] {
	return [...order, { by: table.primaryKey }];
}

function sortExpression(table: Table, { by, thai }: Order): string {
	return `t.${columnOf(table, by)}${thai ? ` ${thaiCollation}` : ""}`;
}

/** ORDER BY list; nulls come last in both directions. */
export function orderSql(table: Table, order: Order[]): string {
	return totalOrder(table, order)
		.map((part) => `${sortExpression(table, part)}${part.descending ? " desc" : ""} nulls last`)
		.join(", ");
}

/** Sort values of a row, to continue after it. */
export function keysetValues(table: Table, order: Order[], row: object): unknown[] {
	return totalOrder(table, order).map(({ by }) => Reflect.get(row, by) ?? null);
}

/** Condition that holds for the rows after the sort values given as parameters from `$first` on. */
export function afterSql(table: Table, order: Order[], first: number): string {
	const parts = totalOrder(table, order);
	return parts.reduceRight((later, part, index) => {
		const column = sortExpression(table, part);
		const value = `$${first + index}::${table.types.get(part.by) ?? "text"}`;
		const beyond = `(${column} ${part.descending ? "<" : ">"} ${value} or (${column} is null and ${value} is not null))`;
		return `(${beyond} or (${column} is not distinct from ${value} and ${later}))`;
	}, "false");
}
