import { parse } from "csv-parse/sync";
import type { z } from "zod";
import type { SourceFile } from "./file.ts";
import type { Quarantined } from "./reading.ts";

export interface TableRow<Value> {
	value: Value;
	/** `row N`, counted as a spreadsheet does: the header is row 1. */
	locator: string;
}

export interface TableReading<Value> {
	rows: TableRow<Value>[];
	quarantined: Quarantined[];
}

/**
 * Reads a CSV file (UTF-8, with or without BOM) row by row through a strict schema: an unknown
 * column or a value it refuses sends the row to quarantine, with its place and the reason.
 */
export function readTableFile<Schema extends z.ZodType>(
	file: SourceFile,
	schema: Schema,
): TableReading<z.output<Schema>> {
	const records: unknown[] = parse(Buffer.from(file.bytes), {
		bom: true,
		columns: true,
		skip_empty_lines: true,
		trim: true,
		cast: (value, { header }) => (header || value !== "" ? value : null),
	});
	const rows: TableRow<z.output<Schema>>[] = [];
	const quarantined: Quarantined[] = [];
	for (const [index, raw] of records.entries()) {
		const locator = `row ${index + 2}`;
		const result = schema.safeParse(raw);
		if (result.success) rows.push({ value: result.data, locator });
		else quarantined.push({ locator, code: "INVALID_ROW", message: describe(result.error), raw });
	}
	return { rows, quarantined };
}

/** One line naming each field that was refused and why. */
export function describe(error: z.ZodError): string {
	return error.issues
		.map(({ path, message }) => (path.length ? `${path.join(".")}: ${message}` : message))
		.join("; ");
}
