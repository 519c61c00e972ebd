interface Waiting<Item> {
	item: Item;
	done(): void;
	failed(error: unknown): void;
}

/** Carries one batch at a time: what arrives meanwhile goes together in the next. */
export class SerialBatches<Item> {
	readonly #carry: (items: Item[]) => Promise<unknown>;
	readonly #most: number;
	readonly #waiting: Waiting<Item>[] = [];
	#isBusy = false;

	constructor(carry: (items: Item[]) => Promise<unknown>, most: number) {
		this.#carry = carry;
		this.#most = most;
	}

	/** Ends when the item has been carried. */
	add(item: Item): Promise<void> {
		return new Promise((done, failed) => {
			this.#waiting.push({ item, done, failed });
			void this.#run();
		});
	}

	async #run(): Promise<void> {
		if (this.#isBusy) return;
		this.#isBusy = true;
		while (this.#waiting.length > 0) {
			const batch = this.#waiting.splice(0, this.#most);
			try {
				await this.#carry(batch.map(({ item }) => item));
				for (const { done } of batch) done();
			} catch (error) {
				for (const { failed } of batch) failed(error);
			}
		}
		this.#isBusy = false;
	}
}
