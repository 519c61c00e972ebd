import { SeenVersions } from "@lao/subgraph/seen-versions";
import type { Versions } from "./data-versions.ts";

/** What an answer was made of. */
export class DataRead {
	/** By subgraph, the versions its data was seen to have; null where it told none, or failed. */
	readonly #seen = new Map<string, SeenVersions | null>();
	/** Whether the answer is without errors and all of it was true at one and the same moment. */
	isTrue = false;

	get seen(): ReadonlyMap<string, SeenVersions | null> {
		return this.#seen;
	}

	/** Notes what one answer of a subgraph was read from. */
	see(subgraph: string, versions: SeenVersions | null): void {
		const known = this.#seen.get(subgraph);
		if (versions === null || known === null) {
			this.#seen.set(subgraph, null);
			return;
		}
		const all = known ?? new SeenVersions();
		all.add(versions);
		this.#seen.set(subgraph, all);
	}

	/** Forgets it, for an answer that is made again. */
	forget(): void {
		this.#seen.clear();
	}

	/** The version of each subgraph whose data was read; null where one told none, or several. */
	get versions(): Versions | null {
		const versions = new Map<string, number>();
		for (const [subgraph, seen] of this.#seen) {
			if (seen === null || seen.size > 1) return null;
			for (const [version] of seen) versions.set(subgraph, version);
		}
		return versions;
	}
}
