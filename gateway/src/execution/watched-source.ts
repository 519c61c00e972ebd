import type { Operation } from "@lao/subgraph/execution/operation";
import type { DataVersion } from "../cache/data-version.ts";
import type { GatewayContext } from "../context.ts";
import type { SubgraphAnswer, SubgraphSource } from "./source.ts";

/** A subgraph of which a request notes the version of the data before it first reads it. */
export class WatchedSource implements SubgraphSource {
	readonly #name: string;
	readonly #source: SubgraphSource;
	readonly #version: DataVersion | undefined;

	constructor(name: string, source: SubgraphSource, version: DataVersion | undefined) {
		this.#name = name;
		this.#source = source;
		this.#version = version;
	}

	ask(operation: Operation, context: GatewayContext): Promise<SubgraphAnswer> {
		const { versions } = context.read;
		if (!versions.has(this.#name)) {
			const last = this.#version ? this.#version.last : null;
			if (last === undefined) return this.#askFirst(operation, context);
			versions.set(this.#name, last);
			// Nobody waits for a subgraph that tells nothing; it may do so again for the next request.
			if (last === null) void this.#version?.fresh();
		}
		return this.#ask(operation, context);
	}

	async #askFirst(operation: Operation, context: GatewayContext): Promise<SubgraphAnswer> {
		const told = (await this.#version?.fresh()) ?? null;
		const { versions } = context.read;
		if (!versions.has(this.#name)) versions.set(this.#name, told);
		return this.#ask(operation, context);
	}

	async #ask(operation: Operation, context: GatewayContext): Promise<SubgraphAnswer> {
		try {
			return await this.#source.ask(operation, context);
		} catch (error) {
			// Its part of the answer is missing, which is told: the version need not be asked any more.
			context.read.versions.set(this.#name, null);
			throw error;
		}
	}
}
