import type { FactIssue } from "@lao/importing/reading";
import { toArabicDigits } from "@lao/thai/digits";
import { type HeldRow, heldPlace, packCells } from "./held-row.ts";
import type { PlaceColumn } from "./place-columns.ts";
import { Refusal } from "./refusal.ts";
import type { ScoreKind } from "./score-kind.ts";
import type { Table } from "./table.ts";
import type { TableRow } from "./table-rows.ts";
import { type ReadYear, readYear, yearOfLine } from "./year.ts";

/** Reads body, year and place in a result of each row; the values are read once all rows are there. */
export class Collector<Meaning> {
	readonly #kind: ScoreKind<Meaning>;
	/** Texts that thousands of rows repeat, kept once. */
	readonly #texts = new Map<string, string>();
	readonly #years = new Map<string, ReadYear>();

	constructor(kind: ScoreKind<Meaning>) {
		this.#kind = kind;
	}

	/** The row to be held; refuses one that names no body or no year. */
	hold({ table, row }: TableRow<Meaning>): HeldRow<Meaning> {
		const cell = (column: PlaceColumn) => this.#once(row.cells[table.place.get(column) ?? -1]);
		const code = cell("code");
		const name = cell("name");
		if (code === null && name === null) {
			throw new Refusal("LAO_MISSING", "the row names no body; write its code or its name");
		}
		const { yearBE, issues } = this.#year(table, cell("year"));
		const cells = table.values.map(({ index }) => row.cells[index] ?? null);
		const place = { table, place: heldPlace(row), cells, source: cell("source"), remark: null };
		const odd = [...issues, ...formulaIssues(row.formulas), ...strayIssues(table, row.cells)];
		return {
			table,
			sheet: row.sheet,
			number: row.number,
			code: code === null ? null : this.#once(toArabicDigits(code).replace(/[\s-]/g, "")),
			name,
			province: cell("province") ?? provinceOf(table),
			yearBE,
			key: this.#kind.keyOf(place),
			text: packCells([
				...cells,
				cell("source"),
				row.cells[table.place.get("remark") ?? -1] ?? null,
			]),
			issues: odd.length > 0 ? odd : null,
		};
	}

	#year(table: Table<Meaning>, cell: string | null): ReadYear {
		const written = cell ?? table.lines.map(yearOfLine).find((year) => year !== null) ?? null;
		const known = this.#years.get(written ?? "");
		if (known) return known;
		const year = readYear(written);
		this.#years.set(written ?? "", year);
		return year;
	}

	#once(text: string | null | undefined): string | null {
		if (text == null) return null;
		const known = this.#texts.get(text);
		if (known !== undefined) return known;
		this.#texts.set(text, text);
		return text;
	}
}

function provinceOf<Meaning>({ lines }: Table<Meaning>): string | null {
	for (const line of lines) {
		const found = /(?:จังหวัด|จ\.)\s*([\u0E01-\u0E4E]+)/.exec(line)?.[1];
		if (found) return found;
	}
	return null;
}

function formulaIssues(addresses: readonly string[]): FactIssue[] {
	if (addresses.length === 0) return [];
	const message = `The value of ${addresses.join(", ")} is computed by a formula; it was taken as saved`;
	return [{ code: "FORMULA_VALUE", message, field: null }];
}

function strayIssues<Meaning>({ headings }: Table<Meaning>, cells: (string | null)[]): FactIssue[] {
	const count = cells.filter(
		(cell, index) => cell !== null && (headings[index] ?? null) === null,
	).length;
	if (count === 0) return [];
	const message = `${count} cells stand under no heading and were left out`;
	return [{ code: "CELL_WITHOUT_HEADING", message, field: null }];
}
