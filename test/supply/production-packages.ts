import { readdir, readFile } from "node:fs/promises";
import { join, posix } from "node:path";
import { parse } from "yaml";

const root = join(import.meta.dirname, "..", "..");

/** A package of somebody else's that runs, or is sent to browsers, in production. */
export interface ProductionPackage {
	name: string;
	version: string;
	/** As its own package.json says it. */
	licence: string;
}

type Versions = Record<string, string>;

interface Lock {
	importers: Record<
		string,
		Partial<Record<"dependencies" | "devDependencies", Record<string, { version: string }>>>
	>;
	packages: Record<string, { os?: string[]; cpu?: string[] }>;
	snapshots: Record<string, { dependencies?: Versions; optionalDependencies?: Versions }>;
}

/** What is started by `lao`, and what its pages are made of. */
const beginnings = ["cli", "explorer"];

/** Of the tools at the root, the two that run the program. */
const runtimes = ["node", "tsx"];

/** Each package once, by the lock alone: the same on every machine. */
export async function productionPackages(): Promise<ProductionPackage[]> {
	const lock: Lock = parse(await readFile(join(root, "pnpm-lock.yaml"), "utf8"));
	const installed = await readdir(join(root, "node_modules/.pnpm"));
	const keys = [...closureOf(lock)].map((key) => key.split("(")[0] ?? key);
	const unique = [...new Set(keys)];
	const packages = unique.map(async (key) => {
		const at = key.lastIndexOf("@");
		const [name, version] = [key.slice(0, at), key.slice(at + 1)];
		return { name, version, licence: await licenceOf(installed, name, version) };
	});
	const found = await Promise.all(packages);
	const order = ({ name, version }: ProductionPackage) => `${name} ${version}`;
	return found.sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Keys of all that is reached; builds for one platform are left to the package that chooses among them. */
function closureOf({ importers, packages, snapshots }: Lock): Set<string> {
	const reached = new Set<string>();
	const visited = new Set<string>();
	const reach = (name: string, version: string) => {
		const key = snapshots[`${name}@${version}`] ? `${name}@${version}` : version;
		const { os, cpu } = packages[key.split("(")[0] ?? key] ?? {};
		if (reached.has(key) || os || cpu) return;
		const found = snapshots[key];
		if (!found) throw new Error(`the lock does not hold ${name} ${version}`);
		reached.add(key);
		for (const next of Object.entries({ ...found.dependencies, ...found.optionalDependencies })) {
			reach(...next);
		}
	};
	const enter = (folder: string) => {
		if (visited.has(folder)) return;
		visited.add(folder);
		for (const [name, { version }] of Object.entries(importers[folder]?.dependencies ?? {})) {
			if (version.startsWith("link:")) enter(posix.join(folder, version.slice("link:".length)));
			else reach(name, version);
		}
	};
	for (const folder of beginnings) enter(folder);
	for (const name of runtimes) reach(name, importers["."]?.devDependencies?.[name]?.version ?? "");
	return reached;
}

async function licenceOf(installed: string[], name: string, version: string): Promise<string> {
	const prefix = `${name.replace("/", "+")}@${version}`;
	const folder = installed.find((one) => one === prefix || one.startsWith(`${prefix}_`));
	if (!folder) throw new Error(`${name} ${version} is not installed: run pnpm install`);
	const path = join(root, "node_modules/.pnpm", folder, "node_modules", name, "package.json");
	const { license } = JSON.parse(await readFile(path, "utf8"));
	return typeof license === "string" ? license : (license?.type ?? "not stated");
}
