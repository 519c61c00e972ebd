import { assessments } from "@lao/assessments/subgraph";
import { circulars } from "@lao/circulars/subgraph";
import { cooperation } from "@lao/cooperation/subgraph";
import { directory } from "@lao/directory/subgraph";
import { studies } from "@lao/studies/subgraph";
import type { SubgraphManifest } from "@lao/subgraph/subgraph";

/** Every service of the graph: a sixth is one more line. */
export const services: SubgraphManifest[] = [
	directory,
	circulars,
	cooperation,
	assessments,
	studies,
];

/** Service that resolves the names and codes importers meet. */
export const resolver = directory.name;
