import type { Column } from "@lao/takeaway/column";
import type { Row } from "@lao/takeaway/rows";

/** Widest a column is shown; what is longer is cut, and a file has it whole. */
const widest = 60;

/** A table for the terminal: names above a rule, numbers to the right. */
export function tableLines(columns: Column[], rows: Row[]): string[] {
	const cells = rows.map((row) => columns.map((_, at) => shown(row[at])));
	const names = withoutShared(columns.map(({ name }) => name));
	const widths = names.map((name, at) =>
		Math.max(widthOf(name), ...cells.map((line) => widthOf(line[at] ?? ""))),
	);
	const isNumber = columns.map(({ kind }) => ["integer", "float", "decimal"].includes(kind));
	const line = (texts: string[]) =>
		texts
			.map((text, at) => padded(text, widths[at] ?? 0, isNumber[at] ?? false))
			.join("  ")
			.trimEnd();
	return [line(names), line(widths.map((width) => "─".repeat(width))), ...cells.map(line)];
}

/** Paths without the steps that all of them begin with: a terminal is narrow. */
function withoutShared(paths: string[]): string[] {
	const steps = paths.map((path) => path.split("."));
	const [first = []] = steps;
	const own = first.findIndex((step, at) => steps.some((path) => path[at] !== step));
	return steps.map((path) => path.slice(own < 0 ? path.length - 1 : own).join("."));
}

function shown(value: unknown): string {
	if (value === null || value === undefined) return "";
	const text = typeof value === "object" ? JSON.stringify(value) : String(value);
	const characters = [...text.replace(/\p{Cc}+/gu, " ")];
	return characters.length <= widest
		? characters.join("")
		: `${characters.slice(0, widest - 1).join("")}…`;
}

/** Columns a text takes: Thai vowels and tone marks above and below take none. */
const widthOf = (text: string) => [...text.replace(/\p{Mn}/gu, "")].length;

function padded(text: string, width: number, toRight: boolean): string {
	const space = " ".repeat(Math.max(0, width - widthOf(text)));
	return toRight ? space + text : text + space;
}
