import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSavedQueries } from "../src/saved-queries.ts";

const titles = "# Provinces\n# จังหวัด\n";
const query = "query Provinces($region: Region = NORTH) {\n\tprovinces { code }\n}\n";

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), "lao-queries-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFile(join(folder, file), text);

describe("a folder of saved queries", () => {
	it("is read in the order of the names, other files left alone", async () => {
		await write("b.graphql", `${titles}${query}`);
		await write("a-2.graphql", `${titles}${query}`);
		await write("readme.md", "none");
		const read = await readSavedQueries(folder);
		expect(read.map(({ name }) => name)).toEqual(["a-2", "b"]);
		expect(await readSavedQueries(pathToFileURL(`${folder}/`))).toEqual(read);
	});

	it("gives titles and descriptions in both languages, and the query without its comment", async () => {
		const comment = `${titles}#\n# Of LAO and PAO\n# ของ อปท. และ LAO\n\n`;
		await write("provinces.graphql", `\uFEFF${comment}${query}`.replaceAll("\n", "\r\n"));
		expect(await readSavedQueries(folder)).toEqual([
			{
				name: "provinces",
				titleEn: "Provinces",
				titleTh: "จังหวัด",
				descriptionEn: "Of LAO and PAO",
				descriptionTh: "ของ อปท. และ LAO",
				operation: "Provinces",
				query,
			},
		]);
	});

	it("takes fragments beside the one operation, and comments within it", async () => {
		const text = "query P {\n\t# which\n\tprovinces { ...C }\n}\nfragment C on Province { code }\n";
		await write("p.graphql", `${titles}${text}`);
		const [read] = await readSavedQueries(folder);
		expect(read).toMatchObject({ operation: "P", query: text, descriptionEn: "" });
	});

	it.each([
		["without an operation", "a.graphql", titles, /a\.graphql holds no query/],
		["of fragments alone", "a.graphql", `${titles}fragment A on B { c }`, /holds no query/],
		["with several operations", "a.graphql", `${titles}${query}query B { c }`, /holds several/],
		["without a name", "a.graphql", `${titles}{ provinces { code } }`, /needs a name/],
		["that is no query", "a.graphql", `${titles}mutation A { b }`, /a\.graphql is no query/],
		["that is no GraphQL", "a.graphql", `${titles}query A {`, /a\.graphql is no GraphQL: Syntax/],
		["without titles", "a.graphql", query, /needs its English title/],
		["with its titles in the wrong order", "a.graphql", `# จังหวัด\n# A\n${query}`, /English title/],
		["without a Thai title", "a.graphql", `# Provinces\n${query}`, /needs its Thai title/],
		[
			"whose name fits no address",
			"ก b.graphql",
			`${titles}${query}`,
			/ก b\.graphql is to be named/,
		],
	])("refuses a file %s, naming it", async (_what, file, text, message) => {
		await write(file, text);
		const refusal = { code: "SAVED_QUERY_MALFORMED", message: expect.stringMatching(message) };
		await expect(readSavedQueries(folder)).rejects.toMatchObject(refusal);
	});

	it("that is not there is refused by its name", async () => {
		const missing = join(folder, "none");
		const refusal = { code: "SAVED_QUERIES_UNREADABLE", message: expect.stringContaining(missing) };
		await expect(readSavedQueries(missing)).rejects.toMatchObject(refusal);
	});
});
