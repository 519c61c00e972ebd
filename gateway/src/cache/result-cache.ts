import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";
import type { Versions } from "./versions.ts";

/** An answer without errors, and what it was made from. */
export interface KeptAnswer {
	data: unknown;
	isSynthetic: boolean;
	/** Version of each subgraph that the answer read. */
	versions: Versions;
}

/** What makes two requests the same question. */
export interface Asked {
	queryHash: string;
	operationName: string | null;
	variables: Record<string, unknown>;
}

/** Whole answers, as many as fit into so many bytes; an answer is served while its data has not changed. */
export class ResultCache {
	readonly #answers: LRUCache<string, KeptAnswer>;

	constructor(bytes: number) {
		this.#answers = new LRUCache({ maxSize: bytes, maxEntrySize: Math.ceil(bytes / 4) });
	}

	get(asked: Asked, now: Versions): KeptAnswer | undefined {
		const kept = this.#answers.get(keyOf(asked));
		if (!kept) return undefined;
		for (const [name, version] of kept.versions) {
			if (now.get(name) !== version) return undefined;
		}
		return kept;
	}

	set(asked: Asked, answer: KeptAnswer): void {
		// Two bytes a character is the most that V8 needs.
		const size = JSON.stringify(answer.data).length * 2;
		this.#answers.set(keyOf(asked), answer, { size: Math.max(1, size) });
	}

	/** Bytes held now. */
	get size(): number {
		return this.#answers.calculatedSize;
	}
}

function keyOf({ queryHash, operationName, variables }: Asked): string {
	return createHash("sha256")
		.update(JSON.stringify([queryHash, operationName, variables]))
		.digest("base64url");
}
