import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { resolver, services } from "@lao/cli/services";
import { compose } from "@lao/gateway/compose";
import { prepareServices } from "@lao/subgraph/preparation";
import { buildSubgraph, type SubgraphManifest } from "@lao/subgraph/subgraph";
import { openTestGraph, type TestGraph } from "@lao/testing/graph";
import { cloneTemplate, type TestDatabase } from "@lao/testing/template";
import { isEnumType, isObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";

const folders = join(import.meta.dirname, "..", "services");
// A name with a dot is no workspace folder, so nothing else takes the copy for a service.
const copy = join(folders, `.sixth-${process.pid}`);
const original = "studies";

/** Types every service shares or borrows; the copy keeps their names. */
const shared =
	/^(Source|Issue|PageInfo|Query|Agency|ServiceArea|Search|SearchPassage|SearchPart|_.*)$/;

/** Gives each noun and each field with a resolver another name, in the text of a copied file. */
function renamed(text: string, nouns: string[], isResolver: boolean): string {
	let result = text.replaceAll(`name: "${original}"`, 'name: "sixth"');
	for (const noun of nouns)
		result = result.replaceAll(new RegExp(`\\b${noun}\\b`, "g"), `Sixth${noun}`);
	return isResolver ? result.replaceAll(/^\t(async )?(\w+)\(/gm, "\t$1sixth_$2(") : result;
}

async function copyService(): Promise<SubgraphManifest> {
	const manifest = services.find(({ name }) => name === original);
	if (!manifest) throw new Error(`no service ${original}`);
	const types = Object.values(buildSubgraph(manifest).schema.getTypeMap());
	const nouns = types
		.filter((type) => isObjectType(type) || isEnumType(type))
		.map(({ name }) => name)
		.filter((name) => !shared.test(name));
	await mkdir(copy);
	await cp(join(folders, original), copy, { recursive: true, verbatimSymlinks: true });
	const files = await readdir(copy, { recursive: true });
	for (const file of files.filter((name) => /^(src|migrations)\/.*\.ts$/.test(name))) {
		const path = join(copy, file);
		const text = await readFile(path, "utf8");
		await writeFile(path, renamed(text, nouns, file.includes("resolvers/")));
	}
	const copied = await import(/* @vite-ignore */ join(copy, "src", "subgraph.ts"));
	return copied[original];
}

describe("a sixth subgraph", () => {
	let database: TestDatabase;
	let graph: TestGraph;
	let hints: string[];
	beforeAll(async () => {
		// The one line: the list of services, and the copy.
		const subgraphs = [...services, await copyService()].map(buildSubgraph);
		const composition = compose(subgraphs);
		hints = composition.hints;
		database = await cloneTemplate(inject("adminUrl"), `sixth_${process.pid}`, (url) =>
			prepareServices({ adminUrl: url, subgraphs, resolver }),
		);
		const { supergraph } = composition;
		graph = await openTestGraph({ subgraphs, supergraph, url: database.url });
	});
	afterAll(async () => {
		await graph?.close();
		await database?.drop();
		await rm(copy, { recursive: true, force: true });
	});

	it("costs a copied folder and one line: it composes without a hint", () => {
		expect(hints).toEqual([]);
	});

	it("answers beside the one it was copied from, in one question over both and a third", async () => {
		const { data, errors } = await graph.ask(`{
			sixth_study(id: "participation-2567") { id sixth_participationModels { code } }
			agency(code: "TU") {
				nameEn
				conductedStudies { nodes { id } }
				sixth_conductedStudies { nodes { id } }
			}
		}`);
		expect(errors).toBeUndefined();
		expect(data).toEqual({
			sixth_study: {
				id: "participation-2567",
				sixth_participationModels: [
					{ code: "CO_GOVERNANCE" },
					{ code: "CO_MANAGEMENT" },
					{ code: "CO_PRODUCTION" },
				],
			},
			agency: {
				nameEn: "Thammasat University",
				conductedStudies: { nodes: [{ id: "participation-2567" }] },
				sixth_conductedStudies: { nodes: [{ id: "participation-2567" }] },
			},
		});
	});
});
