import type { RecordSet } from "@lao/importing/reading";

const size = 5000;
const key = ["id"];

/** Gathers records by table and hands them on in sets of bounded size. */
export class Batches {
	readonly #records = new Map<string, object[]>();

	add(table: string, records: object[]): void {
		const gathered = this.#records.get(table) ?? [];
		gathered.push(...records);
		this.#records.set(table, gathered);
	}

	/** Sets that have grown to their full size. */
	*full(): Generator<RecordSet> {
		for (const [table, records] of this.#records) {
			if (records.length >= size) yield { table, key, records: records.splice(0, size) };
		}
	}

	/** What is left at the end. */
	*rest(): Generator<RecordSet> {
		for (const [table, records] of this.#records) {
			if (records.length > 0) yield { table, key, records };
		}
	}

	/** A set of any size, cut. */
	*split(set: RecordSet): Generator<RecordSet> {
		for (let start = 0; start < set.records.length; start += size) {
			yield { ...set, records: set.records.slice(start, start + size) };
		}
	}
}
