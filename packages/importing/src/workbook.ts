import type { WorkSheet } from "@e965/xlsx";
import { type ArchiveFaults, checkArchive } from "./archive.ts";
import { ImportError } from "./errors.ts";
import type { SourceFile } from "./file.ts";

type Library = typeof import("@e965/xlsx");

/** Cells merged into one; rows and columns are counted from 0, both ends included. */
export interface Merge {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

/** One sheet of a workbook. */
export interface Sheet {
	name: string;
	/** Trimmed text by row and column; merged cells hold their text in the first cell alone. */
	rows: (string | null)[][];
	/** Addresses such as B7 of cells whose value is computed by a formula. */
	formulas: string[];
	merges: Merge[];
}

const faults: ArchiveFaults = {
	broken: (cause) =>
		new ImportError("BROKEN_WORKBOOK", "the workbook is damaged or cut short; save it anew", {
			cause,
		}),
	tooLarge: (megabytes) =>
		new ImportError(
			"WORKBOOK_TOO_LARGE",
			`the workbook holds more than ${megabytes} MB once unpacked; split it or save it as CSV`,
		),
};

/** The sheets of an XLSX file that are shown; computed values are taken as they were saved. */
export async function readWorkbook({ bytes }: SourceFile): Promise<Sheet[]> {
	await checkArchive(bytes, faults);
	// Loaded when the first workbook comes: most commands never meet one.
	const library = await import("@e965/xlsx");
	const book = parse(bytes, library);
	const hidden = new Set(
		(book.Workbook?.Sheets ?? []).filter(({ Hidden }) => Hidden).map(({ name }) => name),
	);
	return book.SheetNames.filter((name) => !hidden.has(name)).map((name) => {
		const sheet = book.Sheets[name] ?? {};
		const rows = library.utils.sheet_to_json<unknown[]>(sheet, {
			header: 1,
			blankrows: true,
			defval: null,
			range: wholeRange(sheet, library),
		});
		return {
			name,
			rows: rows.map((row) => Array.from(row, textOf)),
			formulas: Object.keys(sheet).filter((address) => sheet[address]?.f !== undefined),
			merges: (sheet["!merges"] ?? []).map(({ s, e }) => ({
				top: s.r,
				bottom: e.r,
				left: s.c,
				right: e.c,
			})),
		};
	});
}

/** From A1 on, also where the first cell filled in is another: rows keep their numbers. */
function wholeRange(sheet: WorkSheet, { utils }: Library) {
	const { e } = utils.decode_range(sheet["!ref"] ?? "A1");
	return { s: { r: 0, c: 0 }, e };
}

function parse(bytes: Uint8Array, { read }: Library) {
	try {
		return read(bytes, { type: "array", cellDates: true, cellFormula: true, cellHTML: false });
	} catch (error) {
		const protectedBook = error instanceof Error && /password|encrypt/i.test(error.message);
		throw protectedBook
			? new ImportError("PASSWORD", "the workbook is protected by a password; save it without one")
			: faults.broken(error);
	}
}

/** Numbers as they are, dates as calendar dates: a sheet keeps no time zone. */
function textOf(value: unknown): string | null {
	if (value === null || value === undefined) return null;
	if (value instanceof Date) {
		const local = new Date(value.getTime() - value.getTimezoneOffset() * 60_000);
		return local.toISOString().slice(0, 10);
	}
	return String(value).trim() || null;
}
