import { Random, syntheticProvenance } from "@lao/importing/random";
import type { RecordSet } from "@lao/importing/reading";
import { toDecimal } from "../exact-decimal.ts";
import { totalIssues } from "../total-issues.ts";
import { percentByPoints } from "../totals.ts";
import type { SyntheticLao } from "./laos.ts";
import { withinPercent } from "./quality.ts";
import { maximaOf, syntheticRound, syntheticYears } from "./rounds.ts";

/** Share of bodies that one year leaves out. */
const unassessed = 0.025;
/** Percent by which a dimension is easier than the others: public service is the hardest. */
const dimensionEffects = [0, 1, -1, -3, 2];
/** Percent by which scores rise each year. */
const yearlyRise = 0.4;

/** LPA results of one body at a time, correlated over its years by its quality. */
export class LpaGenerator {
	readonly #random: Random;

	constructor(seed: number) {
		this.#random = new Random(seed, "assessments lpa");
	}

	/** Results and dimension scores of a page of bodies. */
	sets(laos: { lao: SyntheticLao; quality: number }[]): RecordSet[] {
		const results: object[] = [];
		const scores: object[] = [];
		for (const { lao, quality } of laos) {
			for (const year of syntheticYears) {
				if (this.#random.chance(unassessed)) continue;
				const made = this.#result(lao, quality, year);
				results.push(made.result);
				scores.push(...made.scores);
			}
		}
		return [
			{ table: "assessment_result", key: ["id"], records: results },
			{ table: "dimension_score", key: ["id"], records: scores },
		];
	}

	#result(lao: SyntheticLao, quality: number, yearBE: number) {
		const roundId = syntheticRound("lpa", yearBE);
		const id = `${roundId}/${lao.id}`;
		const level = quality + yearlyRise * (yearBE - 2559) + this.#random.normal(0, 2);
		const scores = maximaOf(yearBE).map((maximum, index) => {
			const share = level + (dimensionEffects[index] ?? 0) + this.#random.normal(0, 3);
			const points = Math.round((maximum * withinPercent(share)) / 100);
			return statedScore(index + 1, points, maximum);
		});
		const stated = statedTotal(scores);
		const issues = totalIssues(scores, stated);
		const common = { provinceCode: lao.provinceCode, frameworkCode: "LPA", roundId, yearBE };
		return {
			result: {
				id,
				laoId: lao.id,
				...common,
				...stated,
				isContradictory: issues.length > 0,
				...syntheticProvenance,
				issues,
			},
			scores: scores.map(({ number, ...score }) => ({
				id: `${id}/${number}`,
				...score,
				resultId: id,
				dimensionId: `LPA/${number}`,
				laoId: lao.id,
			})),
		};
	}
}

function statedScore(number: number, points: number, maximum: number) {
	const stated = { points: String(points), maximum: String(maximum), publishedPercent: null };
	return { number, ...stated, publishedPercent: percentText(stated) };
}

function statedTotal(scores: { points: string; maximum: string }[]) {
	const points = scores.reduce((sum, score) => sum + Number(score.points), 0);
	const maximum = scores.reduce((sum, score) => sum + Number(score.maximum), 0);
	const { publishedPercent, ...total } = statedScore(0, points, maximum);
	return {
		totalPoints: total.points,
		totalMaximum: total.maximum,
		publishedTotal: publishedPercent,
	};
}

function percentText(score: Parameters<typeof percentByPoints>[0]): string | null {
	const percent = percentByPoints(score);
	return percent && toDecimal(percent, 2);
}
