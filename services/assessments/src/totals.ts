import type { ComputedTotal } from "./computed-total.ts";
import {
	decimalsOf,
	type Fraction,
	fraction,
	over,
	plus,
	times,
	toDecimal,
} from "./exact-decimal.ts";
import { bandOf } from "./lpa-band.ts";
import { TotalFormula } from "./total-formula.ts";

export interface ScoredDimension {
	points: string | null;
	maximum: string | null;
	publishedPercent: string | null;
}

export interface StatedTotal {
	totalPoints: string | null;
	totalMaximum: string | null;
	publishedTotal: string | null;
}

/** LPA has five dimensions; a total over fewer would be another number. */
const dimensionCount = 5;

const formulaTexts: Record<TotalFormula, string> = {
	[TotalFormula.MEAN_OF_DIMENSION_PERCENTS]:
		"Sum of the five dimension percents ÷ 5; a percent is points ÷ maximum × 100 where both are stated, else as published",
	[TotalFormula.POINTS_OVER_MAXIMUM]: "Total points ÷ total maximum × 100",
};

/** Both totals that circulate for a result, each compared with the published one. */
export function computeTotals(scores: ScoredDimension[], stated: StatedTotal): ComputedTotal[] {
	const mean = meanOfPercents(scores);
	const ratio = pointsOverMaximum(scores, stated);
	return [
		total(TotalFormula.MEAN_OF_DIMENSION_PERCENTS, mean, stated.publishedTotal),
		total(TotalFormula.POINTS_OVER_MAXIMUM, ratio, stated.publishedTotal),
	];
}

/** Percent of a dimension by its points; null where points or maximum are not stated. */
export function percentByPoints({ points, maximum }: ScoredDimension): Fraction | null {
	return points === null || maximum === null ? null : percent(fraction(points), fraction(maximum));
}

/** Whether a number, rounded as the published one was, equals it. */
export function agrees(value: Fraction, published: string): boolean {
	return toDecimal(value, decimalsOf(published)) === published;
}

function percent(part: Fraction, whole: Fraction): Fraction | null {
	return over(times(part, fraction(100)), whole);
}

function meanOfPercents(scores: ScoredDimension[]): Fraction | string {
	const percents = scores.flatMap((score) => {
		const stated = score.publishedPercent === null ? [] : fraction(score.publishedPercent);
		return percentByPoints(score) ?? stated;
	});
	if (scores.length === 0) return "The source states no dimension";
	if (percents.length !== dimensionCount) return "The source leaves out the percent of a dimension";
	return over(percents.reduce(plus), fraction(dimensionCount)) ?? "The maximum is zero";
}

function pointsOverMaximum(scores: ScoredDimension[], stated: StatedTotal): Fraction | string {
	const points = stated.totalPoints ?? sum(scores.map((score) => score.points));
	const maximum = stated.totalMaximum ?? sum(scores.map((score) => score.maximum));
	if (points === null || maximum === null) return "The source states no points";
	return percent(fraction(points), fraction(maximum)) ?? "The maximum is zero";
}

/** Exact sum over all five dimensions; null where one is missing. */
export function sum(parts: (string | null)[]): string | null {
	const known = parts.filter((part) => part !== null);
	if (known.length !== dimensionCount) return null;
	const decimals = Math.max(...known.map(decimalsOf));
	return toDecimal(known.map(fraction).reduce(plus), decimals);
}

function total(
	formula: TotalFormula,
	exact: Fraction | string,
	published: string | null,
): ComputedTotal {
	const label = { formula, formulaText: formulaTexts[formula] };
	if (typeof exact === "string") {
		return { ...label, value: null, missingReason: exact, agreesWithPublished: null, band: null };
	}
	const value = toDecimal(exact, 2);
	const agreesWithPublished = published === null ? null : agrees(exact, published);
	return { ...label, value, missingReason: null, agreesWithPublished, band: bandOf(value) };
}
