import { readFile, writeFile } from "node:fs/promises";
import { withStandardAccess } from "@lao/gateway/access/standard-access";
import { compose } from "@lao/gateway/compose";
import type { Command } from "commander";
import { UsageError } from "../failure.ts";
import {
	buildSubgraphs,
	documentFile,
	schemaFile,
	standardSupergraphFile,
	supergraphFile,
} from "../supergraph.ts";
import { say } from "../terminal.ts";

export function addSchema(program: Command): void {
	program
		.command("schema")
		.description("print every service's schemas and the supergraphs, ready to be committed")
		.option("--check", "write nothing; fail when a committed file is stale")
		.action(async ({ check = false }: { check?: boolean }) => {
			const stale = await writeSchemas(check);
			for (const path of stale) say(check ? `stale: ${path}` : `written: ${path}`);
			if (check && stale.length > 0) throw new UsageError("run `lao schema` and commit the result");
		});
}

/** Paths whose text differed; they are written unless only a check is asked for. */
export async function writeSchemas(check: boolean): Promise<string[]> {
	const subgraphs = buildSubgraphs();
	const { supergraph } = compose(subgraphs);
	const files: [URL, string][] = subgraphs.map(({ name, sdl }) => [schemaFile(name), sdl]);
	files.push([supergraphFile, supergraph]);
	const standard = subgraphs.map(({ name, sdl }) => ({ name, sdl: withStandardAccess(sdl) }));
	files.push([standardSupergraphFile, compose(standard).supergraph]);
	for (const { name, manifest } of subgraphs) {
		for (const document of manifest.documents ?? []) {
			const text = `${JSON.stringify(document.schema, null, "\t")}\n`;
			files.push([documentFile(name, document.name), text]);
		}
	}
	const stale: string[] = [];
	for (const [file, text] of files) {
		const committed = await readFile(file, "utf8").catch(() => "");
		if (committed === text) continue;
		stale.push(file.pathname);
		if (!check) await writeFile(file, text);
	}
	return stale;
}
