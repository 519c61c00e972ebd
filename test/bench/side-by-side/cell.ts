import type { LoadResult } from "./load.ts";
import { type Spread, spread } from "./statistics.ts";

/** Requests that differ from each other, or one that is repeated. */
export type Load = "distinct" | "identical";

/** One engine answering one kind of query under one load, in every round. */
export interface Cell {
	engine: string;
	kind: string;
	connections: number;
	load: Load;
	rounds: LoadResult[];
}

/** What the rounds of a cell come to. */
export interface CellSummary {
	engine: string;
	kind: string;
	connections: number;
	load: Load;
	throughput: Spread;
	p50: Spread;
	p95: Spread;
	p99: Spread;
	/** Throughput over that of ours in one process in the same round. */
	ratio: Spread | null;
	bytes: number;
}

/** The engine all others are measured against. */
export const base = "together";

/** Medians and spreads of every cell, with the ratios of its rounds to those of the base. */
export function summarize(cells: readonly Cell[]): CellSummary[] {
	return cells.map((cell) => {
		const { engine, kind, connections, load, rounds } = cell;
		const of = (figure: "throughput" | "p50" | "p95" | "p99") =>
			spread(rounds.map((round) => round[figure]));
		const own = findCell(cells, { ...cell, engine: base });
		const ratio = own && spread(ratios(cell, own));
		const bytes = rounds[0]?.bytes ?? 0;
		return {
			engine,
			kind,
			connections,
			load,
			throughput: of("throughput"),
			p50: of("p50"),
			p95: of("p95"),
			p99: of("p99"),
			ratio: ratio ?? null,
			bytes,
		};
	});
}

/** Throughput of one cell over that of another, round by round. */
export function ratios(over: Cell, under: Cell): number[] {
	return over.rounds.map(({ throughput }, round) => {
		const other = under.rounds[round]?.throughput ?? Number.NaN;
		return throughput / other;
	});
}

type Key = Pick<Cell, "engine" | "kind" | "connections" | "load">;

export function findCell<Found extends Key>(cells: readonly Found[], key: Key): Found | undefined {
	return cells.find(
		({ engine, kind, connections, load }) =>
			engine === key.engine &&
			kind === key.kind &&
			connections === key.connections &&
			load === key.load,
	);
}
