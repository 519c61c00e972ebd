import { readSupergraph } from "@lao/cli/supergraph";
import { type Engine, graphDialect } from "../side-by-side/engine.ts";
import { startPeer } from "../side-by-side/peers.ts";

export default {
	name: "hive",
	title: "Hive Gateway, Rust planner",
	place: 5,
	dialect: graphDialect,
	start: async ({ apart, secret }) =>
		startPeer("hive.mjs", {
			supergraph: await readSupergraph(),
			services: Object.fromEntries((await apart()).services),
			secret,
		}),
} satisfies Engine;
