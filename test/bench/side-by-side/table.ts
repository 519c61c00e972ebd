import type { CellSummary } from "./cell.ts";
import type { Report } from "./report.ts";
import type { Spread } from "./statistics.ts";
import type { TargetResult } from "./targets.ts";

/** The report for a terminal: a table a kind, then the promises. */
export function printReport(report: Report): string {
	const { options, busy } = report;
	const parts = report.kinds.map(({ name, title }) => kindTable(report, name, title));
	const run = `${options.rounds} rounds of ${options.seconds} s a cell, data ×${options.scale}; load of the machine ${busy.before.toFixed(1)} before and ${busy.after.toFixed(1)} after`;
	return [...parts, targetTable(report.targets), run].join("\n\n");
}

const head = [
	"requests",
	"engine",
	"answers/s",
	"of rounds",
	"p50 ms",
	"p95 ms",
	"p99 ms",
	"ratio to ours",
];

function kindTable(report: Report, kind: string, title: string): string {
	const rows = report.engines.flatMap(({ name, title: engine }) => {
		const cells = report.summary.filter((cell) => cell.kind === kind && cell.engine === name);
		const without = report.without.find((one) => one.kind === kind && one.engine === name);
		if (without) return [["–", engine, `– ${without.why}`]];
		return cells.map((cell) => row(cell, engine));
	});
	const sorted = rows.toSorted((a, b) => loadOrder(a[0]) - loadOrder(b[0]));
	return `${title}\n${columns([head, ...sorted])}`;
}

const loadOrder = (text = "") =>
	text === "–" ? 10_000 : Number.parseInt(text, 10) + (text.includes("equal") ? 1000 : 0);

function row(cell: CellSummary, engine: string): string[] {
	const ms = ({ median }: Spread) => median.toFixed(median < 10 ? 1 : 0);
	const { least, most, median } = cell.throughput;
	return [
		`${cell.connections} ${cell.load === "identical" ? "equal" : "distinct"}`,
		engine,
		whole(median),
		`${whole(least)}–${whole(most)}`,
		ms(cell.p50),
		ms(cell.p95),
		ms(cell.p99),
		cell.ratio ? ratio(cell.ratio) : "",
	];
}

const whole = (figure: number) => figure.toFixed(figure < 10 ? 1 : 0);
const ratio = ({ median, least, most }: Spread) =>
	`${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;

function targetTable(targets: TargetResult[]): string {
	const verdict = (met: boolean | null) =>
		met === null ? "not measured" : met ? "met" : "not met";
	const rows = targets.map(({ what, wanted, measured, kind, met }) => [
		what,
		wanted,
		measured ? ratio(measured) : "–",
		kind ?? "",
		verdict(met),
	]);
	return `Promises\n${columns([["what", "wanted", "measured", "kind", ""], ...rows])}`;
}

function columns(rows: string[][]): string {
	const widths = (rows[0] ?? []).map((_, at) =>
		Math.max(...rows.map((cells) => (cells.length > 3 || at < 2 ? (cells[at] ?? "").length : 0))),
	);
	return rows
		.map((cells) =>
			cells
				.map((text, at) => text.padEnd(widths[at] ?? 0))
				.join("  ")
				.trimEnd(),
		)
		.join("\n");
}
