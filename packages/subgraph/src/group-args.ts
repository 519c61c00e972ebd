import { ArgsType, type ClassType, Field, InputType, Int, registerEnumType } from "type-graphql";
import type { Filter } from "./condition.ts";
import { filterFor } from "./filter.ts";
import type { Figure } from "./group-figure.ts";
import type { Grouping } from "./grouping.ts";
import { addDirection, type OrderBy, upperSnake } from "./ordering.ts";
import { defaultPageSize, maximumPageSize } from "./page-size.ts";
import { DecimalScalar } from "./scalars.ts";

/** Comparisons `having` knows, with the SQL of each. */
export const comparisons = {
	eq: { sign: "=", description: "Equal to the value (เท่ากับ)" },
	gt: { sign: ">", description: "Greater than the value (มากกว่า)" },
	gte: { sign: ">=", description: "Greater than the value or equal to it (ตั้งแต่)" },
	lt: { sign: "<", description: "Less than the value (น้อยกว่า)" },
	lte: { sign: "<=", description: "Less than the value or equal to it (ไม่เกิน)" },
};
export type Comparison = keyof typeof comparisons;

/** Condition on a number of each group: its path, and what it is compared with. */
export type Having = { measure: string } & Partial<Record<Comparison, string | null>>;

/** Arguments of a field that groups records. */
export interface GroupArgs {
	by: string[];
	where?: Filter | null;
	having?: Having[] | null;
	orderBy?: OrderBy[] | null;
	first?: number | null;
}

/** Name of a number in the enumerations: `publishedTotal.mean` is PUBLISHED_TOTAL_MEAN. */
export const enumName = (path: string) => upperSnake(path.replace(".", "_"));

function enumOf(name: string, description: string, values: Map<string, string>): object {
	const made = Object.fromEntries([...values.keys()].map((value) => [enumName(value), value]));
	registerEnumType(made, {
		name,
		description,
		valuesConfig: Object.fromEntries(
			[...values].map(([value, of]) => [enumName(value), { description: of }]),
		),
	});
	return made;
}

type Add = (name: string, type: () => unknown, description: string, nullable?: boolean) => void;

const adding =
	(target: ClassType): Add =>
	(name, type, description, nullable = true) =>
		Field(type as () => ClassType, { nullable, description })(target.prototype, name);

function havingInput(noun: string, measures: object): ClassType {
	class HavingInput {}
	InputType(`${noun}Having`, {
		description: `Condition on a number of each group of ${noun}, which must be selected (เงื่อนไขของกลุ่ม)`,
	})(HavingInput);
	const add = adding(HavingInput);
	add("measure", () => measures, "Number to compare (ตัวเลขที่เปรียบเทียบ)", false);
	for (const [name, { description }] of Object.entries(comparisons)) {
		add(name, () => DecimalScalar, description);
	}
	return HavingInput;
}

function orderInput(noun: string, fields: object): ClassType {
	class OrderInput {}
	InputType(`${noun}GroupOrder`, {
		description: `Step of an order of groups of ${noun} (การเรียงลำดับกลุ่ม)`,
	})(OrderInput);
	adding(OrderInput)("by", () => fields, "What to order by (ข้อมูลที่ใช้เรียง)", false);
	addDirection(OrderInput);
	return OrderInput;
}

/** The three enumerations of a noun: what to group by, what to compare, what to order by. */
function enumsOf(noun: string, { dimensions }: Grouping, figures: ReadonlyMap<string, Figure>) {
	const described = (of: Iterable<[string, { description: string }]>) =>
		[...of].map(([name, { description }]): [string, string] => [name, description]);
	const keys = described(Object.entries(dimensions));
	const numbers = described(figures);
	const dimension = `What ${noun} records can be grouped by (มิติการจัดกลุ่ม)`;
	const measure = `Number of a group of ${noun} (ตัวเลขของกลุ่ม)`;
	const field = `What groups of ${noun} can be ordered by (ข้อมูลที่ใช้เรียงกลุ่ม)`;
	return {
		dimension: enumOf(`${noun}Dimension`, dimension, new Map(keys)),
		measure: enumOf(`${noun}GroupMeasure`, measure, new Map(numbers)),
		field: enumOf(`${noun}GroupOrderField`, field, new Map([...keys, ...numbers])),
	};
}

/** GraphQL arguments of the field that groups the records of a noun. */
export function groupArgsOf(
	noun: string,
	grouping: Grouping,
	figures: ReadonlyMap<string, Figure>,
): ClassType<GroupArgs> {
	const { input } = filterFor(grouping.entity);
	const { dimension, measure, field } = enumsOf(noun, grouping, figures);
	const having = havingInput(noun, measure);
	const order = orderInput(noun, field);
	class Args implements GroupArgs {
		by!: string[];
	}
	ArgsType()(Args);
	const add = adding(Args);
	add("by", () => [dimension], "What to group by, 5 at most; none for one group (จัดกลุ่มตาม)", false);
	add("where", () => input, "Conditions the records must meet (เงื่อนไข)");
	add("having", () => [having], "Conditions the groups must all meet (เงื่อนไขของกลุ่ม)");
	add(
		"orderBy",
		() => [order],
		"What to order by, the first one first; then the keys (การเรียงลำดับ)",
	);
	add(
		"first",
		() => Int,
		`Number of groups, 1 to ${maximumPageSize}; ${defaultPageSize} when not given (จำนวนกลุ่ม)`,
	);
	return Args;
}
