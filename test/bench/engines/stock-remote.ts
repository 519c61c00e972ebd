import { readSupergraph } from "@lao/cli/supergraph";
import { type Engine, graphDialect } from "../side-by-side/engine.ts";
import { startPeer } from "../side-by-side/peers.ts";

export default {
	name: "stock-remote",
	title: "@apollo/gateway over HTTP",
	place: 3,
	dialect: graphDialect,
	start: async ({ apart, secret }) =>
		startPeer("stock-remote.mjs", {
			supergraph: await readSupergraph(),
			services: Object.fromEntries((await apart()).services),
			secret,
		}),
} satisfies Engine;
