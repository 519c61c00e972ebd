import type { FactIssue } from "@lao/importing/reading";
import { placeOf, type Row } from "@lao/importing/rows";
import type { RowKey, ScoreRow } from "./score-kind.ts";
import type { Table } from "./table.ts";

const separator = "\u001F";

/**
 * A row that waits for the others of its result, since one may contradict it. Its cells are one text:
 * where all results end with the last rows of a file, 200,000 rows of separate cells take 150 MB.
 */
export interface HeldRow<Meaning> {
	table: Table<Meaning>;
	sheet: string | null;
	number: number;
	code: string | null;
	name: string | null;
	province: string | null;
	yearBE: number;
	key: RowKey;
	/** Cells of the value columns, then source and remark. */
	text: string;
	/** Null where nothing was odd, as in most rows. */
	issues: FactIssue[] | null;
}

/** The cells of a row as one text. */
export function packCells(cells: (string | null)[]): string {
	return cells.join(separator);
}

/** The row as it was read. */
export function unpackRow<Meaning>(held: HeldRow<Meaning>): ScoreRow<Meaning> {
	const cells = held.text.split(separator).map((cell) => cell || null);
	const remark = cells.pop() ?? null;
	const source = cells.pop() ?? null;
	return { table: held.table, place: heldPlace(held), cells, source, remark };
}

/** Place of a held row. */
export function heldPlace({ sheet, number }: Pick<Row, "sheet" | "number">): string {
	return placeOf({ sheet, number, cells: [], done: 0 });
}
