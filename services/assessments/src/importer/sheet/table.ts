import { ImportError } from "@lao/importing/errors";
import { kindOfHeadings } from "@lao/importing/file-kind";
import { toArabicDigits } from "@lao/thai/digits";
import type { FormulaRow } from "./formula-rows.ts";
import { type HeaderText, headerText } from "./header-text.ts";
import { isFiscal, type PlaceColumn, placeColumn } from "./place-columns.ts";

/** A column of values and what it means to one kind of sheet. */
export interface ValueColumn<Meaning> {
	index: number;
	header: HeaderText;
	meaning: Meaning;
	/** Maximum that the heading, or a row of maxima below it, states. */
	maximum: string | null;
}

/** A table of a file, once its headings are understood. */
export interface Table<Meaning> {
	/** Position of the columns that all kinds share. */
	place: Map<PlaceColumn, number>;
	values: ValueColumn<Meaning>[];
	/** Heading of each column as written; null where there is none. */
	headings: (string | null)[];
	/** Lines of text above the headings. */
	lines: string[];
	isFiscalYear: boolean;
}

/** How one kind of score sheet is laid out. */
export interface Layout<Meaning> {
	kind: string;
	/** Meaning of a heading; null where the kind knows none. */
	meaningOf(header: HeaderText): Meaning | null;
	/** Columns of values the kind knows, for the message to who wrote another. */
	known: string;
}

/** Finds the headings among the first rows of a sheet; null where none of them are headings. */
export function openTable<Meaning>(
	rows: FormulaRow[],
	layout: Layout<Meaning>,
): { table: Table<Meaning>; rest: FormulaRow[] } | null {
	const at = rows.findIndex(({ cells }) => isHeading(cells, layout));
	const [top, second] = [rows[at], rows[at + 1]];
	if (!top) return null;
	const isDouble = second !== undefined && isSecondHeading(top.cells, second.cells);
	const headings = isDouble ? joined(top.cells, second.cells) : top.cells;
	const lines = rows.slice(0, at).flatMap(({ cells }) => cells.filter((cell) => cell !== null));
	const table = readHeadings(headings, lines, layout);
	const rest = rows.slice(at + (isDouble ? 2 : 1));
	if (rest[0] && takeMaxima(table, rest[0].cells)) rest.shift();
	return { table, rest };
}

/** Headings name the body and one thing more. */
function isHeading<Meaning>(cells: (string | null)[], layout: Layout<Meaning>): boolean {
	const headers = cells.flatMap((cell) => (cell === null ? [] : headerText(cell)));
	const places = headers.map(placeColumn).filter((place) => place !== null);
	const values = headers.filter((header) => layout.meaningOf(header) !== null);
	return (
		places.some((place) => place === "code" || place === "name") &&
		places.length + values.length > 1
	);
}

/** A second row of headings stands below the gaps that merged cells leave, and names no body. */
function isSecondHeading(top: (string | null)[], second: (string | null)[]): boolean {
	const filled = second.flatMap((cell, index) => (cell === null ? [] : [{ cell, index }]));
	const isBelowPlace = filled.some(({ index }) => {
		const above = top[index];
		return above != null && ["code", "name"].includes(placeColumn(headerText(above)) ?? "");
	});
	const fillsGap = filled.some(({ index }) => (top[index] ?? null) === null);
	return fillsGap && !isBelowPlace && filled.every(({ cell }) => !/^[\d๐-๙.,%\s]+$/.test(cell));
}

/** Headings of two rows as one: a merged cell names all columns below it. */
function joined(top: (string | null)[], second: (string | null)[]): (string | null)[] {
	let merged: string | null = null;
	return Array.from({ length: Math.max(top.length, second.length) }, (_, index) => {
		merged = top[index] ?? merged;
		const below = second[index] ?? null;
		return below === null ? (top[index] ?? null) : [merged, below].filter(Boolean).join(" ");
	});
}

function readHeadings<Meaning>(
	headings: (string | null)[],
	lines: string[],
	layout: Layout<Meaning>,
): Table<Meaning> {
	const table: Table<Meaning> = {
		place: new Map(),
		values: [],
		headings,
		lines,
		isFiscalYear: false,
	};
	const unknown: string[] = [];
	for (const [index, heading] of headings.entries()) {
		if (heading === null) continue;
		const header = headerText(heading);
		const meaning = layout.meaningOf(header);
		const place = placeColumn(header);
		if (meaning !== null) table.values.push({ index, header, meaning, maximum: header.maximum });
		else if (place === null) unknown.push(header.raw);
		else addPlace(table, place, index, header);
	}
	refuseStrange(headings, unknown, table, layout);
	const year = headings[table.place.get("year") ?? -1];
	table.isFiscalYear = year ? isFiscal(year) : lines.some(isFiscal);
	return table;
}

function addPlace<Meaning>(
	{ place }: Table<Meaning>,
	column: PlaceColumn,
	index: number,
	{ raw }: HeaderText,
): void {
	if (column === "ignored") return;
	if (place.has(column)) {
		throw new ImportError("DUPLICATE_COLUMN", `two columns say the same; remove one: ${raw}`);
	}
	place.set(column, index);
}

function refuseStrange<Meaning>(
	headings: (string | null)[],
	unknown: string[],
	{ values }: Table<Meaning>,
	{ kind, known }: Layout<Meaning>,
): void {
	if (unknown.length === 0 && values.length > 0) {
		refuseTwice(values);
		return;
	}
	const other = kindOfHeadings(headings.filter((heading) => heading !== null));
	if (other !== null && other !== kind) throw wrongKind(kind, other);
	const places = "รหัส อปท., ชื่อ อปท., จังหวัด, ปี พ.ศ., แหล่งที่มา, หมายเหตุ";
	throw new ImportError(
		values.length === 0 ? "NO_SCORES" : "UNKNOWN_COLUMN",
		`${unknown.length > 0 ? `unknown columns: ${unknown.join(", ")}` : "no column holds a score"}; known are ${places}, ${known}`,
	);
}

function refuseTwice<Meaning>(values: ValueColumn<Meaning>[]): void {
	const seen = new Map<string, string>();
	for (const { meaning, header } of values) {
		const key = JSON.stringify(meaning);
		const before = seen.get(key);
		if (before !== undefined) {
			const message = `two columns say the same; remove one: ${before}, ${header.raw}`;
			throw new ImportError("DUPLICATE_COLUMN", message);
		}
		seen.set(key, header.raw);
	}
}

/** Fault of a file that another importer reads. */
export function wrongKind(kind: string, other: string): ImportError {
	return new ImportError("WRONG_KIND", `this is no ${kind} sheet: use \`${other}\``);
}

/** A row labelled คะแนนเต็ม below the headings states the maximum of each column. */
function takeMaxima<Meaning>({ values }: Table<Meaning>, cells: (string | null)[]): boolean {
	const labels = cells.filter(
		(cell) => cell !== null && /^(?:คะแนน)?เต็ม$|^max(?:imum)?$/i.test(cell),
	);
	if (labels.length === 0) return false;
	for (const column of values) {
		const maximum = toArabicDigits(cells[column.index] ?? "");
		if (/^\d+(?:\.\d+)?$/.test(maximum)) column.maximum = maximum;
	}
	return true;
}
