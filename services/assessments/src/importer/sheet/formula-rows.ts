import type { SourceFile } from "@lao/importing/file";
import { isZip, type Row, readRows } from "@lao/importing/rows";
import { readWorkbook } from "@lao/importing/workbook";

/** A row and the addresses of its cells that a formula computes. */
export interface FormulaRow extends Row {
	formulas: readonly string[];
}

const none: readonly string[] = [];

/** The rows of a CSV or XLSX file that are not empty, with the formulas a workbook holds. */
export async function* readFormulaRows(file: SourceFile): AsyncGenerator<FormulaRow> {
	if (!isZip(file.bytes)) {
		for await (const row of readRows(file)) yield Object.assign(row, { formulas: none });
		return;
	}
	for (const { name, rows, formulas } of await readWorkbook(file)) {
		const byRow = Map.groupBy(formulas, (address) => Number(address.replace(/\D/g, "")));
		for (const [index, cells] of rows.entries()) {
			if (cells.every((cell) => cell === null)) continue;
			const number = index + 1;
			const done = number / rows.length;
			yield { cells, sheet: name, number, done, formulas: byRow.get(number) ?? none };
		}
	}
}
