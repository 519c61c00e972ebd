import { saysNotAssessed } from "../sheet/cell.ts";
import { headerText } from "../sheet/header-text.ts";
import { Refusal } from "../sheet/refusal.ts";
import { ScoreCells } from "../sheet/score.ts";
import type { RowKey, ScoreRow } from "../sheet/score-kind.ts";
import { dimensionOf, isTotal, type LpaMeaning } from "./header.ts";

/** What the rows of one result state. */
export interface StatedResult {
	dimensions: Map<number, ScoreCells>;
	total: ScoreCells;
	/** What is said of the outcome in words. */
	outcome: string | null;
	isNotAssessed: boolean;
}

/** Which dimension a row is about; null for the total, and where a row holds all. */
function dimensionOfRow({ table, cells }: ScoreRow<LpaMeaning>): number | null | undefined {
	const at = table.values.findIndex(({ meaning }) => meaning.of === "dimension");
	const named = table.values.findIndex(({ meaning }) => meaning.of === "dimension name");
	if (at < 0 && named < 0) return undefined;
	const written = cells[at] ?? cells[named] ?? "";
	const { compact } = headerText(written);
	const dimension = dimensionOf(compact);
	if (dimension !== null) return dimension;
	if (isTotal(compact)) return null;
	throw new Refusal(
		"UNKNOWN_DIMENSION",
		`“${written}” is none of the five dimensions and no total`,
	);
}

const whole: RowKey = { result: "", part: "" };

/** Part of a result that a row holds: one dimension, the total, or all. */
export function lpaKey(row: ScoreRow<LpaMeaning>): RowKey {
	const dimension = dimensionOfRow(row);
	return dimension === undefined ? whole : { result: "", part: String(dimension ?? "total") };
}

/** What the rows of one result state, column by column. */
export function readResult(rows: ScoreRow<LpaMeaning>[]): StatedResult {
	const stated: StatedResult = {
		dimensions: new Map(),
		total: new ScoreCells(),
		outcome: null,
		isNotAssessed: false,
	};
	for (const row of rows) {
		const dimension = dimensionOfRow(row) ?? null;
		stated.isNotAssessed ||= saysNotAssessed(row.remark);
		for (const [index, { meaning, header, maximum }] of row.table.values.entries()) {
			const cell = row.cells[index] ?? null;
			if ("part" in meaning) {
				const of = meaning.of === "row" ? dimension : meaning.of === "total" ? null : meaning.of;
				scoreOf(stated, of).take(meaning.part, cell, header.raw, maximum);
			} else if (cell !== null) takeWords(stated, meaning.of, cell);
		}
	}
	return stated;
}

function takeWords(stated: StatedResult, of: LpaMeaning["of"], cell: string): void {
	if (of === "not assessed") stated.isNotAssessed ||= cell !== "-" && cell !== "0";
	if (of !== "outcome") return;
	if (saysNotAssessed(cell)) stated.isNotAssessed = true;
	// Some sheets write the total where others write its band.
	else if (/^[\d.๐-๙%]+$/.test(cell)) stated.total.take("value", cell, "ผลการประเมิน", null);
	else stated.outcome ??= cell;
}

function scoreOf({ dimensions, total }: StatedResult, of: number | null): ScoreCells {
	if (of === null) return total;
	const known = dimensions.get(of);
	if (known) return known;
	const cells = new ScoreCells();
	dimensions.set(of, cells);
	return cells;
}
