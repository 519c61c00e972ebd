import type { Versions } from "./data-versions.ts";

/** What an answer was made of. */
export class DataRead {
	/** Version of each subgraph before it was first read; null where it was not told, or failed. */
	readonly versions = new Map<string, string | null>();
	/** Whether the answer is without errors and all of it was true at one and the same moment. */
	isTrue = false;

	/** The versions of an answer that is true. */
	get known(): Versions | null {
		return this.isTrue ? (this.versions as Map<string, string>) : null;
	}
}
