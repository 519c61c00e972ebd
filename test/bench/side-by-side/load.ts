import { fork } from "node:child_process";
import { once } from "node:events";
import { endProcess } from "./process.ts";

/** One cell of one round. */
export interface LoadTask {
	address: string;
	engine: string;
	kind: string;
	/** What the kind's variables are drawn from. */
	pool: Record<string, string>[];
	/** The same for every engine of a round, so that all are asked the same. */
	seed: number;
	connections: number;
	seconds: number;
	/** One request again and again, instead of a new draw for each. */
	identical: boolean;
}

export interface LoadResult {
	/** Answers a second. */
	throughput: number;
	/** Milliseconds. */
	p50: number;
	p95: number;
	p99: number;
	requests: number;
	/** Mean size of an answer. */
	bytes: number;
	/** Why the cell broke off; its figures then are zero. */
	fault?: string;
}

/** The process that asks. */
export interface Load {
	run(task: LoadTask): Promise<LoadResult>;
	stop(): Promise<void>;
}

/** Starts the process that asks: apart from all that answer, and from the bench itself. */
export async function startLoad(): Promise<Load> {
	const module = new URL("load-process.ts", import.meta.url);
	const child = fork(module, [], { execArgv: ["--import", "tsx"] });
	await once(child, "message");
	return {
		run: async (task) => {
			child.send(task);
			const [result] = await once(child, "message");
			return result;
		},
		stop: () => endProcess(child),
	};
}
