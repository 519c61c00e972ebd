import { directory } from "@lao/directory/subgraph";
import type { SubgraphManifest } from "@lao/subgraph/subgraph";

/** Every service of the graph: a sixth is one more line. */
export const services: SubgraphManifest[] = [directory];

/** Service that resolves the names and codes importers meet. */
export const resolver = directory.name;
