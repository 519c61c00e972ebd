import { readFile } from "node:fs/promises";
import { buildSubgraph, type Subgraph } from "@lao/subgraph/subgraph";
import { services } from "./services.ts";

/** Where the composed schema is committed, for this gateway and for any other router. */
export const supergraphFile = new URL("../../gateway/supergraph.graphql", import.meta.url);

export const readSupergraph = () => readFile(supergraphFile, "utf8");

/** Every service, built. */
export function buildSubgraphs(): Subgraph[] {
	return services.map(buildSubgraph);
}

/** Where the schema of a service is committed. */
export function schemaFile(service: string): URL {
	return new URL(`../../services/${service}/schema.graphql`, import.meta.url);
}
