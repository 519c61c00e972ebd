import type { Cell, Row } from "./rows.ts";
import type { Table } from "./table.ts";

/** A text that a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;
const special = /[",\r\n]/;

/** Text no spreadsheet runs: what begins like a formula is put behind an apostrophe. */
export function safeText(text: string): string {
	return formula.test(text) ? `'${text}` : text;
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

function textCell(value: Cell): string {
	if (value === null) return "";
	const text = safeText(String(value));
	// An empty text differs from no text.
	return text === "" || special.test(text) ? quoted(text) : text;
}

const plainCell = (value: Cell) => (value === null ? "" : String(value));
const jsonCell = (value: Cell) => (value === null ? "" : textCell(JSON.stringify(value)));

/** Comma-separated values (RFC 4180), UTF-8 with the byte order mark spreadsheets ask for. */
export async function* writeCsv({ columns, batches }: Table): AsyncGenerator<string> {
	const cells = columns.map(({ kind }) => {
		if (kind === "text") return textCell;
		return kind === "json" ? jsonCell : plainCell;
	});
	const line = (row: Row) => {
		let text = cells[0]?.(row[0]) ?? "";
		for (let at = 1; at < cells.length; at += 1) text += `,${cells[at]?.(row[at])}`;
		return `${text}\r\n`;
	};
	yield `\uFEFF${columns.map(({ name }) => textCell(name)).join(",")}\r\n`;
	for await (const batch of batches) {
		let text = "";
		for (const row of batch) text += line(row);
		yield text;
	}
}
