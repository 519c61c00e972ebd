import { globSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const root = join(import.meta.dirname, "..");
const packagesOf = (folder: string) =>
	readdirSync(join(root, folder), { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
		.map(({ name }) => `${folder}/${name}`);

/** Who may import whom: the table of DESIGN, plus the command line that joins everything. */
const allowed: Record<string, string[]> = {
	"packages/thai": [],
	"packages/config": [],
	"packages/importing": ["thai"],
	"packages/database": ["config"],
	"packages/subgraph": ["config", "database", "importing"],
	// Keys and audit have tables of their own; the gateway is given them and knows no database.
	"packages/access": ["config", "database", "subgraph"],
	"packages/testing": ["database", "gateway", "subgraph"],
	explorer: [],
	"packages/takeaway": [],
	gateway: ["config", "subgraph", "takeaway"],
};
const serviceMayImport = ["importing", "subgraph", "thai"];

function sources(folder: string): string[] {
	// Not read and left out after: beside the bench lie some 950 packages of its peers.
	return globSync("**/*.{ts,tsx}", {
		cwd: join(root, folder),
		exclude: (name) => name === "node_modules",
	}).map((path) => join(root, folder, path));
}

function importsOf(folder: string): Set<string> {
	const found = new Set<string>();
	for (const path of sources(folder)) {
		const text = readFileSync(path, "utf8");
		for (const [, specifier = ""] of text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)) {
			if (specifier.startsWith("@lao/")) found.add(specifier.split("/")[1] ?? "");
		}
	}
	return found;
}

describe("the houses know only the neighbours they may know", () => {
	it.each(Object.entries(allowed))("%s imports only %j", (folder, names) => {
		const own = folder.split("/").at(-1) ?? "";
		expect(new Set([...names, own])).toEqual(importsOf(folder).union(new Set([...names, own])));
	});

	it.each(packagesOf("services"))("%s imports no other service", (folder) => {
		const own = folder.split("/").at(-1) ?? "";
		const may = new Set([...serviceMayImport, own]);
		expect(importsOf(folder).difference(may)).toEqual(new Set());
	});
});

describe("inside a service", () => {
	it.each(packagesOf("services"))("%s: importers and nouns know no resolver", (folder) => {
		const offenders = sources(`${folder}/src`)
			.filter((path) => !path.includes("/resolvers") && !path.endsWith("/subgraph.ts"))
			.filter((path) => /from "\.{1,2}\/(?:\.\.\/)?resolvers/.test(readFileSync(path, "utf8")));
		expect(offenders).toEqual([]);
	});

	it.each(packagesOf("services"))("%s has the shape every service has", (folder) => {
		const names = readdirSync(join(root, folder));
		const shape = [
			"README.md",
			"facts",
			"migrations",
			"package.json",
			"schema.graphql",
			"src",
			"test",
		];
		expect(names).toEqual(expect.arrayContaining(shape));
		const readme = readFileSync(join(root, folder, "README.md"), "utf8");
		expect(readme.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
	});
});

describe("files", () => {
	const folders = ["cli", "explorer", "gateway", "packages", "services"];
	const product = folders.flatMap(sources).filter((path) => !path.includes("/test/"));
	const lines = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n").length;

	it("stay short: half within 60 lines, nine in ten within 150, none over 250", () => {
		const lengths = product.map(lines).sort((a, b) => a - b);
		expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
		expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThanOrEqual(150);
		expect(product.filter((path) => lines(path) > 250)).toEqual([]);
	});

	it("of tests stay within 400 lines", () => {
		const tests = [...folders.flatMap(sources), ...sources("test")].filter((path) =>
			path.includes("/test/"),
		);
		expect(tests.filter((path) => lines(path) > 400)).toEqual([]);
	});
});
