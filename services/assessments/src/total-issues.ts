import type { FactIssue } from "@lao/importing/reading";
import { distance, fraction } from "./exact-decimal.ts";
import {
	agrees,
	computeTotals,
	percentByPoints,
	type ScoredDimension,
	type StatedTotal,
	sum,
} from "./totals.ts";

interface NumberedScore extends ScoredDimension {
	number: number;
}

/** Contradictions among the numbers that one source states for a result. */
export function totalIssues(scores: NumberedScore[], stated: StatedTotal): FactIssue[] {
	return [...percentIssues(scores), ...sumIssues(scores, stated), ...formulaIssues(scores, stated)];
}

function percentIssues(scores: NumberedScore[]): FactIssue[] {
	return scores.flatMap((score) => {
		const exact = percentByPoints(score);
		const { publishedPercent } = score;
		if (!exact || publishedPercent === null || agrees(exact, publishedPercent)) return [];
		const { number, points, maximum } = score;
		return {
			code: "PERCENT_DIFFERS_FROM_POINTS",
			message: `Dimension ${number} has ${points} of ${maximum} points but is published as ${publishedPercent} percent`,
			field: "dimensionScores",
		};
	});
}

function sumIssues(scores: NumberedScore[], stated: StatedTotal): FactIssue[] {
	const sums = [
		["totalPoints", sum(scores.map(({ points }) => points)), stated.totalPoints],
		["totalMaximum", sum(scores.map(({ maximum }) => maximum)), stated.totalMaximum],
	] as const;
	return sums.flatMap(([field, added, total]) => {
		if (added === null || total === null) return [];
		if (distance(fraction(added), fraction(total)).numerator === 0n) return [];
		const message = `The dimensions add up to ${added} but the source states ${total}`;
		return { code: "DIMENSIONS_DIFFER_FROM_TOTAL", message, field };
	});
}

function formulaIssues(scores: NumberedScore[], stated: StatedTotal): FactIssue[] {
	const known = computeTotals(scores, stated).filter(({ value }) => value !== null);
	const values = known.map(({ formula, value }) => `${formula} gives ${value}`).join(", ");
	const { publishedTotal } = stated;
	const published = publishedTotal === null ? "none" : publishedTotal;
	const message = `${values}; published total: ${published}`;
	const issues: FactIssue[] = [];
	if (new Set(known.map(({ value }) => value)).size > 1) {
		issues.push({ code: "TOTAL_FORMULAS_DIFFER", message, field: "computedTotals" });
	}
	if (known.length > 0 && known.every(({ agreesWithPublished }) => agreesWithPublished === false)) {
		issues.push({ code: "PUBLISHED_TOTAL_UNEXPLAINED", message, field: "publishedTotal" });
	}
	return issues;
}
