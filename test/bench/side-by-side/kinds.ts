import { readdir } from "node:fs/promises";
import type { Engine } from "./engine.ts";
import type { Kind } from "./kind.ts";

/** Every kind of query, one file each. */
export const readKinds = () => readModules<Kind>(new URL("../kinds/", import.meta.url));

/** Every engine, one file each, in the order of tables. */
export async function readEngines(): Promise<Engine[]> {
	const engines = await readModules<Engine>(new URL("../engines/", import.meta.url));
	return engines.toSorted((a, b) => a.place - b.place);
}

async function readModules<Module>(folder: URL): Promise<Module[]> {
	const names = (await readdir(folder)).filter((name) => name.endsWith(".ts")).toSorted();
	const modules = await Promise.all(names.map((name) => import(new URL(name, folder).href)));
	return modules.map((module) => module.default);
}
