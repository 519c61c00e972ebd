import { LRUCache } from "lru-cache";

/** Bytes a text takes beside its characters: its hash and its place. */
const besideText = 400;

/** Texts of queries by their hash, as clients sent them, in so many bytes: Apollo's own store counts no keys. */
export class PersistedQueries {
	readonly #texts: LRUCache<string, string>;

	constructor(bytes: number) {
		this.#texts = new LRUCache({ maxSize: bytes });
	}

	async get(key: string): Promise<string | undefined> {
		return this.#texts.get(key);
	}

	async set(key: string, text: string): Promise<void> {
		// Two bytes a character is the most that V8 needs.
		this.#texts.set(key, text, { size: text.length * 2 + besideText });
	}

	async delete(key: string): Promise<boolean> {
		return this.#texts.delete(key);
	}

	/** Bytes held now. */
	get size(): number {
		return this.#texts.calculatedSize;
	}
}
