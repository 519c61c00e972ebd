import { type ClassType, Field, Float, getMetadataStorage, ID, InputType, Int } from "type-graphql";
import { DateScalar, DateTimeScalar, DecimalScalar } from "./scalars.ts";

/** What can be asked of a column; the value is that of the operator in the filter. */
export type Operator = keyof typeof descriptions;

const descriptions = {
	eq: "Equal to the value (เท่ากับ)",
	in: "One of the values, 1000 at most (เป็นค่าใดค่าหนึ่ง)",
	contains: "Holding the text anywhere, upper and lower case alike (มีข้อความ)",
	startsWith: "Beginning with the text, upper and lower case alike (ขึ้นต้นด้วย)",
	gt: "Greater than the value (มากกว่า)",
	gte: "Greater than the value or equal to it (ตั้งแต่)",
	lt: "Less than the value (น้อยกว่า)",
	lte: "Less than the value or equal to it (ไม่เกิน)",
	has: "Holding the value among others (มีค่านี้อยู่)",
	isEmpty: "True for no value at all, false for at least one (ว่าง)",
	isNull: "True for a missing value, false for one that is there (ไม่มีค่า)",
};

const ordered: Operator[] = ["eq", "in", "gt", "gte", "lt", "lte", "isNull"];
const operatorsByScalar = new Map<unknown, { name: string; operators: Operator[] }>([
	[String, { name: "String", operators: ["eq", "in", "contains", "startsWith", "isNull"] }],
	[ID, { name: "ID", operators: ["eq", "in", "isNull"] }],
	[Int, { name: "Int", operators: ordered }],
	[Float, { name: "Float", operators: ordered }],
	[Boolean, { name: "Boolean", operators: ["eq", "isNull"] }],
	[DateScalar, { name: "Date", operators: ordered }],
	[DateTimeScalar, { name: "DateTime", operators: ordered }],
	[DecimalScalar, { name: "Decimal", operators: ordered }],
]);

const inputs = new Map<unknown, ClassType>();
const listInputs = new Map<unknown, ClassType>();

/** GraphQL input of the operators on a column of a type: a scalar, an enumeration or a list of one. */
export function operatorsOf(type: unknown): ClassType {
	const [element, kept] = Array.isArray(type) ? [type[0], listInputs] : [type, inputs];
	const known = kept.get(element);
	if (known) return known;
	const { name, operators } = operatorsByScalar.get(element) ?? {
		name: enumName(element),
		operators: ["eq", "in", "isNull"] as Operator[],
	};
	const made = Array.isArray(type)
		? inputOf(`${name}ListFilter`, `Conditions on a list of ${name} (เงื่อนไขของรายการ)`, element, [
				"has",
				"isEmpty",
			])
		: inputOf(
				`${name}Filter`,
				`Conditions on a value of ${name} (เงื่อนไขของค่า)`,
				element,
				operators,
			);
	kept.set(element, made);
	return made;
}

function enumName(type: unknown): string {
	const found = getMetadataStorage().enums.find(({ enumObj }) => enumObj === type);
	if (!found) throw new Error("A column is of a type that is neither a scalar nor an enumeration");
	return found.name;
}

function inputOf(
	name: string,
	description: string,
	type: unknown,
	operators: Operator[],
): ClassType {
	class OperatorInput {}
	InputType(name, { description })(OperatorInput);
	for (const operator of operators) {
		const value = operator.startsWith("is") ? Boolean : type;
		Field(() => (operator === "in" ? [value] : value) as never, {
			nullable: true,
			description: descriptions[operator],
		})(OperatorInput.prototype, operator);
	}
	return OperatorInput;
}
