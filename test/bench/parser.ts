import { pathToFileURL } from "node:url";
import { measure, type Score } from "../../services/circulars/test/reading/measure.ts";

/** Precision and recall of every field of a letter at one rate of OCR noise. */
export function measureReader(rate: number): Record<string, Score> {
	return measure(rate);
}

const RATES = [0, 0.01, 0.03, 0.05];

/** Fields as rows, rates of noise as columns, each cell precision / recall. */
export function readerTable(): string {
	const columns = RATES.map(measureReader);
	const fields = Object.keys(columns[0] ?? {});
	const cell = (score: Score | undefined) =>
		score ? `${score.precision.toFixed(3)} / ${score.recall.toFixed(3)}` : "";
	const rows = fields.map((field) => [field, ...columns.map((scores) => cell(scores[field]))]);
	const head = ["precision / recall", ...RATES.map((rate) => `noise ${rate * 100} %`)];
	return [head, ...rows]
		.map((row) =>
			row
				.map((text) => text.padEnd(20))
				.join("")
				.trimEnd(),
		)
		.join("\n");
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
	process.stdout.write(`${readerTable()}\n`);
}
