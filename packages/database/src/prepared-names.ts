import { hash } from "node:crypto";

/** Statements that are prepared at a time: each connection keeps a plan of each that it has seen. */
export const mostPrepared = 300;

/** Statements remembered that were sent once. */
const mostOnce = 2000;

/**
 * Names of the statements that are prepared: those sent again. Filters and selections make new ones
 * without end, most of which are never sent twice. When there are too many, all names are forgotten
 * and a new generation begins; a connection of an older one is to be closed, and its plans with it.
 */
export class PreparedNames {
	readonly #names = new Map<string, string>();
	/** Names of those sent once: their texts would take megabytes. */
	readonly #once = new Set<string>();
	#generation = 0;

	get generation(): number {
		return this.#generation;
	}

	/** Name under which a statement is prepared; undefined for one that was not sent before. */
	of(sql: string): string | undefined {
		const known = this.#names.get(sql);
		if (known) return known;
		const name = hash("sha256", sql, "base64url").slice(0, 24);
		if (!this.#once.delete(name)) {
			if (this.#once.size >= mostOnce) this.#once.clear();
			this.#once.add(name);
			return undefined;
		}
		if (this.#names.size >= mostPrepared) {
			this.#names.clear();
			this.#generation += 1;
		}
		this.#names.set(sql, name);
		return name;
	}
}
