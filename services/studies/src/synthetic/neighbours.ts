import type { Ask } from "@lao/importing/reading";

/** Records of the directory that generated studies point to. */
export interface Neighbours {
	agencies: string[];
	/** In the order of the plan. */
	serviceAreas: string[];
}

interface Answer {
	agencies: { nodes: { code: string }[] };
	serviceAreas: { code: string }[];
}

/** Asks the directory for the records generated studies can point to. */
export async function readNeighbours(ask: Ask): Promise<Neighbours> {
	const { agencies, serviceAreas } = await ask<Answer>(
		"{ agencies(first: 500) { nodes { code } } serviceAreas { code } }",
	);
	return {
		agencies: agencies.nodes.map(({ code }) => code),
		serviceAreas: serviceAreas.map(({ code }) => code),
	};
}
