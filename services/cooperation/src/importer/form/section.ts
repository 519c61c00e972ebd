import { collapseSpaces } from "@lao/thai/text";
import { type Grid, type GridRow, textsOf } from "./grid.ts";
import { type NamedProvince, Provinces } from "./province.ts";
import { type Line, opensFoot } from "./reporter.ts";
import { type FormColumn, headerAt } from "./table-header.ts";

/** A row of the table with the columns of the header above it. */
export interface TableRow {
	row: GridRow;
	columns: FormColumn[];
}

/** One form: what stands above its table, the table, and what stands below it. */
export interface Section {
	sheet: string | null;
	place: string;
	province: NamedProvince | null;
	above: Line[];
	rows: TableRow[];
	below: Line[];
}

const title = /^แบบ(?:สำรวจ|สำรอง|รายงาน|ฟอร์ม)/;

/** The forms of a sheet, one below the other: a header repeated on a new page begins none. */
export function sectionsOf(grid: Grid, provinces: Provinces): Section[] {
	return new SheetReader(grid, provinces).read();
}

class SheetReader {
	readonly #grid: Grid;
	readonly #provinces: Provinces;
	readonly #sections: Section[] = [];
	#columns: FormColumn[] = [];
	/** Lines that stand above a table still to come, or below the last one. */
	#pending: Line[] = [];
	#place: "above" | "table" | "below" = "above";

	constructor(grid: Grid, provinces: Provinces) {
		this.#grid = grid;
		this.#provinces = provinces;
	}

	read(): Section[] {
		const { rows } = this.#grid;
		for (let at = 0; at < rows.length; at += 1) {
			const header = headerAt(rows, at);
			const row = rows[at];
			if (!row) continue;
			if (header) {
				this.#columns = header.columns;
				this.#open(row);
				at += header.height - 1;
			} else if (!this.#beginsPart(row, at)) this.#take(row);
		}
		this.#sections.at(-1)?.below.push(...this.#pending);
		return this.#sections;
	}

	#open(row: GridRow): void {
		const province = this.#provinceAbove();
		const last = this.#sections.at(-1);
		const isNewPage = last && (province === null || province.code === last.province?.code);
		if (isNewPage) last.below.push(...this.#pending);
		else {
			const { sheet } = this.#grid;
			const above = this.#pending;
			this.#sections.push({ sheet, place: row.place, province, above, rows: [], below: [] });
		}
		this.#pending = [];
		this.#place = "table";
	}

	#take(row: GridRow): void {
		const text = collapseSpaces(textsOf(row).join(" "));
		const section = this.#sections.at(-1);
		if (section && (title.test(text) || this.#provinces.isOnly(text))) this.#place = "above";
		else if (this.#place === "table" && opensFoot(text)) this.#place = "below";
		if (section && this.#place === "table") section.rows.push({ row, columns: this.#columns });
		else if (section && this.#place === "below") section.below.push({ place: row.place, text });
		else this.#pending.push({ place: row.place, text });
	}

	/** A list of several provinces has one header, and a line for each province between its rows. */
	#beginsPart(row: GridRow, at: number): boolean {
		const text = collapseSpaces(textsOf(row).join(" "));
		const last = this.#sections.at(-1);
		if (!last || this.#place !== "table" || !this.#provinces.isOnly(text)) return false;
		const { rows } = this.#grid;
		for (let next = at + 1; next < Math.min(at + 6, rows.length); next += 1) {
			if (headerAt(rows, next)) return false;
		}
		const province = this.#provinces.in(text) ?? this.#provinces.named(text);
		if (last.province === null && last.rows.length === 0) last.province = province;
		else if (last.province?.code !== province?.code) {
			const { sheet } = this.#grid;
			this.#sections.push({
				sheet,
				place: row.place,
				province,
				above: last.above,
				rows: [],
				below: [],
			});
		}
		return true;
	}

	/** A line of its own says it more surely than a mention. */
	#provinceAbove(): NamedProvince | null {
		const texts = this.#pending.map(({ text }) => text);
		const ordered = [...texts.filter((text) => /^(?:จังหวัด|จ\.)/.test(text)), ...texts];
		for (const text of ordered) {
			const found = this.#provinces.in(text);
			if (found) return found;
		}
		return null;
	}
}
