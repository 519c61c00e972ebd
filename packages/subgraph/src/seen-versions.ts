/** A time for which the data surely had a version, in milliseconds of this process. */
export interface Lasting {
	/** It had it then, or before. */
	since: number;
	/** It had it then, or later. */
	until: number;
}

/**
 * Versions that the data of a service was seen to have, each told by the very statement that read
 * it. A version never comes back: between two moments at which it stood there was no other.
 */
export class SeenVersions {
	readonly #seen = new Map<number, Lasting>();

	get size(): number {
		return this.#seen.size;
	}

	has(version: number): boolean {
		return this.#seen.has(version);
	}

	/** A statement sent and answered at these times read data of this version. */
	see(version: number, sentAt: number, answeredAt: number): void {
		const known = this.#seen.get(version);
		if (!known) {
			this.#seen.set(version, { since: answeredAt, until: sentAt });
			return;
		}
		known.since = Math.min(known.since, answeredAt);
		known.until = Math.max(known.until, sentAt);
	}

	/** Takes over what was seen elsewhere. */
	add(others: SeenVersions): void {
		for (const [version, { since, until }] of others) this.see(version, until, since);
	}

	[Symbol.iterator](): MapIterator<[number, Lasting]> {
		return this.#seen[Symbol.iterator]();
	}
}
