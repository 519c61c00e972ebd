import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import type { Grouping } from "./grouping.ts";
import { DecimalScalar } from "./scalars.ts";
import { Statistics } from "./statistics.ts";

/** One group as it is told: the key, and what was selected of its numbers. */
export interface Group {
	key: Record<string, unknown>;
	count?: number;
}

/** The groups of a question. */
export interface Groups {
	nodes: Group[];
	totalCount?: number;
	hasMore: boolean;
}

type Of = () => typeof Int;
type Add = (name: string, type: () => unknown, description: string, nullable?: boolean) => void;

/** Makes a GraphQL type whose fields are plain values. */
function objectType(name: string, description: string, fields: (add: Add) => void): ClassType {
	class Made {}
	ObjectType(name, { description })(Made);
	fields((field, type, of, nullable = false) =>
		Field(type as Of, { description: of, nullable })(Made.prototype, field),
	);
	return Made;
}

function keyType(noun: string, { dimensions }: Grouping): ClassType {
	const description = `Values that the records of a group of ${noun} share; null where a value is missing or not grouped by (ค่าที่ใช้จัดกลุ่ม)`;
	return objectType(`${noun}GroupKey`, description, (add) => {
		for (const [name, dimension] of Object.entries(dimensions)) {
			add(name, dimension.type, dimension.description, true);
		}
	});
}

function groupType(noun: string, grouping: Grouping): ClassType {
	const key = keyType(noun, grouping);
	const { distinct = {}, shares = {}, measures = {}, protection } = grouping;
	return objectType(`${noun}Group`, `Group of ${noun} records (กลุ่มข้อมูล)`, (add) => {
		add("key", () => key, "What the records of the group share (ค่าที่ใช้จัดกลุ่ม)");
		add("count", () => Int, "Number of records in the group (จำนวนรายการ)");
		for (const [name, { description }] of Object.entries(distinct)) {
			add(name, () => Int, description);
		}
		for (const [name, { description }] of Object.entries(shares)) {
			add(name, () => DecimalScalar, description, true);
		}
		for (const [name, { description }] of Object.entries(measures)) {
			add(name, () => Statistics, description, Boolean(protection));
		}
		if (!protection) return;
		add(
			"isSuppressed",
			() => Boolean,
			`True when every record is left out of the measures, which are then null: ${protection.reason}`,
		);
		add(
			"suppressedCount",
			() => Int,
			`Number of records left out of every measure: ${protection.reason}`,
		);
	});
}

/** GraphQL type of the groups of a noun, named `<Noun>Groups`. */
export function groupsType(noun: string, grouping: Grouping): ClassType<Groups> {
	const group = groupType(noun, grouping);
	const made = objectType(`${noun}Groups`, `Groups of ${noun} records (กลุ่มข้อมูลทั้งหมด)`, (add) => {
		add("nodes", () => [group], "First groups in the order asked for (กลุ่มข้อมูล)");
		add("totalCount", () => Int, "Number of groups in all that meet `having` (จำนวนกลุ่มทั้งหมด)");
		add("hasMore", () => Boolean, "True when more groups follow these (มีกลุ่มต่อไป)");
	});
	return made as ClassType<Groups>;
}
