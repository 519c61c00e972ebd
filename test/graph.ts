import { resolver } from "@lao/cli/services";
import { buildSubgraphs, readSupergraph } from "@lao/cli/supergraph";
import { prepareServices } from "@lao/subgraph/preparation";
import { type Mode, openTestGraph, type TestGraph } from "@lao/testing/graph";
import { cloneTemplate } from "@lao/testing/template";
import { inject } from "vitest";

/** The graph of this repository with its reference facts, in a database of the caller's own. */
export interface ReferenceGraph extends TestGraph {
	/** Administrator's address of the database. */
	url: string;
}

/** Opens the whole graph with the reference facts. */
export async function openReferenceGraph(mode: Mode = "together"): Promise<ReferenceGraph> {
	const subgraphs = buildSubgraphs();
	const database = await cloneTemplate(inject("adminUrl"), "reference_facts", (url) =>
		prepareServices({ adminUrl: url, subgraphs, resolver }),
	);
	const supergraph = await readSupergraph();
	const graph = await openTestGraph({ subgraphs, supergraph, url: database.url, mode });
	const close = () => graph.close().then(database.drop);
	return { ...graph, url: database.url, close };
}
