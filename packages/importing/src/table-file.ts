import type { z } from "zod";
import { ImportError } from "./errors.ts";
import type { SourceFile } from "./file.ts";
import { kindOfHeadings } from "./file-kind.ts";
import { quarantineColumns } from "./quarantine-file.ts";
import type { Quarantined } from "./reading.ts";
import { placeOf, type Row, readRows } from "./rows.ts";

export interface TableRow<Value> {
	value: Value;
	/** `row N`, counted as a spreadsheet does: the header is row 1. */
	locator: string;
}

export interface TableReading<Value> {
	rows: TableRow<Value>[];
	quarantined: Quarantined[];
	/** Share of the file read so far, from 0 to 1. */
	done: number;
}

/** What a table may hold. */
export interface TableLayout<Schema extends z.ZodType> {
	/** What a row must be, given as cells by column. */
	row: Schema;
	/** All columns there are; the value tells whether the table must have it. */
	columns: Map<string, boolean>;
}

/** Rows handed over at a time. */
const batchSize = 5000;

/**
 * Reads a CSV or XLSX file row by row through a strict schema: an unknown or missing column makes
 * the file useless; a value that is refused sends the row to quarantine, with its place and reason.
 */
export async function* readTable<Schema extends z.ZodType>(
	file: SourceFile,
	layout: TableLayout<Schema>,
): AsyncGenerator<TableReading<z.output<Schema>>> {
	let header: Row | undefined;
	let batch: TableReading<z.output<Schema>> = { rows: [], quarantined: [], done: 0 };
	for await (const row of readRows(file)) {
		if (header?.sheet !== row.sheet) {
			header = row;
			checkHeader(row, layout.columns);
			continue;
		}
		readRow(row, header, layout.row, batch);
		if (batch.rows.length + batch.quarantined.length < batchSize) continue;
		yield batch;
		batch = { rows: [], quarantined: [], done: 0 };
	}
	if (!header) throw new ImportError("EMPTY_FILE", "there is no row in it");
	yield { ...batch, done: 1 };
}

function checkHeader({ cells }: Row, columns: Map<string, boolean>): void {
	const names = cells.filter((cell) => cell !== null);
	const known = [...columns.keys()].join(", ");
	const fault = (code: string, message: string) => new ImportError(code, message);
	const strange = names.filter((name) => !columns.has(name) && !quarantineColumns.includes(name));
	const [unknown] = strange;
	if (unknown !== undefined) {
		const kind = strange.length > names.length / 2 ? kindOfHeadings(names) : null;
		if (kind) throw fault("WRONG_KIND", `this is a file of another kind: use \`${kind}\``);
		const shown = unknown.length > 40 ? `${unknown.slice(0, 40)}…` : unknown;
		throw fault("UNKNOWN_COLUMN", `there is no column ${shown}; the columns are ${known}`);
	}
	const twice = names.find((name, index) => names.indexOf(name) !== index);
	if (twice) throw fault("REPEATED_COLUMN", `the column ${twice} is there twice`);
	const missing = [...columns].find(([name, needed]) => needed && !names.includes(name));
	if (missing) {
		throw fault("MISSING_COLUMN", `the column ${missing[0]} is missing; the columns are ${known}`);
	}
}

function readRow<Schema extends z.ZodType>(
	row: Row,
	header: Row,
	schema: Schema,
	batch: TableReading<z.output<Schema>>,
): void {
	const { rows, quarantined } = batch;
	batch.done = row.done;
	const named = header.cells.flatMap((name, index): [string, string | null][] =>
		name === null || quarantineColumns.includes(name) ? [] : [[name, row.cells[index] ?? null]],
	);
	const raw = Object.fromEntries(named);
	const locator = placeOf(row);
	const width = header.cells.length;
	// A text file states each cell; in a sheet, cells at the end of a row may just be empty.
	if (row.sheet === null ? row.cells.length !== width : row.cells.length > width) {
		const message = `it has ${row.cells.length} cells where the header has ${width}`;
		quarantined.push({ locator, code: "ROW_LENGTH", message, raw });
		return;
	}
	const result = schema.safeParse(raw);
	if (result.success) rows.push({ value: result.data, locator });
	else quarantined.push({ locator, code: "INVALID_ROW", message: describe(result.error), raw });
}

/** One line naming each field that was refused and why. */
export function describe(error: z.ZodError): string {
	return error.issues
		.map(({ path, message }) => (path.length ? `${path.join(".")}: ${message}` : message))
		.join("; ");
}
