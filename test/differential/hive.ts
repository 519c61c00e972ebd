import { readSupergraph } from "@lao/cli/supergraph";
import { readerHeader } from "@lao/subgraph/gateway-signature";
import { printReader } from "@lao/subgraph/reader";
import type { Answer, TestGraph } from "@lao/testing/graph";
import { startPeer } from "../bench/side-by-side/peers.ts";
import type { Answering } from "./differences.ts";
import { joinLists } from "./joined-lists.ts";
import { reader } from "./monolith.ts";

/** Hive Gateway of the bench in a process of its own, over the services of a graph that run apart. */
export async function startHive(graph: TestGraph): Promise<Answering> {
	const { address, stop } = await startPeer("hive.mjs", {
		supergraph: await readSupergraph(),
		services: Object.fromEntries(graph.addresses),
		secret: graph.secret,
		headers: { [readerHeader]: printReader(reader) },
	});
	const headers = { "content-type": "application/json", accept: "application/json" };
	return {
		ask: async (query, variables) => {
			const body = JSON.stringify({ query, variables });
			const response = await fetch(`${address}/graphql`, { method: "POST", headers, body });
			return (await response.json()) as Answer;
		},
		faultyData: joinLists,
		stop,
	};
}
