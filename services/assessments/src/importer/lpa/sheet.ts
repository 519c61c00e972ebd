import type { FactIssue } from "@lao/importing/reading";
import { totalIssues } from "../../total-issues.ts";
import { sum } from "../../totals.ts";
import { Refusal } from "../sheet/refusal.ts";
import type { Score } from "../sheet/score.ts";
import { scoreImporter } from "../sheet/score-file.ts";
import type { MadeRecord, ScoreUnit } from "../sheet/score-kind.ts";
import { unitProvenance } from "../sheet/unit.ts";
import { type LpaMeaning, lpaMeaning } from "./header.ts";
import { outcomeIssues } from "./outcome.ts";
import { lpaKey, readResult, type StatedResult } from "./row.ts";

/** LPA scores of many bodies in one table, a column or a row for each dimension. */
export const lpaImporter = scoreImporter<LpaMeaning>(
	{
		kind: "lpa",
		known: "ด้านที่ 1 to ด้านที่ 5, ด้าน, คะแนน, คะแนนเต็ม, ร้อยละ, คะแนนรวม, ผลการประเมิน",
		meaningOf: lpaMeaning,
		round: {
			prefix: "lpa",
			frameworkCode: "LPA",
			nameTh: "การประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น",
			nameEn: "Local Performance Assessment",
			judgedYearBE: (yearBE) => yearBE - 1,
		},
		tables: [{ table: "assessment_result" }, { table: "dimension_score", owner: "resultId" }],
		keyOf: lpaKey,
		recordsOf,
	},
	"LPA scores in a table (CSV or XLSX), wide or long",
);

type NumberedScore = Score & { number: number };

function recordsOf(unit: ScoreUnit<LpaMeaning>): MadeRecord[][] {
	const { id, lao, yearBE, roundId } = unit;
	const stated = readResult(unit.rows);
	const scores = scoresOf(stated);
	checkAssessed(stated, scores);
	const total = totalOf(stated, scores);
	const contradictions = [
		...(scores.length > 0 ? totalIssues(scores, total) : []),
		...outcomeIssues(stated.outcome, total.publishedTotal),
	];
	const issues = [...unit.issues, ...contradictions, ...oddities(stated, scores)];
	const result = {
		id,
		laoId: lao.id,
		provinceCode: lao.provinceCode,
		...total,
		frameworkCode: "LPA",
		yearBE,
		roundId,
		isContradictory: contradictions.some(({ code }) => !/^OUTCOME_(?:NOT|WITHOUT)/.test(code)),
		...unitProvenance(unit, issues),
	};
	const dimensionScores = scores.map(({ number, ...score }) => ({
		id: `${id}/${number}`,
		...score,
		resultId: id,
		dimensionId: `LPA/${number}`,
		laoId: lao.id,
	}));
	return [[result], dimensionScores];
}

function scoresOf({ dimensions }: StatedResult): NumberedScore[] {
	const stated = [...dimensions].filter(([, cells]) => cells.isStated);
	return stated
		.map(([number, cells]) => ({ number, ...cells.score() }))
		.sort((a, b) => a.number - b.number);
}

function checkAssessed({ isNotAssessed, total }: StatedResult, scores: Score[]): void {
	const isScored = scores.length > 0 || total.isStated;
	if (isNotAssessed && isScored) {
		const message = "the row says it was not assessed, but states scores; remove one of them";
		throw new Refusal("NOT_ASSESSED_WITH_SCORES", message);
	}
	if (isNotAssessed || isScored || total.isNotAssessed) return;
	throw new Refusal("SCORES_MISSING", "no score stands here; write them or ไม่ได้รับการประเมิน");
}

function totalOf({ total }: StatedResult, scores: Score[]) {
	const none = { totalPoints: null, totalMaximum: null, publishedTotal: null };
	if (!total.isStated) return none;
	const { points, maximum, publishedPercent } = total.score(isOfPoints(total.undetermined, scores));
	const stated = { totalPoints: points, totalMaximum: maximum };
	checkTotal(points, scores);
	// Points out of a hundred are a percent as they stand.
	const isPercent = maximum !== null && Number(maximum) === 100;
	return { ...stated, publishedTotal: publishedPercent ?? (isPercent ? points : null) };
}

/** A total above 100, or one that the points of the dimensions add up to, is of points. */
function isOfPoints(total: string | null, scores: Score[]): boolean {
	if (total === null || scores.length === 0) return false;
	if (scores.some(({ points }) => points === null)) return false;
	const added = sum(scores.map(({ points }) => points));
	return Number(total) > 100 || (added !== null && Number(added) === Number(total));
}

function checkTotal(points: string | null, scores: Score[]): void {
	const most = sum(scores.map(({ maximum }) => maximum));
	if (points === null || most === null || Number(points) <= Number(most)) return;
	const message = `the total ${points} is above ${most}, the maximum of all dimensions; correct it`;
	throw new Refusal("SCORE_OUT_OF_RANGE", message);
}

function oddities(
	{ dimensions, total, isNotAssessed }: StatedResult,
	scores: Score[],
): FactIssue[] {
	const issues: FactIssue[] = [];
	const add = (code: string, message: string, field: string | null) =>
		issues.push({ code, message, field });
	const cells = [...dimensions.values()];
	if (isNotAssessed || (scores.length === 0 && !total.isStated)) {
		add("NOT_ASSESSED", "The source says that the body was not assessed", null);
	} else if (total.isNotAssessed || cells.some((cell) => cell.isNotAssessed)) {
		add("PARTLY_NOT_ASSESSED", "The source leaves parts without assessment", "dimensionScores");
	}
	const assumed =
		scores.length === 0 ? total.isWithoutUnit : cells.some((cell) => cell.isWithoutUnit);
	if (assumed) {
		const message = "Neither headings nor a maximum tell the unit of the scores; read as percent";
		add("UNIT_ASSUMED", message, "dimensionScores");
	}
	if (total.isRounded || cells.some((cell) => cell.isRounded)) {
		add("NUMBER_ROUNDED", "Decimals beyond the sixth were rounded", null);
	}
	return issues;
}
