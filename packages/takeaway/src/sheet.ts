import { refusal } from "./answer.ts";
import type { ColumnKind } from "./column.ts";
import { safeText } from "./csv.ts";
import type { Cell } from "./rows.ts";

/** Numbers of the cell styles, in the order `styles.xml` lists them. */
const dateStyle = 1;
const timeStyle = 2;

/** Longest text of a cell. */
const longestText = 32_767;
/** Digits a spreadsheet's number holds exactly. */
const exactDigits = 15;
const dayMs = 86_400_000;
/** Day 0 of a spreadsheet, which counts a 29 February 1900 that never was. */
const epoch = Date.UTC(1899, 11, 30);
const firstDate = Date.UTC(1900, 2, 1);

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text within XML; what XML cannot hold is written as spreadsheets write it. */
export function escapeXml(text: string): string {
	return text
		.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, "_x005F_x")
		.replace(/[&<>"]/g, (character) => entities[character] ?? "")
		.replace(/[^\t\n\x20-\uFFFD]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g, hex);
}

const hex = (unit: string) =>
	`_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/** One cell of a sheet; the empty text for no value. */
export function cellXml(kind: ColumnKind, value: Cell): string {
	if (value === null) return "<c/>";
	if (kind === "integer" || kind === "float") return `<c><v>${String(value)}</v></c>`;
	if (kind === "boolean") return `<c t="b"><v>${value ? 1 : 0}</v></c>`;
	const text = kind === "json" ? JSON.stringify(value) : String(value);
	if (kind === "decimal") return isExact(text) ? `<c><v>${text}</v></c>` : textXml(text);
	if (kind === "date") return timeXml(`${text}T00:00:00Z`, dateStyle) ?? textXml(text);
	// A spreadsheet knows no time zones: the time of day is that of Thailand, as the graph tells it.
	if (kind === "timestamp") {
		return timeXml(text.replace(/\+07:00$/, "Z"), timeStyle) ?? textXml(text);
	}
	return textXml(safeText(text));
}

export function textXml(text: string): string {
	if (text.length > longestText) {
		const message = `A cell of a spreadsheet holds ${longestText} characters and one of these has ${text.length}: take this table as CSV, JSON Lines or Parquet`;
		throw refusal("BAD_USER_INPUT", message);
	}
	return `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

function isExact(text: string): boolean {
	const digits = text.replace(/^-?0*|\./g, "");
	return digits.length <= exactDigits && /^-?\d+(\.\d+)?$/.test(text);
}

function timeXml(iso: string, style: number): string | undefined {
	const time = Date.parse(iso);
	if (!(time >= firstDate)) return undefined;
	return `<c s="${style}"><v>${(time - epoch) / dayMs}</v></c>`;
}
