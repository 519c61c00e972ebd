import { hash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from "graphql";
import { LRUCache } from "lru-cache";
import type { SourceOf } from "./plan-step.ts";
import { PreparedRequest } from "./prepared-request.ts";
import type { PlannedSupergraph } from "./supergraph.ts";

/** Operations kept planned, and the characters of query text they may have in all. */
const keptOperations = 2000;
const keptCharacters = 8_000_000;

/** An operation that is valid, and the hash of the text it stands in. */
interface Asked {
	queryHash: string;
	source: string;
	document: DocumentNode;
	operation: OperationDefinitionNode;
}

/** Operations over a supergraph: each is planned and compiled once, while it is kept. */
export class PlannedRequests {
	readonly #supergraph: PlannedSupergraph;
	readonly #sourceOf: SourceOf;
	readonly #kept = new LRUCache<string, PreparedRequest>({
		max: keptOperations,
		maxSize: keptCharacters,
	});

	constructor(supergraph: PlannedSupergraph, sourceOf: SourceOf) {
		this.#supergraph = supergraph;
		this.#sourceOf = sourceOf;
	}

	of({ queryHash, source, document, operation }: Asked): PreparedRequest {
		const key = `${queryHash} ${operation.name?.value ?? ""}`;
		const known = this.#kept.get(key);
		if (known) return known;
		const made = new PreparedRequest(this.#supergraph, document, operation, this.#sourceOf);
		this.#kept.set(key, made, { size: Math.max(1, source.length) });
		return made;
	}

	/** Plans queries before anybody asks them, and lets others have their turn in between. */
	async warm(queries: readonly string[]): Promise<void> {
		for (const source of queries) {
			await setImmediate();
			try {
				this.#plan(source);
			} catch {
				// Whoever asks it is told what is wrong with it.
			}
		}
	}

	#plan(source: string): void {
		const document = parse(source);
		const queryHash = hash("sha256", source, "hex");
		for (const operation of document.definitions) {
			if (operation.kind !== Kind.OPERATION_DEFINITION) continue;
			this.of({ queryHash, source, document, operation });
		}
	}
}
