import { measureExport } from "./export.ts";
import { groupTable } from "./groups.ts";
import { measureImport } from "./import.ts";
import { readerTable } from "./parser.ts";
import { benchSearch } from "./search.ts";
import { compareEngines } from "./side-by-side/comparison.ts";

const [word = "", ...rest] = process.argv.slice(2);

/** What can be measured, by the word after `bench`. */
const benches: Record<string, () => Promise<string> | string> = {
	peers: () => compareEngines(rest),
	groups: groupTable,
	parser: readerTable,
	export: async () => JSON.stringify(await measureExport(Number(rest[0] ?? 1_000_000)), null, "\t"),
	import: async () => JSON.stringify(await measureImport(200_000), null, "\t"),
	search: async () => JSON.stringify(await benchSearch(100), null, "\t"),
};

/** Without a word the graph is measured beside its peers. */
const bench =
	word === "" || word.startsWith("--")
		? () => compareEngines(process.argv.slice(2))
		: benches[word];
const mistaken = (message: string) => {
	process.stderr.write(`bench: ${message}\n`);
	process.exitCode = 1;
};

if (!bench) mistaken(`say what to measure: ${Object.keys(benches).join(", ")}`);
else {
	try {
		process.stdout.write(`${await bench()}\n`);
	} catch (error) {
		// A word that is no option is told as it is; where the bench itself fails, so is the place.
		const isWord = Reflect.get(Object(error), "code")?.startsWith?.("ERR_PARSE_ARGS");
		if (!isWord) throw error;
		mistaken(`${(error as Error).message}; see bench --help`);
	}
}
