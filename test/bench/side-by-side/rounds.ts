import type { Started } from "./agreement.ts";
import { type Cell, findCell, type LoadKind } from "./cell.ts";
import type { Kind } from "./kind.ts";
import type { Load } from "./load.ts";
import type { BenchOptions } from "./options.ts";

export interface RoundsOptions extends BenchOptions {
	started: readonly Started[];
	measured: readonly Kind[];
	pools: ReadonlyMap<string, Record<string, string>[]>;
	load: Load;
	say(line: string): void;
}

/** Requests in flight where one request is repeated. */
const identicalConnections = 8;
/** Long enough for V8 to compile what it has compiled in a server that runs all day. */
const warmingSeconds = { distinct: 2, identical: 0.5 };

/** Measures every cell once a round; within a round the engines take turns at each cell. */
export async function runRounds(options: RoundsOptions): Promise<Cell[]> {
	const { rounds, measured, say } = options;
	const cells: Cell[] = [];
	for (const kind of measured) await measure(options, kind, { round: 0, cells: [] });
	for (let round = 1; round <= rounds; round += 1) {
		for (const kind of measured) {
			say(`round ${round} of ${rounds}: ${kind.title}`);
			await measure(options, kind, { round, cells });
		}
	}
	return cells;
}

/** One kind in one round; round 0 warms up and is not kept. */
async function measure(
	options: RoundsOptions,
	kind: Kind,
	{ round, cells }: { round: number; cells: Cell[] },
): Promise<void> {
	const warming = round === 0;
	const loads: [LoadKind, number][] = options.connections.map((count) => ["distinct", count]);
	const all: typeof loads = [...loads, ["identical", identicalConnections]];
	for (const [load, connections] of warming ? all.slice(-2) : all) {
		for (const { engine, running } of inTurn(options.started, round)) {
			if (engine.dialect.without(kind) || (engine.identicalOnly && load === "distinct")) continue;
			const result = await options.load.run({
				address: running.address,
				engine: engine.name,
				kind: kind.name,
				pool: options.pools.get(kind.name) ?? [],
				seed: options.seed + 1000 * round + connections,
				connections,
				seconds: warming ? warmingSeconds[load] : options.seconds,
				identical: load === "identical",
			});
			if (result.fault) options.say(`${engine.name}, ${kind.name}: ${result.fault}`);
			const key = { engine: engine.name, kind: kind.name, connections, load };
			const cell = findCell(cells, key) ?? { ...key, rounds: [] };
			if (cell.rounds.length === 0) cells.push(cell);
			cell.rounds.push(result);
		}
	}
}

/** Each round begins with another engine, so that none always follows the same one. */
function inTurn<Item>(items: readonly Item[], round: number): Item[] {
	const first = round % Math.max(1, items.length);
	return [...items.slice(first), ...items.slice(0, first)];
}
