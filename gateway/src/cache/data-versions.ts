import type { SubgraphSource } from "../execution/source.ts";
import type { DataRead } from "./data-read.ts";
import { DataVersion } from "./data-version.ts";

/** The versions of the data of some subgraphs, by their names. */
export type Versions = ReadonlyMap<string, number>;

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

	/** Whether the data still has these versions, asked now. */
	async standing(versions: Versions): Promise<Standing> {
		const asked = [...versions].map(async ([name, version]): Promise<Standing> => {
			const now = (await this.#versions.get(name)?.fresh()) ?? null;
			if (now === null) return "unknown";
			return now === version ? "same" : "moved";
		});
		const found = await Promise.all(asked);
		if (found.includes("moved")) return "moved";
		return found.includes("unknown") ? "unknown" : "same";
	}

	/** Whether there was a moment at which all that was read stood as it was read. */
	async ofOneMoment(read: DataRead): Promise<Standing> {
		if ([...read.seen.values()].some((seen) => seen !== null && seen.size > 1)) return "moved";
		const { versions } = read;
		if (!versions) return "unknown";
		// Nearly always what every answer tells is enough; after a change the versions are asked once.
		return versions.size < 2 || this.#overlap(read) ? "same" : this.standing(versions);
	}

	/** Whether the times for which the versions surely stood have a moment in common. */
	#overlap({ seen }: DataRead): boolean {
		let [since, until] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
		for (const [name, versions] of seen) {
			for (const [version, own] of versions ?? []) {
				const known = this.#versions.get(name)?.lasting(version) ?? own;
				since = Math.max(since, Math.min(own.since, known.since));
				until = Math.min(until, Math.max(own.until, known.until));
			}
		}
		return since <= until;
	}
}
