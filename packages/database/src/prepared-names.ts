import { hash } from "node:crypto";
import type { RowShape } from "./row-shape.ts";

/** Statements that are prepared at a time: each connection keeps a plan of each that it has seen. */
export const mostPrepared = 300;

/** Statements remembered that were sent once. */
const mostOnce = 2000;

/** A statement that is prepared. */
export interface Prepared {
	readonly name: string;
	/** Of its rows, when some connection has described them. */
	shape?: RowShape;
}

/**
 * Names of the statements that are prepared: those sent again. Filters and selections make new ones
 * without end, most of which are never sent twice. When there are too many, all names are forgotten
 * and a new generation begins; a connection of an older one is to be closed, and its plans with it.
 */
export class PreparedNames {
	readonly #names = new Map<string, Prepared>();
	/** Names of those sent once: their texts would take megabytes. */
	readonly #once = new Set<string>();
	#generation = 0;

	get generation(): number {
		return this.#generation;
	}

	/** How a statement is prepared; undefined for one that was not sent before. */
	of(sql: string): Prepared | undefined {
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
		const prepared: Prepared = { name };
		this.#names.set(sql, prepared);
		return prepared;
	}
}
