import { Random } from "@lao/importing/random";
import { Pool } from "undici";
import { readEngines, readKinds } from "./kinds.ts";
import type { LoadResult, LoadTask } from "./load.ts";
import { percentile } from "./statistics.ts";

const kinds = new Map((await readKinds()).map((kind) => [kind.name, kind]));
const engines = new Map((await readEngines()).map((engine) => [engine.name, engine]));

/** Requests drawn before the clock starts; a faster engine is asked them again from the first. */
const mostRequests = 3000;

function drawRequests({ kind: kindName, engine: engineName, pool, seed, identical }: LoadTask) {
	const kind = kinds.get(kindName);
	const engine = engines.get(engineName);
	if (!kind || !engine) throw new Error(`no kind ${kindName} or no engine ${engineName}`);
	const random = new Random(seed, kind.name);
	return Array.from({ length: identical ? 1 : mostRequests }, () =>
		engine.dialect.request(kind, kind.draw(random, pool)),
	);
}

/**
 * Seconds before the clock starts: some engines close what connections to the database were idle
 * since their last turn, and open them again now.
 */
const leadSeconds = 0.4;

/** Keeps every connection busy for the time given, and lets its last request end. */
async function load(task: LoadTask): Promise<LoadResult> {
	const requests = drawRequests(task);
	const pool = new Pool(task.address, { connections: task.connections, pipelining: 1 });
	const headers = { "content-type": "application/json", accept: "application/json" };
	const latencies: number[] = [];
	let [next, bytes, fault] = [0, 0, ""];
	const began = performance.now() + leadSeconds * 1000;
	const ends = began + task.seconds * 1000;
	const connection = async () => {
		let [answers, first] = [0, 0];
		while (performance.now() < ends && !fault) {
			const request = requests[next++ % requests.length];
			if (!request) break;
			const asked = performance.now();
			const response = await pool.request({ method: "POST", headers, ...request });
			const answer = Buffer.from(await response.body.arrayBuffer());
			if (asked >= began) {
				first ||= asked;
				latencies.push(performance.now() - asked);
				answers += 1;
				bytes += answer.length;
			}
			if (response.statusCode !== 200 || answer.includes('"errors":['))
				fault = `status ${response.statusCode}: ${answer.subarray(0, 300)}`;
		}
		return answers === 0 ? 0 : (answers * 1000) / (performance.now() - first);
	};
	// Each connection by its own time, so that neither end of a short cell counts for or against.
	const rates = await Promise.all(Array.from({ length: task.connections }, connection));
	await pool.close();
	if (fault) throw new Error(fault);
	const sorted = latencies.toSorted((a, b) => a - b);
	return {
		throughput: rates.reduce((sum, rate) => sum + rate, 0),
		p50: percentile(sorted, 0.5),
		p95: percentile(sorted, 0.95),
		p99: percentile(sorted, 0.99),
		requests: sorted.length,
		bytes: Math.round(bytes / Math.max(1, sorted.length)),
	};
}

process.on("message", async (task: LoadTask) => {
	try {
		process.send?.(await load(task));
	} catch (error) {
		const nothing = { throughput: 0, p50: 0, p95: 0, p99: 0, requests: 0, bytes: 0 };
		process.send?.({ ...nothing, fault: String(error) });
	}
});
process.send?.({ address: "ready" });
