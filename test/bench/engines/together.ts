import { type Engine, graphDialect } from "../side-by-side/engine.ts";
import { startOwn } from "../side-by-side/own-program.ts";

export default {
	name: "together",
	title: "LAO Graph, one process",
	place: 1,
	dialect: graphDialect,
	// Each answer is to be made: none is kept, and equal requests in flight share none.
	start: ({ adminUrl, secret }) =>
		startOwn({ adminUrl, secret, environment: { LAO_RESULT_CACHE_MB: "0" } }),
} satisfies Engine;
