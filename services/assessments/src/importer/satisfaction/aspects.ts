import type { StatedAspect } from "../../satisfaction-issues.ts";
import { readCount, readNumber, saysNotAssessed } from "../sheet/cell.ts";
import { Refusal } from "../sheet/refusal.ts";
import type { ScoreRow } from "../sheet/score-kind.ts";
import { masked } from "../sheet/unit.ts";
import type { AspectPart, SurveyMeaning } from "./header.ts";

/** An aspect as a sheet states it. */
export interface SheetAspect extends StatedAspect {
	levelTh: string | null;
}

/** Aspect that a row names; null where the columns name them. */
export function aspectOfRow({ table, cells }: ScoreRow<SurveyMeaning>): string | null {
	return cells[table.values.findIndex(({ meaning }) => meaning.of === "aspect")] ?? null;
}

/** The aspects of a survey that have a number, in the order of their columns and rows. */
export function readAspects(rows: ScoreRow<SurveyMeaning>[]): SheetAspect[] {
	const aspects = new Map<string, SheetAspect>();
	for (const row of rows) {
		const own = aspectOfRow(row);
		for (const [index, { meaning, header }] of row.table.values.entries()) {
			const cell = row.cells[index] ?? null;
			if (meaning.of !== "score" || cell === null || saysNotAssessed(cell)) continue;
			const nameTh = masked(meaning.aspect ?? own ?? "ภาพรวม");
			const aspect = aspects.get(nameTh) ?? emptyAspect(nameTh);
			aspects.set(nameTh, aspect);
			take(aspect, meaning.part, cell, header.raw);
		}
	}
	return [...aspects.values()];
}

function emptyAspect(nameTh: string): SheetAspect {
	return {
		nameTh,
		meanOfFive: null,
		percent: null,
		satisfiedCount: null,
		improveCount: null,
		levelTh: null,
	};
}

function take(aspect: SheetAspect, part: AspectPart, cell: string, column: string): void {
	if (part === "level") aspect.levelTh = masked(cell);
	else if (part === "satisfied") aspect.satisfiedCount = readCount(cell, column);
	else if (part === "improve") aspect.improveCount = readCount(cell, column);
	else takeScore(aspect, part, cell, column);
}

/** A number without a unit is a mean of five where it can be one: no percent of a survey is below 5. */
function takeScore(
	aspect: SheetAspect,
	part: "mean" | "percent" | "value",
	cell: string,
	column: string,
): void {
	const number = readNumber(cell, column);
	if (number === null) return;
	const value = Number(number.text);
	const isPercent = part === "percent" || number.isPercent || (part === "value" && value > 5);
	const most = isPercent ? 100 : 5;
	if (value < 0 || value > most) {
		const message = `${column}: ${number.text} is not between 0 and ${most}; correct the score`;
		throw new Refusal("SCORE_OUT_OF_RANGE", message);
	}
	if (isPercent) aspect.percent = number.text;
	else aspect.meanOfFive = number.text;
}
