import { readFile } from "node:fs/promises";
import { base, type Cell } from "./cell.ts";
import type { Report } from "./report.ts";
import { spread } from "./statistics.ts";
import type { TargetResult } from "./targets.ts";

/** Kinds that follow keys: they ought to take as long whatever else the tables hold. */
const keyed = ["lao-by-code", "five-subgraphs", "two-levels", "letter-journey", "deep-page"];
const connections = 8;
const atMost = 1.3;

/** How much slower the worst keyed kind is than in the report of a run on less data. */
export async function measureGrowth(
	cells: readonly Cell[],
	against: string | undefined,
): Promise<TargetResult> {
	const what = "p95 of keyed questions against a run on less data (--against)";
	const wanted = `≤ ${atMost}×`;
	if (!against) return { what, wanted, measured: null, met: null };
	const before: Report = JSON.parse(await readFile(against, "utf8"));
	const p95Of = (list: readonly Cell[], kind: string) =>
		list.find(
			(cell) =>
				cell.engine === base &&
				cell.kind === kind &&
				cell.connections === connections &&
				cell.load === "distinct",
		)?.rounds;
	const found = keyed.flatMap((kind) => {
		const less = spread((p95Of(before.cells, kind) ?? []).map(({ p95 }) => p95)).median;
		const rounds = p95Of(cells, kind);
		return less && rounds ? [{ kind, measured: spread(rounds.map(({ p95 }) => p95 / less)) }] : [];
	});
	const [worst] = found.toSorted((a, b) => b.measured.median - a.measured.median);
	if (!worst) return { what, wanted, measured: null, met: null };
	return { what, wanted, ...worst, met: worst.measured.median <= atMost };
}
