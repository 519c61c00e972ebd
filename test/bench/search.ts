import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadDemo } from "@lao/cli/demo";
import { resolver } from "@lao/cli/services";
import { buildSubgraphs, readSupergraph } from "@lao/cli/supergraph";
import { openEmbedded } from "@lao/database/embedded";
import { prepareServices } from "@lao/subgraph/preparation";
import { openTestGraph } from "@lao/testing/graph";
import pg from "pg";
import { plantDocuments } from "../search/documents.ts";
import { measureSearch, type SearchFigures } from "../search/measure.ts";
import { drawQueries } from "../search/queries.ts";

/** Planted queries over the demo data, through the gateway; also against a database that has it. */
export async function benchSearch(count: number, seed = 2567): Promise<SearchFigures> {
	const dataDir = await mkdtemp(join(tmpdir(), "lao-bench-"));
	const server = await openEmbedded({ dataDir, command: "bench" });
	const subgraphs = buildSubgraphs();
	const client = new pg.Client({ connectionString: server.url });
	try {
		await prepareServices({ adminUrl: server.url, subgraphs, resolver });
		await loadDemo(server.url, subgraphs, { seed: "2567", scale: "1" }, () => undefined);
		await plantDocuments(server.url, seed);
		await client.connect();
		const queries = await drawQueries(client, seed, count);
		const supergraph = await readSupergraph();
		const graph = await openTestGraph({ subgraphs, supergraph, url: server.url });
		try {
			return await measureSearch(graph.ask, queries);
		} finally {
			await graph.close();
		}
	} finally {
		await client.end();
		await server.stop();
		await rm(dataDir, { recursive: true, force: true });
	}
}
