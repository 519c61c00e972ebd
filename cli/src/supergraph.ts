import { readFile } from "node:fs/promises";
import { buildSubgraph, type Subgraph } from "@lao/subgraph/subgraph";
import { services } from "./services.ts";

/** Where the composed schema is committed, for this gateway and for any other router. */
export const supergraphFile = new URL("../../gateway/supergraph.graphql", import.meta.url);

/** The same with the access directives of federation in place of ours, for routers that enforce those. */
export const standardSupergraphFile = new URL(
	"../../gateway/supergraph.standard-access.graphql",
	import.meta.url,
);

export const readSupergraph = () => readFile(supergraphFile, "utf8");

let built: Subgraph[] | undefined;

/** Every service, built once for the process: several steps of a command ask for them. */
export function buildSubgraphs(): Subgraph[] {
	built ??= services.map(buildSubgraph);
	return built;
}

/** Where the queries are kept that anyone may run by their names. */
export const queriesFolder = new URL("../../queries/", import.meta.url);

/** Where the JSON Schema of a kind of file is committed. */
export function documentFile(service: string, name: string): URL {
	return new URL(`../../services/${service}/${name}.schema.json`, import.meta.url);
}

/** The JSON Schemas of all services, by kind of file. */
export function documentSchemas(): Map<string, object> {
	const documents = services.flatMap((service) => service.documents ?? []);
	return new Map(documents.map(({ name, schema }) => [name, schema]));
}

/** Where the schema of a service is committed. */
export function schemaFile(service: string): URL {
	return new URL(`../../services/${service}/schema.graphql`, import.meta.url);
}
