import { parseArgs } from "node:util";

/** What a run measures, and for how long. */
export interface BenchOptions {
	seconds: number;
	rounds: number;
	connections: number[];
	scale: string;
	seed: number;
	/** Names; all when empty. */
	kinds: string[];
	engines: string[];
	dataDir?: string;
	/** Report of an earlier run, on less data. */
	against?: string;
}

export const help = `bench [peers]: how fast the graph answers beside other ways to the same facts

  --seconds <n>       length of a cell in a round, default 1 (some 25 minutes for all)
  --rounds <n>        rounds, in each of which all engines take turns, default 5
  --connections <n,…> requests in flight, default 1,8,64; the identical request is asked at 8
  --kinds <name,…>    kinds of query, default all of test/bench/kinds
  --engines <name,…>  engines, default all of test/bench/engines
  --quick             5 rounds of half a second at 8 connections alone
  --scale <n>         size of the synthetic data set, 1 to 20, default 1
  --data <folder>     keep the database there and use it again; default a folder that is removed
  --against <report>  report.json of a run on less data, to see how answers slow down with more
  --seed <n>          what variables are drawn from, default 2567
  --help              this text

The table is printed; test/bench/report.json and report.svg hold the same.`;

const known = {
	seconds: { type: "string" },
	rounds: { type: "string", default: "5" },
	connections: { type: "string" },
	kinds: { type: "string", default: "" },
	engines: { type: "string", default: "" },
	quick: { type: "boolean", default: false },
	scale: { type: "string", default: "1" },
	data: { type: "string" },
	against: { type: "string" },
	seed: { type: "string", default: "2567" },
	help: { type: "boolean", default: false },
} as const;

/** Reads the words after \`bench\`; null where help was asked for. */
export function readOptions(words: string[]): BenchOptions | null {
	const { values } = parseArgs({ args: words, options: known });
	if (values.help) return null;
	return {
		seconds: positive("--seconds", values.seconds ?? (values.quick ? "0.5" : "1")),
		rounds: positive("--rounds", values.rounds),
		connections: (values.connections ?? (values.quick ? "8" : "1,8,64"))
			.split(",")
			.map((text) => positive("--connections", text)),
		scale: values.scale,
		seed: positive("--seed", values.seed),
		kinds: names(values.kinds),
		engines: names(values.engines),
		dataDir: values.data,
		against: values.against,
	};
}

const names = (text: string) => text.split(",").filter((name) => name !== "");

function positive(option: string, text: string): number {
	const number = Number(text);
	if (number > 0) return number;
	throw new Error(`${option} must be a positive number, but is ${JSON.stringify(text)}`);
}

/** Those of the list that were named, or all; a name that is none of theirs is a mistake. */
export function chosen<Named extends { name: string }>(list: Named[], wanted: string[]): Named[] {
	const known = list.map(({ name }) => name);
	const unknown = wanted.filter((name) => !known.includes(name));
	if (unknown.length) {
		throw new Error(`there is no ${unknown.join(", ")}; there are ${known.join(", ")}`);
	}
	return wanted.length ? list.filter(({ name }) => wanted.includes(name)) : list;
}
