import type { Config } from "@lao/config/config";
import { readSavedQueries, type SavedQuery } from "@lao/gateway/saved-queries";
import { queriesFolder } from "./supergraph.ts";

/** Our queries and those of the user's folder; where both have a name, the user's query stands. */
export async function loadSavedQueries({ queriesDir }: Config): Promise<SavedQuery[]> {
	const folders = [queriesFolder, ...(queriesDir ? [queriesDir] : [])];
	const read = await Promise.all(folders.map(readSavedQueries));
	return [...new Map(read.flat().map((query) => [query.name, query])).values()];
}
