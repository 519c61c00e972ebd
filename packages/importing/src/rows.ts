import { Readable } from "node:stream";
import { parse } from "csv-parse";
import { decodeText } from "./encoding.ts";
import { ImportError } from "./errors.ts";
import type { SourceFile } from "./file.ts";
import { readWorkbook } from "./workbook.ts";

/** One row of a table. */
export interface Row {
	/** Trimmed text by column; null where nothing stands. */
	cells: (string | null)[];
	/** Name of the sheet; null in a text file. */
	sheet: string | null;
	/** Counted as a spreadsheet does, from 1. */
	number: number;
	/** Share of the file read, from 0 to 1. */
	done: number;
	/** Addresses of its cells that a formula computes; absent where there is none. */
	formulas?: readonly string[];
}

/** Place of a row, as a person finds it: `row 5`, or `Sheet1 row 5`. */
export function placeOf({ sheet, number }: Row): string {
	return sheet === null ? `row ${number}` : `${sheet} row ${number}`;
}

/** The rows of a CSV or XLSX file, of all sheets one after another; empty rows are left out. */
export async function* readRows(file: SourceFile): AsyncGenerator<Row> {
	if (isZip(file.bytes)) {
		for (const { name, rows, formulas } of await readWorkbook(file)) {
			const computed = Map.groupBy(formulas, (address) => Number(address.replace(/\D/g, "")));
			for (const [index, cells] of rows.entries()) {
				if (cells.every((cell) => cell === null)) continue;
				const number = index + 1;
				const row = { cells, sheet: name, number, done: number / rows.length };
				const addresses = computed.get(number);
				yield addresses ? { ...row, formulas: addresses } : row;
			}
		}
	} else yield* readCsv(file);
}

/** A ZIP archive begins with these bytes, and so does an XLSX file. */
export function isZip(bytes: Uint8Array): boolean {
	return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

async function* readCsv({ bytes }: SourceFile): AsyncGenerator<Row> {
	if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
		throw new ImportError(
			"PASSWORD_OR_OLD_FORMAT",
			"the workbook is protected by a password or in the format of before 2007; save it as .xlsx without a password",
		);
	}
	const [first = ""] = decodeText(bytes);
	const parser = parse({ delimiter: delimiterOf(first), relax_column_count: true, info: true });
	Readable.from(decodeText(bytes), { highWaterMark: 1 }).pipe(parser);
	try {
		for await (const { record, info } of parser) {
			const cells = record.map((cell: string) => cell.trim() || null);
			if (cells.some((cell: string | null) => cell !== null)) {
				yield { cells, sheet: null, number: info.lines, done: info.bytes / bytes.length };
			}
		}
	} catch (error) {
		if (error instanceof Error && "lines" in error) {
			throw new ImportError(
				"BROKEN_CSV",
				`line ${error.lines} is no CSV: a quotation mark is missing or stray`,
			);
		}
		throw error;
	}
}

/** The separator that the first line with any holds most of: a title may stand above the table. */
function delimiterOf(text: string): string {
	const line = text.split(/\r?\n/, 100).find((candidate) => /[,;\t]/.test(candidate)) ?? "";
	const count = (separator: string) => line.split(separator).length;
	return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}
