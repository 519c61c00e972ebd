import type { FileReport, RunReport } from "@lao/importing/run";

/** What an import did, and the files of its folders that it left alone. */
export type Report = RunReport & { ignored: string[] };

/** How many lines of one sort are shown; the report file holds all. */
const shown = 20;

/** The outcome of an import as a table and what stands behind it. */
export function reportLines(report: Report, dryRun: boolean): string[] {
	const faults = report.files.flatMap(({ file, fault }) =>
		fault ? [`${file}: ${fault.code}: ${fault.message}`] : [],
	);
	const lines = [header, ...report.files.map(row), ...firstOf(faults, "files that cannot be read")];
	for (const { file, quarantined } of report.files) {
		const reasons = quarantined.map(
			({ locator, code, message }) => `${file} ${locator}: ${code}: ${message}`,
		);
		lines.push(...firstOf(reasons, `of ${file} set aside`));
	}
	lines.push(...issueLines(report.files));
	lines.push(...firstOf(report.ignored.map(ignoredLine), "ignored, not of this kind"));
	for (const { table, key, before, after } of report.differences) {
		lines.push(
			`${table} ${JSON.stringify(key)}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
		);
	}
	if (dryRun) lines.push("dry run: nothing was written");
	else if (report.run)
		lines.push(`run ${report.run}; undo it with: lao import --undo ${report.run}`);
	return lines.map(printable);
}

/** What a file says must not steer the terminal. */
const printable = (line: string) => line.replace(/\p{Cc}/gu, "�");

const ignoredLine = (path: string) => `ignored, not of this kind: ${path}`;

function firstOf(lines: string[], what: string): string[] {
	const more = lines.length - shown;
	return more > 0 ? [...lines.slice(0, shown), `and ${more} more ${what}`] : lines;
}

const columns = ["read", "new", "changed", "unchanged", "removed", "quarantined"] as const;
const cell = (value: string | number) => String(value).padStart(12);
const header = `${columns.map(cell).join("")}  file`;

function row(report: FileReport): string {
	const { file, fault, quarantined } = report;
	if (report.repeated) return `${cell("unchanged")}${"".padStart(12 * 5)}  ${file}`;
	if (fault) return `${cell("unreadable")}${"".padStart(12 * 5)}  ${file}`;
	const written = [report.new, report.changed, report.unchanged];
	const read = written.reduce((sum, count) => sum + count, quarantined.length);
	const counts = [read, ...written, report.removed, quarantined.length];
	return `${counts.map(cell).join("")}  ${file}`;
}

function issueLines(files: FileReport[]): string[] {
	const sum = new Map<string, number>();
	for (const { issues } of files) {
		for (const [code, count] of Object.entries(issues)) sum.set(code, (sum.get(code) ?? 0) + count);
	}
	return [...sum]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.map(([code, count]) => `issue ${code}: ${count}`);
}
