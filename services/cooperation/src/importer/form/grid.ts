import type { SourceFile } from "@lao/importing/file";
import { isZip, readRows } from "@lao/importing/rows";
import { readWorkbook, type Sheet } from "@lao/importing/workbook";

/** One row of a sheet in which something stands. */
export interface GridRow {
	/** As a person finds it: `row 5`, or `Sheet1 row 5`. */
	place: string;
	cells: (string | null)[];
	/** Columns whose text comes from a cell merged from above. */
	covered: ReadonlySet<number>;
	/** Addresses of computed cells by column. */
	formulas: ReadonlyMap<number, string>;
}

/** One sheet; the name is null for a text file, which is one sheet. */
export interface Grid {
	sheet: string | null;
	rows: GridRow[];
}

/** The sheets of a CSV or XLSX file, as they stand. */
export async function readGrids(file: SourceFile): Promise<Grid[]> {
	if (isZip(file.bytes)) return (await readWorkbook(file)).map(gridOf);
	const rows: GridRow[] = [];
	for await (const { cells, number } of readRows(file)) {
		rows.push({ place: `row ${number}`, cells, covered: new Set(), formulas: new Map() });
	}
	return [{ sheet: null, rows }];
}

function gridOf({ name, rows, merges, formulas }: Sheet): Grid {
	const covered = new Map<number, Set<number>>();
	for (const { top, bottom, left } of merges) {
		for (let row = top + 1; row <= Math.min(bottom, rows.length - 1); row += 1) {
			const cells = rows[row];
			if (!cells) continue;
			cells[left] = rows[top]?.[left] ?? null;
			covered.set(row, (covered.get(row) ?? new Set()).add(left));
		}
	}
	const computed = new Set(formulas);
	const all = rows.map((cells, index): GridRow => {
		const addresses = cells.map((_, column) => [column, `${letters(column)}${index + 1}`] as const);
		return {
			place: `${name} row ${index + 1}`,
			cells,
			covered: covered.get(index) ?? new Set(),
			formulas: new Map(addresses.filter(([, address]) => computed.has(address))),
		};
	});
	return { sheet: name, rows: all.filter((row) => row.cells.some((_, at) => ownText(row, at))) };
}

/** Text of a cell that was not merged from above; null where nothing stands. */
export function ownText({ cells, covered }: GridRow, column: number): string | null {
	return covered.has(column) ? null : (cells[column] ?? null);
}

/** Texts of a row, from left to right. */
export function textsOf(row: GridRow): string[] {
	return row.cells.flatMap((_, column) => ownText(row, column) ?? []);
}

/** Letters a spreadsheet gives a column, counted from 0. */
function letters(column: number): string {
	const letter = String.fromCharCode(65 + (column % 26));
	return column < 26 ? letter : letters(Math.floor(column / 26) - 1) + letter;
}
