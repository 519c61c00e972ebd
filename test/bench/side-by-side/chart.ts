import { base, type CellSummary, findCell } from "./cell.ts";
import type { Report } from "./report.ts";

const barHeight = 18;
const gap = 4;
const left = 250;
const barWidth = 560;
const width = left + barWidth + 150;
const connections = 8;
const colours = [
	"#1f6f8b",
	"#5aa9c0",
	"#c0603a",
	"#d9946f",
	"#8a6fb0",
	"#7b9e4b",
	"#4a4a4a",
	"#a0a0a0",
];

/** Bars of every kind: answers a second of each engine at 8 connections, with the spread of the rounds. */
export function drawChart(report: Report): string {
	const parts: string[] = [];
	let top = 70;
	for (const { name, title } of report.kinds) {
		const height = (barHeight + gap) * report.engines.length;
		parts.push(text(left, top, title, 'font-weight="bold"'), bars(report, name, top + 10));
		top += height + 50;
	}
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top}" viewBox="0 0 ${width} ${top}" font-family="sans-serif" font-size="13">
<rect width="100%" height="100%" fill="white"/>
${text(20, 28, "Answers a second, 8 connections, distinct variables (cached bytes: one request repeated)", 'font-size="16"')}
${text(20, 48, `${report.options.rounds} rounds of ${report.options.seconds} s, median with least and most; data ×${report.options.scale}; ${report.measuredAt.slice(0, 10)}`, 'fill="#555"')}
${parts.join("\n")}
</svg>
`;
}

function bars(report: Report, kind: string, top: number): string {
	const found = report.engines.map(({ name }) => cellOf(report, kind, name));
	const most = Math.max(...found.map((cell) => cell?.throughput.most ?? 0), 1);
	const scale = (figure: number) => (figure / most) * barWidth;
	return report.engines
		.map(({ name, title }, at) => {
			const y = top + at * (barHeight + gap);
			const label = text(left - 8, y + 13, title, 'text-anchor="end"');
			const cell = found[at];
			const why = report.without.find((one) => one.kind === kind && one.engine === name)?.why;
			if (!cell) return label + text(left + 4, y + 13, `– ${why ?? "not measured"}`, 'fill="#777"');
			return label + bar(cell, { y, scale, colour: colours[at % colours.length] ?? "black" });
		})
		.join("\n");
}

function bar(
	{ throughput, ratio, engine }: CellSummary,
	{ y, scale, colour }: { y: number; scale(figure: number): number; colour: string },
): string {
	const { median, least, most } = throughput;
	const middle = y + barHeight / 2;
	const beside = ratio && engine !== base ? ` (${ratio.median.toFixed(2)}× ours)` : "";
	return `<rect x="${left}" y="${y}" width="${scale(median).toFixed(1)}" height="${barHeight}" fill="${colour}"/>
<line x1="${(left + scale(least)).toFixed(1)}" x2="${(left + scale(most)).toFixed(1)}" y1="${middle}" y2="${middle}" stroke="black"/>
${text(left + scale(most) + 6, y + 13, `${median.toFixed(median < 10 ? 1 : 0)}${beside}`, "")}`;
}

function cellOf(report: Report, kind: string, engine: string): CellSummary | undefined {
	const key = { kind, engine, connections };
	return (
		findCell(report.summary, { ...key, load: "distinct" }) ??
		findCell(report.summary, { ...key, load: "identical" })
	);
}

const text = (x: number, y: number, content: string, attributes: string) =>
	`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${attributes}>${escaped(content)}</text>`;

const escaped = (content: string) =>
	content.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
