import { createHash } from "node:crypto";
import type { GraphQLRequest } from "@apollo/server";
import type { TrustMode } from "@lao/config/config";
import type { Reader } from "@lao/subgraph/reader";
import { stripIgnoredCharacters } from "graphql";
import { refusal } from "./limits/bounds.ts";

export interface TrustOptions {
	mode?: TrustMode;
	/** The saved queries. */
	queries?: readonly { query: string }[];
	/** Told the hash of each query that is not a saved one, in the mode `log`. */
	onStranger?(hash: string): void;
}

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** The saved queries, known by the hash of their text. */
export class TrustedDocuments {
	readonly #mode: TrustMode;
	readonly #onStranger: (hash: string) => void;
	readonly #byHash = new Map<string, string>();

	constructor({ mode = "off", queries = [], onStranger = () => undefined }: TrustOptions = {}) {
		this.#mode = mode;
		this.#onStranger = onStranger;
		for (const { query } of queries) {
			for (const text of [query, query.trim(), stripIgnoredCharacters(query)]) {
				this.#byHash.set(hashOf(text), query);
			}
		}
	}

	/** Whether every request of a stranger is told, so that none may be answered unseen. */
	get tellsStrangers(): boolean {
		return this.#mode === "log";
	}

	/** Puts the text of a saved query where only its hash was sent; throws where a stranger is refused. */
	admit(request: GraphQLRequest, reader: Reader): void {
		const hash = this.#hashIn(request);
		const known = hash === undefined ? undefined : this.#byHash.get(hash);
		if (known !== undefined) {
			request.query = known;
			delete request.extensions;
			return;
		}
		if (request.query !== undefined && this.#mode !== "off") this.check(request.query, reader);
	}

	/** Throws QUERY_NOT_TRUSTED, where strangers are refused, for a text that is not that of a saved query. */
	check(query: string, { scopes }: Reader): void {
		// An administrator asks what nobody has foreseen.
		if (this.#mode === "off" || scopes.has("admin") || this.#isKnown(query)) return;
		if (this.#mode === "log") {
			this.#onStranger(hashOf(query));
			return;
		}
		const message =
			"This graph answers its saved queries only; they are listed at /explorer/queries.json";
		throw refusal("QUERY_NOT_TRUSTED", message, 403);
	}

	#isKnown(query: string): boolean {
		if (this.#byHash.has(hashOf(query)) || this.#byHash.has(hashOf(query.trim()))) return true;
		try {
			return this.#byHash.has(hashOf(stripIgnoredCharacters(query)));
		} catch {
			return false;
		}
	}

	/** The hash a client sent by Apollo's protocol, which is to be that of the text where there is one. */
	#hashIn({ extensions, query }: GraphQLRequest): string | undefined {
		const persisted: unknown = extensions?.persistedQuery;
		if (persisted === undefined || persisted === null) return undefined;
		const { version, sha256Hash } = persisted as Record<string, unknown>;
		if (version !== 1 || typeof sha256Hash !== "string" || !/^[0-9a-f]{64}$/.test(sha256Hash)) {
			const message =
				"extensions.persistedQuery is { version: 1, sha256Hash: 64 hexadecimal digits }";
			throw refusal("BAD_REQUEST", message);
		}
		if (query === undefined || hashOf(query) === sha256Hash) return sha256Hash;
		throw refusal("BAD_REQUEST", "sha256Hash is not the hash of the query");
	}
}
