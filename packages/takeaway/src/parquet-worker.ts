import { parentPort, workerData } from "node:worker_threads";
import { TakeawayError } from "./answer.ts";
import type { Column } from "./column.ts";
import { ParquetFile } from "./parquet-file.ts";
import type { Row } from "./rows.ts";

/** Asks for the bytes of a row group, or for those that end the file. */
export type ParquetTask = { rows: Row[] } | { about: Record<string, string> };

/** The bytes, or why there are none. */
export type ParquetResult =
	| { bytes: Uint8Array }
	| { fault: string; errors?: TakeawayError["errors"] };

const columns: Column[] = workerData;
const file = new ParquetFile(columns);

parentPort?.on("message", async (task: ParquetTask) => {
	parentPort?.postMessage(await result(task));
});

async function result(task: ParquetTask): Promise<ParquetResult> {
	try {
		return { bytes: await ("rows" in task ? file.group(task.rows) : file.end(task.about)) };
	} catch (error) {
		const errors = error instanceof TakeawayError ? error.errors : undefined;
		return { fault: String(error), errors };
	}
}
