import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { quarantineFile } from "@lao/importing/quarantine-file";
import type { FileReport, RunReport } from "@lao/importing/run";

type Report = RunReport & { ignored: string[] };

/** The outcome of an import as a table and what stands behind it. */
export function reportLines(report: Report, dryRun: boolean): string[] {
	const lines = [header, ...report.files.map(row)];
	for (const { file, fault } of report.files)
		if (fault) lines.push(`${file}: ${fault.code}: ${fault.message}`);
	for (const { file, quarantined } of report.files) {
		for (const { locator, code, message } of quarantined.slice(0, 20)) {
			lines.push(`${file} ${locator}: ${code}: ${message}`);
		}
		if (quarantined.length > 20)
			lines.push(`${file}: and ${quarantined.length - 20} more in quarantine`);
	}
	lines.push(...issueLines(report.files));
	if (report.ignored.length > 0)
		lines.push(`ignored, not of this kind: ${report.ignored.join(", ")}`);
	for (const { table, key, before, after } of report.differences) {
		lines.push(
			`${table} ${JSON.stringify(key)}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`,
		);
	}
	if (dryRun) lines.push("dry run: nothing was written");
	else if (report.run)
		lines.push(`run ${report.run}; undo it with: lao import --undo ${report.run}`);
	return lines;
}

const columns = ["new", "changed", "unchanged", "removed", "quarantined"] as const;
const cell = (value: string | number) => String(value).padStart(12);
const header = `${columns.map(cell).join("")}  file`;

function row(report: FileReport): string {
	if (report.repeated) return `${cell("unchanged")}${" ".repeat(48)}  ${report.file}`;
	const counts = [report.new, report.changed, report.unchanged, report.removed];
	return `${[...counts, report.quarantined.length].map(cell).join("")}  ${report.file}`;
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

/** Keeps the report, and each file's quarantined rows in the file's own layout, in the data folder. */
export async function writeReport(report: Report, dataDir: string): Promise<string[]> {
	if (report.files.every(({ repeated }) => repeated)) return [];
	const folder = join(dataDir, "imports", report.run ?? `${report.kind}-not-written`);
	await mkdir(folder, { recursive: true });
	const path = join(folder, "report.json");
	await writeFile(path, `${JSON.stringify(report, null, "\t")}\n`, { mode: 0o600 });
	const kept = [`report ${path}`];
	for (const { file, quarantined } of report.files) {
		const text = quarantineFile(quarantined);
		if (!text) continue;
		const place = join(folder, `${file}.quarantine.csv`);
		await writeFile(place, text, { mode: 0o600 });
		kept.push(`quarantined rows, to be mended and imported again: ${place}`);
	}
	return kept;
}
