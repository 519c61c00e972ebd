import { saysNotAssessed } from "../sheet/cell.ts";
import { headerText } from "../sheet/header-text.ts";
import { Refusal } from "../sheet/refusal.ts";
import { ScoreCells } from "../sheet/score.ts";
import type { RowKey, ScoreRow } from "../sheet/score-kind.ts";
import { areaAt, areaOf, indicatorOf, type Measured, type StandardMeaning } from "./header.ts";

/** What a sheet states of one area or indicator. */
export interface StatedStandard {
	measured: Measured;
	cells: ScoreCells;
	isMet: boolean | null;
}

/** What the row is about; null where its columns tell. */
function measuredOfRow({ table, cells }: ScoreRow<StandardMeaning>): Measured | null {
	const at = (of: StandardMeaning["of"]) =>
		table.values.findIndex(({ meaning }) => meaning.of === of);
	const [areaColumn, indicatorColumn] = [at("area"), at("indicator")];
	if (areaColumn < 0 && indicatorColumn < 0) return null;
	const writtenArea = cells[areaColumn] ?? null;
	const writtenIndicator = cells[indicatorColumn] ?? null;
	const indicator =
		writtenIndicator === null ? null : indicatorOf(headerText(writtenIndicator).raw);
	if (writtenIndicator !== null && indicator === null) {
		const message = `“${writtenIndicator}” has no number; write it as 1.2 and its name`;
		throw new Refusal("INDICATOR_WITHOUT_NUMBER", message);
	}
	const area =
		writtenArea === null
			? Number(indicator?.number.split(".")[0] ?? 0)
			: areaOf(headerText(writtenArea).compact);
	if (area !== null && areaAt(area)) return { area, indicator };
	throw new Refusal("UNKNOWN_AREA", `“${writtenArea ?? ""}” is none of the six service areas`);
}

/** Name of what is measured within its round and body. */
export function measuredName({ area, indicator }: Measured): string {
	return indicator?.number ?? areaAt(area)?.code ?? "";
}

/** A row about one area is a result of its own. */
export function standardKey(row: ScoreRow<StandardMeaning>): RowKey {
	const measured = measuredOfRow(row);
	return { result: measured ? `/${measuredName(measured)}` : "", part: "" };
}

/** What one row states, by area or indicator. */
export function readStandards(row: ScoreRow<StandardMeaning>): StatedStandard[] {
	const own = measuredOfRow(row);
	const stated = new Map<string, StatedStandard>();
	let isNotAssessed = saysNotAssessed(row.remark);
	for (const [index, { meaning, header, maximum }] of row.table.values.entries()) {
		const cell = row.cells[index] ?? null;
		if (meaning.of === "not assessed") isNotAssessed ||= cell !== null && !/^[-0]$/.test(cell);
		if (meaning.of !== "score") continue;
		const measured = meaning.measured ?? own;
		if (!measured) {
			isNotAssessed ||= saysNotAssessed(cell);
			continue;
		}
		const name = measuredName(measured);
		const known = stated.get(name) ?? { measured, cells: new ScoreCells(), isMet: null };
		stated.set(name, known);
		const isMet = cell === null ? null : metOf(cell);
		if (isMet !== null) known.isMet = isMet;
		else if (meaning.part !== "met") known.cells.take(meaning.part, cell, header.raw, maximum);
		else if (saysNotAssessed(cell)) known.cells.isNotAssessed = true;
		else if (cell !== null) throw unreadable(header.raw, cell);
	}
	if (isNotAssessed) for (const { cells } of stated.values()) cells.isNotAssessed = true;
	return [...stated.values()];
}

function metOf(cell: string): boolean | null {
	if (/^(?:ไม่ผ่าน|ต่ำกว่า|false$|no$|✗|✘)/i.test(cell)) return false;
	return /^(?:ผ่าน|true$|yes$|✓|✔|ü$)/i.test(cell) ? true : null;
}

function unreadable(column: string, cell: string): Refusal {
	return new Refusal("UNREADABLE_OUTCOME", `${column}: “${cell}” is neither ผ่าน nor ไม่ผ่าน`);
}
