import { ImportError } from "@lao/importing/errors";
import { type ColumnMeaning, isGroupHeader, knownHeaders, meaningOf } from "./column.ts";
import { type GridRow, ownText, textsOf } from "./grid.ts";

/** A column of the table as its header names it. */
export interface FormColumn {
	index: number;
	meaning: ColumnMeaning;
	header: string;
}

/** Header of the table in one row or two. */
export interface TableHeader {
	columns: FormColumn[];
	height: 1 | 2;
}

/** The header that begins at a row; null where none does, UNKNOWN_COLUMN for a strange one. */
export function headerAt(rows: GridRow[], at: number): TableHeader | null {
	const top = rows[at];
	if (!top || !isTop(top)) return null;
	const next = rows[at + 1];
	const below = next && isBelow(top, next) ? next : null;
	const width = Math.max(top.cells.length, below?.cells.length ?? 0);
	const columns = Array.from({ length: width }, (_, index) => columnAt(top, below, index));
	const found = columns.filter((column) => column !== null);
	refuseIncomplete(found, top.place);
	return { columns: found, height: below ? 2 : 1 };
}

/** The service and two more headers stand in the upper row of every form. */
function isTop(row: GridRow): boolean {
	const texts = textsOf(row);
	// Most rows of a table hold numbers and ticks: those are no headers, and need no closer look.
	if (texts.filter((text) => !/\p{L}.*\p{L}/su.test(text)).length > 1) return false;
	if (!texts.some((text) => meaningOf(text, null) === "service")) return false;
	const known = texts.filter((text) => meaningOf(text, null) !== null || isGroupHeader(text));
	return known.length > 2;
}

/** A row is the lower half of a header when at least two, and most, of its texts are headers. */
function isBelow(top: GridRow, row: GridRow): boolean {
	if (isTop(row)) return false;
	const columns = row.cells.flatMap((_, index) => (ownText(row, index) ? [index] : []));
	const known = columns.filter((index) => columnMeaning(top, row, index)?.meaning);
	return known.length >= 2 && known.length * 2 > columns.length;
}

function columnAt(top: GridRow, below: GridRow | null, index: number): FormColumn | null {
	const found = columnMeaning(top, below, index);
	if (!found) return null;
	const { header, meaning } = found;
	if (meaning) return { index, meaning, header };
	throw new ImportError(
		"UNKNOWN_COLUMN",
		`${top.place}: the column "${header}" is not known; known are ${knownHeaders.join(", ")}`,
	);
}

function columnMeaning(top: GridRow, below: GridRow | null, index: number) {
	const upper = ownText(top, index);
	const lower = below && ownText(below, index);
	if (!lower) return upper ? named(upper, meaningOf(upper, null)) : null;
	const own = meaningOf(lower, groupOver(top, index));
	if (own) return named(lower, own);
	// A long header is now and then written over two cells, one below the other.
	const both = `${upper ?? ""}${lower}`;
	return named(both, meaningOf(both, null));
}

function named(header: string, meaning: ColumnMeaning | null) {
	return { header: header.replace(/\s+/g, " "), meaning };
}

/** A merged header holds its text in its first cell alone. */
function groupOver(top: GridRow, index: number): string | null {
	for (let column = index; column >= 0; column -= 1) {
		const text = ownText(top, column);
		if (text) return isGroupHeader(text) ? text : null;
	}
	return null;
}

function refuseIncomplete(columns: FormColumn[], place: string): void {
	const wanted = { host: "องค์กรปกครองส่วนท้องถิ่นเจ้าภาพ", partners: "องค์กรปกครองส่วนท้องถิ่นที่ร่วมลงนาม" };
	for (const [meaning, header] of Object.entries(wanted)) {
		if (columns.some((column) => column.meaning === meaning)) continue;
		throw new ImportError("MISSING_COLUMN", `${place}: the table has no column ${header}`);
	}
	const repeated = columns.find(({ meaning, index }) =>
		columns.some(
			(other) => meaning !== "ignored" && other.meaning === meaning && other.index < index,
		),
	);
	if (repeated) {
		throw new ImportError(
			"REPEATED_COLUMN",
			`${place}: the column "${repeated.header}" stands there twice; remove or rename one`,
		);
	}
}
