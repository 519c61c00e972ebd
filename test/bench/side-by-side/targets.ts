import { type Cell, findCell, ratios } from "./cell.ts";
import type { FirstAnswer } from "./first-answer.ts";
import { type Spread, spread } from "./statistics.ts";

/** Speed that was promised: a ratio of two cells of one run, at least so much. */
interface Target {
	what: string;
	over: string;
	under: string;
	atLeast: number;
	/** The kind it is about; without it every kind, the worst counting. */
	kind?: string;
	load: Cell["load"];
}

const five = "five-subgraphs";

const targets: Target[] = [
	{
		what: "together against PostGraphile 5, five subgraphs",
		over: "together",
		under: "postgraphile",
		atLeast: 1,
		kind: five,
		load: "distinct",
	},
	{
		what: "together against PostGraphile 5, the worst kind",
		over: "together",
		under: "postgraphile",
		atLeast: 0.8,
		load: "distinct",
	},
	{
		what: "together against the hand-written statement",
		over: "together",
		under: "statement",
		atLeast: 0.5,
		kind: five,
		load: "distinct",
	},
	{
		what: "together against the stock gateway over HTTP",
		over: "together",
		under: "stock-remote",
		atLeast: 6,
		kind: five,
		load: "distinct",
	},
	{
		what: "apart against the stock gateway over HTTP",
		over: "apart",
		under: "stock-remote",
		atLeast: 2,
		kind: five,
		load: "distinct",
	},
	{
		what: "apart against Hive Gateway with the Rust planner",
		over: "apart",
		under: "hive",
		atLeast: 1,
		kind: five,
		load: "distinct",
	},
	{
		what: "repeated question from the result cache against the handler of cached bytes",
		over: "together-cached",
		under: "bytes",
		atLeast: 0.7,
		kind: five,
		load: "identical",
	},
];

/** A target and what was measured of it. */
export interface TargetResult {
	what: string;
	wanted: string;
	/** Ratio by ratio of the rounds; null where the run did not measure both sides. */
	measured: Spread | null;
	/** The kind that decided. */
	kind?: string;
	met: boolean | null;
}

/** Requests in flight the promises are about. */
const connections = 8;
/** How far the slowest of a hundred answers may lie from the middle one when 64 are asked at once. */
const tail = { connections: 64, atMost: 4 };

/** How long the first answer to a new query may take, its plan included, against the second. */
const newQuery = { kind: five, atMost: 5 };

/** The kind whose first answers are measured. */
export const newQueryKind = newQuery.kind;

export function measureTargets(
	cells: readonly Cell[],
	firstAnswers: readonly FirstAnswer[],
): TargetResult[] {
	return [
		...targets.map((target) => measureRatio(cells, target)),
		measureTail(cells),
		measureNewQuery(firstAnswers),
	];
}

function measureNewQuery(answers: readonly FirstAnswer[]): TargetResult {
	const what = "first answer to a query never seen against the second";
	const wanted = `≤ ${newQuery.atMost}×`;
	if (answers.length === 0) return { what, wanted, measured: null, met: null };
	const measured = spread(answers.map(({ first, second }) => first / second));
	return { what, wanted, measured, kind: five, met: measured.median <= newQuery.atMost };
}

function measureRatio(cells: readonly Cell[], target: Target): TargetResult {
	const { what, over, under, atLeast, kind, load } = target;
	const wanted = `≥ ${atLeast}×`;
	const found = cells.flatMap((cell) => {
		const isAsked = cell.engine === over && cell.connections === connections && cell.load === load;
		if (!isAsked || (kind && kind !== cell.kind)) return [];
		const other = findCell(cells, { ...cell, engine: under });
		return other ? [{ kind: cell.kind, measured: spread(ratios(cell, other)) }] : [];
	});
	const [worst] = found.toSorted((a, b) => a.measured.median - b.measured.median);
	if (!worst) return { what, wanted, measured: null, met: null };
	return { what, wanted, ...worst, met: worst.measured.median >= atLeast };
}

function measureTail(cells: readonly Cell[]): TargetResult {
	const what = "together at 64 connections, p99 against p50";
	const wanted = `≤ ${tail.atMost}×`;
	const key = { engine: "together", kind: five, load: "distinct" } as const;
	const cell = findCell(cells, { ...key, connections: tail.connections });
	if (!cell) return { what, wanted, measured: null, met: null };
	const measured = spread(cell.rounds.map(({ p99, p50 }) => p99 / p50));
	return { what, wanted, measured, kind: five, met: measured.median <= tail.atMost };
}
