import { prepareAccess } from "@lao/access/preparation";
import { loadDemo } from "@lao/cli/demo";
import { resolver } from "@lao/cli/services";
import { buildSubgraphs, readSupergraph } from "@lao/cli/supergraph";
import { prepareServices } from "@lao/subgraph/preparation";
import type { Subgraph } from "@lao/subgraph/subgraph";
import { type Mode, openTestGraph, type TestGraph } from "@lao/testing/graph";
import { cloneTemplate } from "@lao/testing/template";
import { inject } from "vitest";

/** The graph of this repository with its reference facts, in a database of the caller's own. */
export interface ReferenceGraph extends TestGraph {
	/** Administrator's address of the database. */
	url: string;
}

/** Opens the whole graph with the reference facts. */
export function openReferenceGraph(
	mode: Mode = "together",
	cacheBytes = 0,
): Promise<ReferenceGraph> {
	return open("reference_facts", mode, async () => undefined, cacheBytes);
}

/** The same with the synthetic nation-wide data set added. */
export function openDemoGraph(mode: Mode = "together", cacheBytes = 0): Promise<ReferenceGraph> {
	const addDemo = (url: string, subgraphs: Subgraph[]) =>
		loadDemo(url, subgraphs, { seed: "2567", scale: "1" }, () => undefined);
	return open("demo", mode, addDemo, cacheBytes);
}

async function open(
	template: string,
	mode: Mode,
	addMore: (url: string, subgraphs: Subgraph[]) => Promise<void>,
	cacheBytes = 0,
): Promise<ReferenceGraph> {
	const subgraphs = buildSubgraphs();
	const database = await cloneTemplate(inject("adminUrl"), template, async (url) => {
		await prepareServices({ adminUrl: url, subgraphs, resolver });
		await prepareAccess(url);
		await addMore(url, subgraphs);
	});
	const supergraph = await readSupergraph();
	const graph = await openTestGraph({ subgraphs, supergraph, url: database.url, mode, cacheBytes });
	const close = () => graph.close().then(database.drop);
	return { ...graph, url: database.url, close };
}
