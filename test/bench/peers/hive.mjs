import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import { listen, receiveSettings } from "./bench-process.mjs";

/** Hive Gateway with its query planner in Rust, without coalescing of equal requests. */
const { supergraph, services, headers } = await receiveSettings();
const runtime = createGatewayRuntime({
	supergraph,
	unifiedGraphHandler,
	logging: "error",
	landingPage: false,
	graphiql: false,
	propagateHeaders: { fromClientToSubgraphs: () => headers },
	transportEntries: Object.fromEntries(
		Object.entries(services).map(([name, location]) => [name, { location }]),
	),
});
listen(createServer(runtime));
