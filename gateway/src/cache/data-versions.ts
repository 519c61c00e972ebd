import type { SubgraphSource } from "../execution/source.ts";
import { DataVersion } from "./data-version.ts";

/** Versions of the data of some subgraphs, by their names. */
export type Versions = ReadonlyMap<string, string>;

/** What became of the data an answer read: the same still, changed, or nobody can tell. */
type Standing = "same" | "moved" | "unknown";

/** The versions of all subgraphs that tell theirs. */
export class DataVersions {
	readonly #versions = new Map<string, DataVersion>();

	constructor(sources: ReadonlyMap<string, SubgraphSource>) {
		for (const [name, source] of sources) {
			const read = source.version?.bind(source);
			if (read) this.#versions.set(name, new DataVersion(read));
		}
	}

	of(name: string): DataVersion | undefined {
		return this.#versions.get(name);
	}

	/** Whether the data had these versions half a second ago or later; undefined where that is to be asked. */
	had(versions: Versions): boolean | undefined {
		for (const [name, version] of versions) {
			const known = this.#versions.get(name);
			if (!known?.isRecent) return undefined;
			if (known.last !== version) return false;
		}
		return true;
	}

	/** Whether the data still has these versions, asked now; null for one that nobody told. */
	async standing(versions: ReadonlyMap<string, string | null>): Promise<Standing> {
		const asked = [...versions].map(async ([name, version]): Promise<Standing> => {
			if (version === null) return "unknown";
			const now = (await this.#versions.get(name)?.fresh()) ?? null;
			if (now === null) return "unknown";
			return now === version ? "same" : "moved";
		});
		const found = await Promise.all(asked);
		if (found.includes("moved")) return "moved";
		return found.includes("unknown") ? "unknown" : "same";
	}
}
