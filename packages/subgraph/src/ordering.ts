import type { EntityClass } from "@mikro-orm/core";
import { type ClassType, Field, InputType, registerEnumType } from "type-graphql";
import { columnsOf } from "./column.ts";
import { requestError } from "./errors.ts";
import type { Order } from "./keyset.ts";

/** Which way a list is ordered. */
export enum SortDirection {
	ASC = "ASC",
	DESC = "DESC",
}

registerEnumType(SortDirection, {
	name: "SortDirection",
	description: "Direction of an order (ทิศทางการเรียง)",
	valuesConfig: {
		ASC: { description: "From the least to the greatest (น้อยไปมาก)" },
		DESC: { description: "From the greatest to the least (มากไปน้อย)" },
	},
});

/** Where records without a value stand. */
export enum NullsOrder {
	FIRST = "FIRST",
	LAST = "LAST",
}

registerEnumType(NullsOrder, {
	name: "NullsOrder",
	description: "Place of records without a value in an order (ตำแหน่งของค่าว่าง)",
	valuesConfig: {
		FIRST: { description: "Before all others (ก่อน)" },
		LAST: { description: "After all others (หลัง)" },
	},
});

/** One field to order by, as a client gives it. */
export interface OrderBy {
	by: string;
	direction?: SortDirection;
	nulls?: NullsOrder;
}

/** Adds the two fields every order has: direction, and the place of missing values. */
export function addDirection(input: ClassType): void {
	Field(() => SortDirection, {
		defaultValue: SortDirection.ASC,
		description: "Direction of the order (ทิศทาง)",
	})(input.prototype, "direction");
	Field(() => NullsOrder, {
		defaultValue: NullsOrder.LAST,
		description: "Place of records without a value, whatever the direction (ตำแหน่งของค่าว่าง)",
	})(input.prototype, "nulls");
}

/** Name of an enumeration value for a property: `yearBE` is YEAR_BE. */
export const upperSnake = (name: string) =>
	name.replace(/([a-z0-9])([A-Z])/g, "$1_$2").toUpperCase();

const single = (type: unknown) => !Array.isArray(type);

/** GraphQL input of one step of an order: any column of the entity that holds one value. */
export function orderOf(entity: EntityClass<object>): ClassType<OrderBy> {
	const columns = columnsOf(entity).filter(({ type }) => single(type()));
	const fields = Object.fromEntries(
		columns.map(({ property }) => [upperSnake(property), property]),
	);
	registerEnumType(fields, {
		name: `${entity.name}OrderField`,
		description: `Field of ${entity.name} records to order by (ข้อมูลที่ใช้เรียง)`,
		valuesConfig: Object.fromEntries(
			columns.map(({ property, description }) => [upperSnake(property), { description }]),
		),
	});
	class OrderInput implements OrderBy {
		by!: string;
	}
	InputType(`${entity.name}Order`, {
		description: `Step of an order of ${entity.name} records (การเรียงลำดับ)`,
	})(OrderInput);
	Field(() => fields, { description: "Field to order by (ข้อมูลที่ใช้เรียง)" })(
		OrderInput.prototype,
		"by",
	);
	addDirection(OrderInput);
	return OrderInput;
}

const mostSteps = 5;

/** The order a client asks for; Thai text is sorted as a Thai dictionary does. */
export function readOrder(entity: EntityClass<object>, orderBy: OrderBy[]): Order[] {
	const steps = new Set(orderBy.map(({ by }) => by));
	if (steps.size < orderBy.length || steps.size > mostSteps) {
		const message = `\`orderBy\` takes ${mostSteps} different fields at most`;
		throw requestError("INVALID_ARGUMENT", message);
	}
	const types = new Map(columnsOf(entity).map(({ property, type }) => [property, type()]));
	return orderBy.map(({ by, direction, nulls }) => ({
		by,
		descending: direction === SortDirection.DESC,
		nullsFirst: nulls === NullsOrder.FIRST,
		thai: types.get(by) === String,
	}));
}
