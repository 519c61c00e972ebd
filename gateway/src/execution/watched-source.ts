import type { Operation } from "@lao/subgraph/execution/operation";
import type { DataVersion } from "../cache/data-version.ts";
import type { GatewayContext } from "../context.ts";
import type { SubgraphAnswer, SubgraphSource } from "./source.ts";

/** A subgraph of which a request notes what versions of the data its answers were read from. */
export class WatchedSource implements SubgraphSource {
	readonly #name: string;
	readonly #source: SubgraphSource;
	readonly #version: DataVersion | undefined;

	constructor(name: string, source: SubgraphSource, version: DataVersion | undefined) {
		this.#name = name;
		this.#source = source;
		this.#version = version;
	}

	async ask(operation: Operation, context: GatewayContext): Promise<SubgraphAnswer> {
		try {
			const answer = await this.#source.ask(operation, context);
			const { seen = null } = answer;
			if (seen) this.#version?.see(seen);
			context.read.see(this.#name, seen);
			return answer;
		} catch (error) {
			// Its part of the answer is missing, which is told: the answer is true of no moment.
			context.read.see(this.#name, null);
			throw error;
		}
	}
}
