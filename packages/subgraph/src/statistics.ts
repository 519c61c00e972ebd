import { type ClassType, Directive, Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "./scalars.ts";

/** Places every number is rounded to, half away from zero; zeros at the end are left out. */
const decimals = 4;

export const roundedSql = (value: string) => `trim_scale(round(${value}, ${decimals}))`;

interface Statistic {
	description: string;
	/** Aggregate over a numeric value. */
	sql(value: string): string;
}

// A percentile is interpolated in double precision, whose 15 digits become a numeric without loss.
const percentile = (share: number) => (value: string) =>
	roundedSql(`(percentile_cont(${share}) within group (order by ${value}))::numeric`);

/** What is told of the values of a measure in a group. */
export const statistics = {
	count: {
		description: "Number of records with a value (จำนวนที่มีค่า)",
		sql: (value) => `count(${value})`,
	},
	sum: { description: "Sum of the values (ผลรวม)", sql: (value) => roundedSql(`sum(${value})`) },
	mean: {
		description: "Arithmetic mean of the values (ค่าเฉลี่ย)",
		sql: (value) => roundedSql(`avg(${value})`),
	},
	median: {
		description: "Median, between the two middle values where their number is even (มัธยฐาน)",
		sql: percentile(0.5),
	},
	p10: {
		description: "Tenth percentile, interpolated between the nearest values (เปอร์เซ็นไทล์ที่ 10)",
		sql: percentile(0.1),
	},
	p90: {
		description: "Ninetieth percentile, interpolated between the nearest values (เปอร์เซ็นไทล์ที่ 90)",
		sql: percentile(0.9),
	},
	min: { description: "Smallest value (ค่าต่ำสุด)", sql: (value) => roundedSql(`min(${value})`) },
	max: { description: "Largest value (ค่าสูงสุด)", sql: (value) => roundedSql(`max(${value})`) },
	stddev: {
		description: "Sample standard deviation; null for a single value (ส่วนเบี่ยงเบนมาตรฐาน)",
		sql: (value) => roundedSql(`stddev_samp(${value})`),
	},
} satisfies Record<string, Statistic>;

export type StatisticName = keyof typeof statistics;

/** Statistics of one measure. The same type in every subgraph. */
export class Statistics {
	count!: number;
}

Directive("@shareable")(Statistics);
ObjectType({
	description: `Statistics of the values of a group, rounded half away from zero to ${decimals} decimals (สถิติ)`,
})(Statistics);
for (const [name, { description }] of Object.entries(statistics)) {
	const isCount = name === "count";
	Field((): ClassType | typeof Int => (isCount ? Int : DecimalScalar) as typeof Int, {
		description,
		nullable: !isCount,
	})(Statistics.prototype, name);
}
