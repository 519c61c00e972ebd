import type { Own } from "@lao/importing/reading";

/** Finds which records nobody has made yet, such as rounds: those that are held are left alone. */
export class Missing {
	readonly #own: Own;
	readonly #held = new Set<string>();

	constructor(own: Own) {
		this.#own = own;
	}

	/** The records whose identifiers the table does not hold, each once in a file. */
	async of<Made extends { id: string }>(table: string, records: Made[]): Promise<Made[]> {
		const name = ({ id }: { id: string }) => `${table} ${id}`;
		const fresh = new Map(records.map((record) => [record.id, record]));
		for (const record of fresh.values()) {
			if (this.#held.has(name(record))) fresh.delete(record.id);
			this.#held.add(name(record));
		}
		if (fresh.size === 0) return [];
		const rows = await this.#own<{ id: string }>(`select id from "${table}" where id = any($1)`, [
			[...fresh.keys()],
		]);
		for (const { id } of rows) fresh.delete(id);
		return [...fresh.values()];
	}
}
