import type { Table } from "@lao/takeaway/table";

/** Least time between two lines where no terminal shows a moving one. */
const plainMs = 5000;
const movingMs = 100;

/** Shows how many rows have been written, and how fast. */
export class RowProgress {
	readonly #began = Date.now();
	#told = Date.now();
	#rows = 0;

	/** The same table, told about as it is read. */
	over(table: Table): Table {
		return { ...table, batches: this.#count(table.batches) };
	}

	async *#count<Batch extends unknown[]>(batches: AsyncIterable<Batch>): AsyncGenerator<Batch> {
		for await (const batch of batches) {
			this.#rows += batch.length;
			this.#tell();
			yield batch;
		}
	}

	#tell(): void {
		const { isTTY } = process.stderr;
		if (Date.now() - this.#told < (isTTY ? movingMs : plainMs)) return;
		this.#told = Date.now();
		const seconds = (this.#told - this.#began) / 1000;
		const line = `${this.#rows} rows, ${Math.round(this.#rows / seconds)} a second`;
		process.stderr.write(isTTY ? `\r\x1b[K${line}` : `${line}\n`);
	}

	/** Clears the moving line. */
	end(): void {
		if (process.stderr.isTTY) process.stderr.write("\r\x1b[K");
	}
}
