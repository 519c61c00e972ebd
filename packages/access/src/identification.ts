import type { Reader } from "@lao/subgraph/reader";
import { isKeyLike } from "./key.ts";
import type { KnownKeys } from "./known-keys.ts";
import type { Tokens } from "./tokens.ts";
import { unauthenticated } from "./unauthenticated.ts";

/** By what a gateway knows its clients; at least one of the two. */
export interface IdentificationParts {
	keys?: KnownKeys;
	tokens?: Tokens;
}

/** Tells who a client is by the key or the token it shows. */
export class Identification {
	readonly #parts: IdentificationParts;

	constructor(parts: IdentificationParts) {
		this.#parts = parts;
	}

	/** Rejects with UNAUTHENTICATED for what is not accepted, never takes it for nothing. */
	async identify(credential: string): Promise<Reader> {
		const { keys, tokens } = this.#parts;
		const accepted = isKeyLike(credential) ? keys : tokens;
		if (accepted) return accepted.reader(credential);
		const what = keys ? "keys of LAO Graph" : "tokens of its issuer";
		throw unauthenticated(`This graph accepts ${what} only`);
	}
}
