import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { resolver, services } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { serviceUrl } from "@lao/database/roles";
import { readSourceFile } from "@lao/importing/file";
import { importerOf, importInto } from "@lao/subgraph/imports";
import { openAsk } from "@lao/subgraph/preparation";
import { findContacts } from "@lao/thai/personal-data";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

/** The source documents lie beside the repository where they are at hand; they are not part of it. */
const folder = join(import.meta.dirname, "..", "..", "..", "shared", "seeds");

describe.skipIf(!existsSync(folder))("the five source documents", () => {
	let graph: ReferenceGraph;
	beforeAll(async () => {
		graph = await openReferenceGraph();
		const asking = openAsk(graph.url, buildSubgraphs(), resolver);
		const manifest = services.find(({ name }) => name === "circulars");
		if (!manifest) throw new Error("no circulars");
		const paths = readdirSync(folder).sort();
		const files = await Promise.all(paths.map((name) => readSourceFile(join(folder, name))));
		const importer = importerOf(manifest, "letters");
		const report = await importInto(serviceUrl(graph.url, "circulars"), {
			importer,
			files,
			ask: asking.ask,
		});
		expect(report.files.map(({ fault }) => fault)).toEqual([null, null, null, null, null]);
		await asking.close();
	});
	afterAll(() => graph?.close());

	it("are five letters in six instances, an annex twice, a blank form and a summary", async () => {
		const { data } = await graph.ask(`{
			circulars(isHeld: true) { nodes { id kind dateIssued manifestations { kind } } }
		}`);
		const count = (kind: string, times: number) => Array(times).fill({ kind });
		expect(data).toEqual({
			circulars: {
				nodes: [
					{
						id: "นธ0023.3/ว1354/2567",
						kind: "FORWARDING_LETTER",
						dateIssued: "2024-04-22",
						manifestations: count("LETTER", 1),
					},
					{
						id: "มท0810.7/ว1355/2567",
						kind: "LETTER",
						dateIssued: "2024-03-27",
						manifestations: expect.arrayContaining([
							...count("LETTER", 2),
							...count("ANNEX", 2),
							...count("REPORT", 1),
						]),
					},
					{
						id: "มท08/unnumbered/2567-03-26",
						kind: "FORWARDING_LETTER",
						dateIssued: "2024-03-26",
						manifestations: count("LETTER", 1),
					},
					{
						id: "มท0810.2/ว3376/2561",
						kind: "LETTER",
						dateIssued: "2018-10-22",
						manifestations: expect.arrayContaining([...count("LETTER", 1), ...count("FORM", 1)]),
					},
					{
						id: "มท0810.7/draft/lpa-2563",
						kind: "DRAFT",
						dateIssued: null,
						manifestations: count("LETTER", 1),
					},
				],
			},
		});
	});

	it("add no letter to those known, and no stamp twice", async () => {
		const { data } = await graph.ask(`{
			circulars { totalCount }
			circular(id: "นธ0023.3/ว1354/2567") { stamps { totalCount } numberClaims { instances } }
		}`);
		expect(data).toEqual({
			circulars: { totalCount: 8 },
			circular: { stamps: { totalCount: 2 }, numberClaims: [{ instances: 1 }] },
		});
	});

	it("give their text with every mobile number and personal mailbox blotted out", async () => {
		const { data } = await graph.ask("{ circulars { nodes { manifestations { text } } } }");
		const { circulars } = data as {
			circulars: { nodes: { manifestations: { text: string | null }[] }[] };
		};
		const texts = circulars.nodes.flatMap(({ manifestations }) =>
			manifestations.map(({ text }) => text),
		);
		expect(texts.filter((text) => text !== null)).toHaveLength(10);
		const kinds = texts.flatMap((text) => findContacts(text ?? "").map(({ kind }) => kind));
		expect(new Set(kinds).difference(new Set(["office-line", "office-email"]))).toEqual(new Set());
	});
});
