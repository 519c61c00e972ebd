/** Version of the data of each subgraph: it moves when an import commits or is undone. */
export type Versions = ReadonlyMap<string, string>;

/** How old a version may be when an answer is judged by it: so much, and the time to ask, is stale. */
const freshMs = 500;

/** Asks the version of each subgraph; null where one tells none, as those of others. */
export type ReadVersions = () => Promise<Versions | null>;

/**
 * The versions, asked anew at most twice a second. A notification could get lost with its
 * connection, and needs one that a pooler of connections cannot share; a question cannot.
 */
export function recentVersions(read: ReadVersions, now: () => number = Date.now): ReadVersions {
	let asked: { at: number; versions: Promise<Versions | null> } | undefined;
	return () => {
		if (asked && now() - asked.at < freshMs) return asked.versions;
		// Where a version cannot be had, nothing is kept and nothing kept is served.
		asked = { at: now(), versions: read().catch(() => null) };
		return asked.versions;
	};
}
