import { registerEnumType } from "type-graphql";
import { fraction, isLess } from "./exact-decimal.ts";

/** Bands of LPA by percent; below 70 a body has not passed. */
export enum LpaBand {
	BELOW_PASS = "BELOW_PASS",
	GOOD = "GOOD",
	VERY_GOOD = "VERY_GOOD",
	OUTSTANDING = "OUTSTANDING",
}

registerEnumType(LpaBand, {
	name: "LpaBand",
	description: "Band of an LPA total (ระดับผลการประเมิน)",
	valuesConfig: {
		BELOW_PASS: { description: "Below 70 percent, not passed (ไม่ผ่านเกณฑ์)" },
		GOOD: { description: "70 to 79.99 percent (ดี)" },
		VERY_GOOD: { description: "80 to 89.99 percent (ดีมาก)" },
		OUTSTANDING: { description: "90 to 100 percent (ดีเด่น)" },
	},
});

/** Percent from which a body has passed. */
export const leastPass = 70;

const bandsFromTop: [least: string, band: LpaBand][] = [
	["90", LpaBand.OUTSTANDING],
	["80", LpaBand.VERY_GOOD],
	[String(leastPass), LpaBand.GOOD],
];

/** Band of a percentage. */
export function bandOf(percent: string): LpaBand {
	const value = fraction(percent);
	const reached = bandsFromTop.find(([least]) => !isLess(value, fraction(least)));
	return reached?.[1] ?? LpaBand.BELOW_PASS;
}

/** The same in SQL, null where there is no percentage. */
export function bandSql(percent: string): string {
	const reached = bandsFromTop.map(([least, band]) => `when ${percent} >= ${least} then '${band}'`);
	return `case ${reached.join(" ")} when ${percent} is not null then '${LpaBand.BELOW_PASS}' end`;
}
