import { measureExport } from "./export.ts";
import { groupTable } from "./groups.ts";
import { measureImport } from "./import.ts";
import { readerTable } from "./parser.ts";
import { benchSearch } from "./search.ts";

/** What can be measured, by the word after `bench`. */
const benches: Record<string, () => Promise<string> | string> = {
	groups: groupTable,
	parser: readerTable,
	export: async () =>
		JSON.stringify(await measureExport(Number(process.argv[3] ?? 1_000_000)), null, "\t"),
	import: async () => JSON.stringify(await measureImport(200_000), null, "\t"),
	search: async () => JSON.stringify(await benchSearch(100), null, "\t"),
};

const name = process.argv[2] ?? "";
const bench = benches[name];
if (bench) process.stdout.write(`${await bench()}\n`);
else {
	process.stderr.write(`bench: say what to measure: ${Object.keys(benches).join(", ")}\n`);
	process.exitCode = 1;
}
