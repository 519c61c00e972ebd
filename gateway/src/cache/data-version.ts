import type { Lasting, SeenVersions } from "@lao/subgraph/seen-versions";

/** How old a version may be when an answer is judged by it: so much, and the time to ask, is stale. */
export const recentMs = 500;

/**
 * Version of the data of one subgraph: it moves when an import commits or is undone, and never comes
 * back. Every answer of the subgraph tells it; where none came lately, it is asked. It is not
 * listened for: a notification comes after the commit that it tells of, so its absence proves nothing
 * about what an answer has just read, and it can get lost with its connection.
 */
export class DataVersion {
	readonly #read: () => Promise<number>;
	readonly #now: () => number;
	#last: ({ version: number } & Lasting) | undefined;
	#asking: Promise<number | null> | undefined;
	#next: Promise<number | null> | undefined;

	constructor(read: () => Promise<number>, now: () => number = performance.now.bind(performance)) {
		this.#read = read;
		this.#now = now;
	}

	/** As told last, however long ago; undefined before it was told. */
	get last(): number | undefined {
		return this.#last?.version;
	}

	/** Whether what was told last was true half a second ago, or later. */
	get isRecent(): boolean {
		return this.#last !== undefined && this.#now() - this.#last.until < recentMs;
	}

	/** For how long the data is known to have this version; undefined where it is not the last one. */
	lasting(version: number): Lasting | undefined {
		return this.#last?.version === version ? this.#last : undefined;
	}

	/** Takes note of what answers told. */
	see(seen: SeenVersions): void {
		for (const [version, lasting] of seen) this.#note(version, lasting);
	}

	/** Asked after this call; all who call while an older question is under way share the next one. */
	fresh(): Promise<number | null> {
		if (!this.#asking) return this.#ask();
		this.#next ??= this.#asking.then(() => {
			this.#next = undefined;
			return this.#ask();
		});
		return this.#next;
	}

	#ask(): Promise<number | null> {
		const until = this.#now();
		const asking = this.#read()
			.then(
				(version) => {
					this.#note(version, { since: this.#now(), until });
					return version;
				},
				() => null,
			)
			.finally(() => {
				if (this.#asking === asking) this.#asking = undefined;
			});
		this.#asking = asking;
		return asking;
	}

	#note(version: number, { since, until }: Lasting): void {
		const last = this.#last;
		if (last && version < last.version) return;
		if (last?.version !== version) this.#last = { version, since, until };
		else {
			last.since = Math.min(last.since, since);
			last.until = Math.max(last.until, until);
		}
	}
}
