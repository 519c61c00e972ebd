import { readdirSync, readFileSync } from "node:fs";
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
	"packages/testing": ["database", "gateway", "subgraph"],
	explorer: [],
	"packages/takeaway": [],
	gateway: ["config", "subgraph", "takeaway"],
