import { composeServices } from "@apollo/composition";
import type { Subgraph } from "@lao/subgraph/subgraph";
import { parse } from "graphql";

export interface Composition {
	supergraph: string;
	/** What the composer remarked, one line each. */
	hints: string[];
}

/** Joins subgraphs into one supergraph; throws with every reason when they do not fit together. */
export function compose(subgraphs: Pick<Subgraph, "name" | "sdl">[]): Composition {
	const services = subgraphs.map(({ name, sdl }) => ({
		name,
		typeDefs: parse(sdl),
		url: `http://${name}.internal/graphql`,
	}));
	const result = composeServices(services);
	if (result.errors) {
		const reasons = result.errors.map(({ message }) => message).join("\n");
		throw new Error(`The subgraphs do not compose:\n${reasons}`);
	}
	return {
		supergraph: result.supergraphSdl,
		hints: result.hints.map(({ definition, message }) => `${definition.code}: ${message}`),
	};
}
