import { hash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { DataVersions, Versions } from "./data-versions.ts";

/** An answer that anybody may have, as the bytes of its body. */
export interface KeptAnswer {
	body: Buffer;
	contentType: string;
	/** Tells the bytes and their type from any others. */
	etag: string;
	/** What everyone who gets it pays. */
	cost: number;
	/** Version of each subgraph that the answer read. */
	versions: Versions;
}

/** Bytes an answer takes beside its body and its key: its headers, its versions and its place. */
const besideBody = 1_000;

/** Whole answers, as many as fit into so many bytes; an answer is served while its data has not changed. */
export class ResultCache {
	readonly #answers: LRUCache<string, KeptAnswer>;
	readonly #versions: DataVersions;

	constructor(bytes: number, versions: DataVersions) {
		this.#answers = new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes / 4) });
		this.#versions = versions;
	}

	/** The answer kept under a key, where its data had not changed half a second ago. */
	get(key: string): KeptAnswer | undefined | Promise<KeptAnswer | undefined> {
		const kept = this.#answers.get(key);
		if (!kept) return undefined;
		const isTrue = this.#versions.had(kept.versions);
		if (isTrue === undefined) return this.#trueNow(key, kept);
		if (isTrue) return kept;
		this.#answers.delete(key);
		return undefined;
	}

	/** The same where its data has not changed now. */
	async getTrueNow(key: string): Promise<KeptAnswer | undefined> {
		const kept = this.#answers.get(key);
		return kept && this.#trueNow(key, kept);
	}

	async #trueNow(key: string, kept: KeptAnswer): Promise<KeptAnswer | undefined> {
		const standing = await this.#versions.standing(kept.versions);
		// A version that moved never comes back.
		if (standing === "moved" && this.#answers.peek(key) === kept) this.#answers.delete(key);
		return standing === "same" ? kept : undefined;
	}

	set(key: string, kept: KeptAnswer): void {
		// Two bytes a character is the most that V8 needs.
		this.#answers.set(key, kept, { size: kept.body.length + 2 * key.length + besideBody });
	}

	/** Bytes held now. */
	get size(): number {
		return this.#answers.calculatedSize;
	}
}

/** An answer to keep. */
export function keptAnswer(text: string, rest: Omit<KeptAnswer, "body" | "etag">): KeptAnswer {
	// Not from the pool of small buffers: a kept slice would hold all 8 kB of its neighbours.
	const body = Buffer.allocUnsafeSlow(Buffer.byteLength(text));
	body.write(text);
	const etag = `"${hash("sha256", `${rest.contentType}\n${text}`, "base64url")}"`;
	return { ...rest, body, etag };
}
