import { ImportError } from "@lao/importing/errors";
import type { SourceFile } from "@lao/importing/file";
import { kindOfHeadings } from "@lao/importing/file-kind";
import { type FormulaRow, readFormulaRows } from "./formula-rows.ts";
import { type Layout, openTable, type Table, wrongKind } from "./table.ts";

/** A row of a table, its headings understood. */
export interface TableRow<Meaning> {
	table: Table<Meaning>;
	row: FormulaRow;
}

/** Among how many rows of a sheet its headings are looked for. */
const headRows = 40;

/** The rows below the headings of every sheet. */
export async function* readTableRows<Meaning>(
	file: SourceFile,
	layout: Layout<Meaning>,
): AsyncGenerator<TableRow<Meaning>> {
	let head: FormulaRow[] = [];
	let table: Table<Meaning> | null = null;
	let sheet: string | null = null;
	let tables = 0;
	function* open(): Generator<TableRow<Meaning>> {
		const opened = head.length > 0 ? openTable(head, layout) : null;
		table = opened?.table ?? null;
		if (opened) tables += 1;
		else refuseTable(head, layout);
		head = [];
		for (const row of opened?.rest ?? []) if (table) yield { table, row };
	}
	for await (const row of readFormulaRows(file)) {
		if (row.sheet !== sheet) {
			if (!table) yield* open();
			[table, sheet] = [null, row.sheet];
		}
		if (table) {
			if (!isRepeated(table, row)) yield { table, row };
		} else if (head.push(row) === headRows) {
			yield* open();
			if (!table) throw noHeadings(layout);
		}
	}
	if (!table) yield* open();
	if (tables === 0) throw noHeadings(layout);
}

/** Headings that a printed page repeats. */
function isRepeated<Meaning>({ headings, place }: Table<Meaning>, { cells }: FormulaRow): boolean {
	const index = place.get("code") ?? place.get("name") ?? -1;
	return (cells[index] ?? null) !== null && cells[index] === headings[index];
}

/** A sheet of notes may lie beside the tables; a table without known headings may not. */
function refuseTable<Meaning>(rows: FormulaRow[], layout: Layout<Meaning>): void {
	const widest = Math.max(
		0,
		...rows.map(({ cells }) => cells.filter((cell) => cell !== null).length),
	);
	if (widest < 3) return;
	const texts = rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
	const other = kindOfHeadings(texts);
	throw other !== null && other !== layout.kind
		? wrongKind(layout.kind, other)
		: noHeadings(layout);
}

function noHeadings<Meaning>({ known }: Layout<Meaning>): ImportError {
	return new ImportError(
		"NO_HEADINGS",
		`no row names the columns; needed are รหัส อปท. or ชื่อ อปท. with จังหวัด, and ${known}`,
	);
}
