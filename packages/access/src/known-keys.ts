import { isScope, type Reader } from "@lao/subgraph/reader";
import { LRUCache } from "lru-cache";
import { isSameHash, readKey } from "./key.ts";
import { unauthenticated } from "./unauthenticated.ts";

/** What is stored of a key. */
export interface FoundKey {
	hash: string;
	scopes: string[];
	expiresAt: Date;
	revokedAt: Date | null;
}

/** Where keys are stored. */
export interface KeySource {
	findKey(id: string): Promise<FoundKey | undefined>;
	noteUse(id: string): Promise<void>;
}

/** How long what was found is believed: a revoked key is refused after this time. */
const freshMs = 4000;

/** Keys kept in memory, and ids of which there are none: a flood of these displaces no key. */
const keptKeys = 10_000;
const keptMisses = 10_000;

const dayMs = 86_400_000;

interface Finding {
	/** When the database was asked, so that the age of an answer has its way in it. */
	at: number;
	key: Promise<FoundKey | undefined>;
}

/** The keys that clients show, looked for in the database every few seconds at most. */
export class KnownKeys {
	readonly #source: KeySource;
	readonly #now: () => number;
	readonly #onFault: (error: unknown) => void;
	readonly #found = new LRUCache<string, Finding>({ max: keptKeys });
	readonly #missed = new LRUCache<string, Finding>({ max: keptMisses });
	readonly #asking = new Map<string, Finding>();
	/** Day on which the use of a key was last noted. */
	readonly #usedOn = new LRUCache<string, number>({ max: keptKeys });

	constructor(
		source: KeySource,
		now: () => number = Date.now,
		onFault: (error: unknown) => void = () => undefined,
	) {
		this.#source = source;
		this.#now = now;
		this.#onFault = onFault;
	}

	/** Whose key this is; rejects with UNAUTHENTICATED where it is nobody's, or no longer valid. */
	async reader(text: string): Promise<Reader> {
		const given = readKey(text);
		if (!given) throw unauthenticated("This is no key of LAO Graph: it was cut or mistyped");
		const key = await this.#find(given.id);
		if (!key || !isSameHash(key.hash, given.hash)) {
			throw unauthenticated("This key is not known here");
		}
		if (key.revokedAt) throw unauthenticated("This key has been revoked");
		if (key.expiresAt.getTime() <= this.#now()) throw unauthenticated("This key has expired");
		this.#noteUse(given.id);
		return { name: `key:${given.id}`, scopes: new Set(key.scopes.filter(isScope)) };
	}

	#find(id: string): Promise<FoundKey | undefined> {
		const known = this.#asking.get(id) ?? this.#found.get(id) ?? this.#missed.get(id);
		if (known && this.#now() - known.at < freshMs) return known.key;
		return this.#ask(id);
	}

	async #ask(id: string): Promise<FoundKey | undefined> {
		const finding: Finding = { at: this.#now(), key: this.#source.findKey(id) };
		this.#asking.set(id, finding);
		try {
			const key = await finding.key;
			this.#found.delete(id);
			this.#missed.delete(id);
			(key ? this.#found : this.#missed).set(id, finding);
			return key;
		} finally {
			if (this.#asking.get(id) === finding) this.#asking.delete(id);
		}
	}

	/** The day is enough to tell a key that nobody needs: one statement a day, and no answer waits for it. */
	#noteUse(id: string): void {
		const today = Math.floor(this.#now() / dayMs);
		if (this.#usedOn.get(id) === today) return;
		this.#usedOn.set(id, today);
		this.#source.noteUse(id).catch(this.#onFault);
	}
}
