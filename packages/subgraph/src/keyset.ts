import { columnOf, type Table } from "./table.ts";

/** Thai dictionary order: the code-point order of the database puts leading vowels wrongly. */
export const thaiCollation = `collate "th-x-icu"`;

export interface Order<Property extends string = string> {
	by: Property;
	descending?: boolean;
	/** Records without a value stand before all others, not after them. */
	nullsFirst?: boolean;
	/** Sort as Thai text. */
	thai?: boolean;
}

/** The order, ended by the primary key so that it is total. */
export function totalOrder(table: Table, order: Order[]): Order[] {
	const ended = order.some(({ by }) => by === table.primaryKey);
	return ended ? order : [...order, { by: table.primaryKey }];
}

/** The same order from its end. */
export function reversed(order: Order[]): Order[] {
	return order.map((part) => ({
		...part,
		descending: !part.descending,
		nullsFirst: !part.nullsFirst,
	}));
}

/** ORDER BY list of a total order; `column` names the column of a property. */
function orderList(order: Order[], column: (property: string) => string): string {
	return order
		.map(({ by, thai, descending, nullsFirst }) => {
			const collated = `${column(by)}${thai ? ` ${thaiCollation}` : ""}`;
			return `${collated}${descending ? " desc" : ""} nulls ${nullsFirst ? "first" : "last"}`;
		})
		.join(", ");
}

/** ORDER BY list over the rows `t` of a table. */
export function orderSql(table: Table, order: Order[]): string {
	return orderList(order, (property) => `t.${columnOf(table, property)}`);
}

/** ORDER BY list over rows whose columns are named by their properties. */
export function orderOfRowsSql(rows: string, order: Order[]): string {
	return orderList(order, (property) => `${rows}."${property}"`);
}

/** Sort values of a row, to continue after it. */
export function keysetValues(order: Order[], row: object): unknown[] {
	return order.map(({ by }) => Reflect.get(row, by) ?? null);
}

/**
 * Conditions that together hold for the rows after the sort values, which are the parameters from
 * `$first` on. Each is one stretch of an index, and they follow one another in the order: one
 * condition with OR would be checked against every row before the page.
 */
export function afterSql(table: Table, order: Order[], values: unknown[], first: number): string[] {
	const places = order.map((part, index) => {
		const column = `t.${columnOf(table, part.by)}${part.thai ? ` ${thaiCollation}` : ""}`;
		const value = `$${first + index}::${table.types.get(part.by) ?? "text"}`;
		const isNull = values[index] === null;
		return {
			same: isNull ? `${column} is null and ${value} is null` : `${column} = ${value}`,
			later: laterSql(column, value, isNull, part, table.nullable.has(part.by)),
		};
	});
	return places
		.map(({ later }, index) => {
			const before = places.slice(0, index).map(({ same }) => same);
			return later.map((condition) => [...before, condition].join(" and "));
		})
		.reverse()
		.flat();
}

/** Where a column stands after the value: beyond it, or among the missing ones. */
function laterSql(
	column: string,
	value: string,
	isNull: boolean,
	{ descending, nullsFirst }: Order,
	nullable: boolean,
): string[] {
	if (isNull) return nullsFirst ? [`${column} is not null and ${value} is null`] : [];
	const beyond = `${column} ${descending ? "<" : ">"} ${value}`;
	return nullable && !nullsFirst ? [beyond, `${column} is null`] : [beyond];
}
