/** How old a version may be when an answer is judged by it: so much, and the time to ask, is stale. */
const recentMs = 500;

/**
 * Version of the data of one subgraph: it moves when an import commits or is undone, and never comes
 * back. It is asked, not listened for: a notification comes after the commit that it tells of, so its
 * absence proves nothing about what an answer has just read, and it can get lost with its connection.
 */
export class DataVersion {
	readonly #read: () => Promise<string>;
	readonly #now: () => number;
	#told: { version: string | null; askedAt: number } | undefined;
	#asking: Promise<string | null> | undefined;
	#next: Promise<string | null> | undefined;

	constructor(read: () => Promise<string>, now: () => number = performance.now.bind(performance)) {
		this.#read = read;
		this.#now = now;
	}

	/** As told last, however long ago; null where it could not be had, undefined before it was asked. */
	get last(): string | null | undefined {
		return this.#told?.version;
	}

	/** Whether what was told last was true half a second ago, or later. */
	get isRecent(): boolean {
		return this.#told !== undefined && this.#now() - this.#told.askedAt < recentMs;
	}

	/** Asked after this call; all who call while an older question is under way share the next one. */
	fresh(): Promise<string | null> {
		if (!this.#asking) return this.#ask();
		this.#next ??= this.#asking.then(() => {
			this.#next = undefined;
			return this.#ask();
		});
		return this.#next;
	}

	#ask(): Promise<string | null> {
		const askedAt = this.#now();
		const asking = this.#read()
			.catch(() => null)
			.then((version) => {
				if (askedAt >= (this.#told?.askedAt ?? askedAt)) this.#told = { version, askedAt };
				if (this.#asking === asking) this.#asking = undefined;
				return version;
			});
		this.#asking = asking;
		return asking;
	}
}
