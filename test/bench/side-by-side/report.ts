import { loadavg } from "node:os";
import type { Cell, CellSummary } from "./cell.ts";
import type { FirstAnswer } from "./first-answer.ts";
import type { BenchOptions } from "./options.ts";
import type { TargetResult } from "./targets.ts";

interface Titled {
	name: string;
	title: string;
}

/** All that a run found, as report.json holds it. */
export interface Report {
	measuredAt: string;
	options: BenchOptions;
	/** Mean number of waiting processes in the last minute, before the run and after it. */
	busy: { before: number; after: number };
	kinds: Titled[];
	engines: Titled[];
	/** Kinds an engine cannot answer, and why. */
	without: { engine: string; kind: string; why: string }[];
	cells: Cell[];
	summary: CellSummary[];
	firstAnswers: FirstAnswer[];
	targets: TargetResult[];
}

export const loadAverage = () => loadavg()[0] ?? 0;
