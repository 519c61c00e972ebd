import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { TakeawayError } from "./answer.ts";
import { describe } from "./csv-on-the-web.ts";
import type { ParquetResult, ParquetTask } from "./parquet-worker.ts";
import type { Row } from "./rows.ts";
import type { Table } from "./table.ts";

/** Rows of a row group: few enough to stay small in memory. */
const groupSize = 10_000;

// Encoding makes much short-lived garbage, for which V8 would let the heap of the server grow.
const resourceLimits = { maxYoungGenerationSizeMb: 6, maxOldGenerationSizeMb: 512 };

/**
 * Apache Parquet in row groups, with what is known of the table as key-value metadata. It is
 * encoded in a thread of its own: the one that answers questions stays free.
 */
export async function* writeParquet(table: Table): AsyncGenerator<Uint8Array> {
	const worker = new Worker(new URL("./parquet-worker.ts", import.meta.url), {
		workerData: table.columns,
		execArgv: [],
		resourceLimits,
	});
	try {
		for await (const rows of groups(table.batches)) yield await encoded(worker, { rows });
		yield await encoded(worker, { about: aboutOf(table) });
	} finally {
		await worker.terminate();
	}
}

async function encoded(worker: Worker, task: ParquetTask): Promise<Uint8Array> {
	worker.postMessage(task);
	const [result]: ParquetResult[] = await once(worker, "message");
	if (result && "bytes" in result) return result.bytes;
	if (result?.errors) throw new TakeawayError(result.errors);
	throw new Error(result?.fault);
}

async function* groups(batches: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
	let group: Row[] = [];
	for await (const batch of batches) {
		for (const row of batch) {
			group.push(row);
			if (group.length < groupSize) continue;
			yield group;
			group = [];
		}
	}
	if (group.length > 0) yield group;
}

function aboutOf(table: Table): Record<string, string> {
	const metadata = table.metadata();
	return {
		"lao.metadata": JSON.stringify(metadata),
		"lao.csvw": JSON.stringify(describe(metadata)),
	};
}
