import { type Engine, graphDialect } from "../side-by-side/engine.ts";

export default {
	name: "apart",
	title: "LAO Graph, services apart",
	place: 2,
	dialect: graphDialect,
	start: async ({ apart }) => {
		const { address } = await apart();
		// Other engines ask the same services: the world ends them.
		return { address, stop: async () => undefined };
	},
} satisfies Engine;
