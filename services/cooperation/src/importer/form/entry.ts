import type { FactIssue } from "@lao/importing/reading";
import { toArabicDigits } from "@lao/thai/digits";
import { maskPersonalData } from "@lao/thai/personal-data";
import type { ColumnMeaning } from "./column.ts";
import { type GridRow, ownText, textsOf } from "./grid.ts";
import { compact } from "./likeness.ts";
import type { Line } from "./reporter.ts";
import type { TableRow } from "./section.ts";
import { isDash } from "./tick.ts";

/** One agreement of the table as written, over one row or several. */
export interface Entry {
	place: string;
	/** Texts by what their column holds; those of several rows stand in several lines. */
	values: Map<ColumnMeaning, string>;
	/** Text by header, to be set aside and mended. */
	raw: Record<string, string | null>;
	issues: FactIssue[];
}

/** What the table of a form holds. */
export interface Entries {
	entries: Entry[];
	/** Whether the form says that there is no agreement. */
	saysNone: boolean;
	/** Rows that are no agreement. */
	unread: Line[];
}

const none = /^(?:ไม่มี|ไม่ได้(?:จัด)?ทำ|ยังไม่(?:มี|ได้))|ไม่(?:มี|ได้)(?:การ)?(?:จัด)?(?:ทำ)?ความร่วมมือ/;
const total = /^(?:รวม|ยอดรวม)/;

/** Reads the rows of a table; a row without an agreement of its own belongs to the one above. */
export function readEntries(rows: TableRow[]): Entries {
	const read: Entries = { entries: [], saysNone: false, unread: [] };
	for (const tableRow of rows) readRow(read, tableRow);
	return read;
}

function readRow(read: Entries, { row, columns }: TableRow): void {
	if (numbersColumns(row)) return;
	const own = valuesOf({ row, columns }, ownText);
	const order = own.get("order");
	const facts = new Map([...own].filter(([meaning]) => !left.has(meaning)));
	if (facts.size === 0) {
		const text = textsOf(row)
			.filter((part) => !isDash(part))
			.join(" ");
		if (none.test(compact(text))) read.saysNone = true;
		else if (text !== "" && !isNumber(text)) read.unread.push({ place: row.place, text });
		return;
	}
	const [only] = facts.values();
	if (facts.size === 1 && only && none.test(compact(only))) read.saysNone = true;
	else if (facts.size === 1 && only && total.test(only)) {
		read.unread.push({ place: row.place, text: textsOf(row).join(" ") });
	} else {
		const last = read.entries.at(-1);
		const isNumbered = order !== undefined && isNumber(order);
		if (last && !isNumbered && continues(facts, last)) extend(last, { row, columns }, facts);
		else read.entries.push(begin({ row, columns }, last));
	}
}

/** Columns that say nothing of the agreement. */
const left = new Set<ColumnMeaning>(["order", "ignored", "province", "survey"]);

/** Columns whose text goes on over the rows of one agreement. */
const listed = new Set<ColumnMeaning>(["partners", "objective", "problems", "remark"]);

const isNumber = (text: string) => /^[\d.,()\s]+$/.test(toArabicDigits(text));

/** Forms number their columns below the header: (1) (2) (3) and so on. */
function numbersColumns(row: GridRow): boolean {
	const numbers = textsOf(row).map((text) => Number(toArabicDigits(text).replace(/[()\s.]/g, "")));
	return numbers.length > 4 && numbers.every((number, index) => number === index + 1);
}

type Read = (row: GridRow, column: number) => string | null;

function valuesOf({ row, columns }: TableRow, read: Read): Map<ColumnMeaning, string> {
	const values = columns.flatMap(({ meaning, index }) => {
		const text = read(row, index);
		return text === null || isDash(text) ? [] : [[meaning, text] as const];
	});
	return new Map(values);
}

/** A row that names no other service, host or day: more partners of the agreement above. */
function continues(facts: Map<ColumnMeaning, string>, last: Entry): boolean {
	const service = facts.get("service");
	const isSame =
		service === undefined || compact(service) === compact(last.values.get("service") ?? "");
	return isSame && !facts.has("host") && !facts.has("signedOn");
}

function begin(tableRow: TableRow, last: Entry | undefined): Entry {
	const { row } = tableRow;
	const values = valuesOf(tableRow, ({ cells }, column) => cells[column] ?? null);
	const issues = oddities(tableRow);
	const above = last?.values.get("service");
	if (!values.has("service") && above !== undefined) {
		values.set("service", above);
		const message = `The cell of the service is empty; it is taken from the row above: ${above}`;
		issues.push({ code: "SERVICE_FROM_ABOVE", message, field: "serviceTh" });
	}
	return { place: row.place, values, raw: rawOf(tableRow, values), issues };
}

function extend(entry: Entry, tableRow: TableRow, facts: Map<ColumnMeaning, string>): void {
	for (const [meaning, text] of facts) {
		const before = entry.values.get(meaning);
		if (meaning === "service" || (before !== undefined && !listed.has(meaning))) continue;
		entry.values.set(meaning, before === undefined ? text : `${before}\n${text}`);
	}
	entry.issues.push(...oddities(tableRow));
	entry.raw = rawOf(tableRow, entry.values);
}

function rawOf({ columns }: TableRow, values: Map<ColumnMeaning, string>) {
	return Object.fromEntries(
		columns
			.filter(({ meaning }) => meaning !== "ignored")
			.map(({ meaning, header }) => [header, values.get(meaning) ?? null]),
	);
}

/** Computed cells, and text that stands below no header. */
function oddities({ row, columns }: TableRow): FactIssue[] {
	const computed = columns.flatMap(({ index, meaning, header }) => {
		const address = left.has(meaning) ? undefined : row.formulas.get(index);
		if (!address) return [];
		const message = `Cell ${address} (${header}) is computed by a formula; the value it was saved with is taken`;
		return [{ code: "FORMULA_VALUE", message, field: null }];
	});
	const known = new Set(columns.map(({ index }) => index));
	const strays = row.cells.flatMap((_, index) =>
		known.has(index) ? [] : (ownText(row, index) ?? []),
	);
	const outside = strays.map((text) => ({
		code: "TEXT_WITHOUT_COLUMN",
		message: `Text beside the table, below no header: ${maskPersonalData(text).text}`,
		field: null,
	}));
	return [...computed, ...outside];
}
