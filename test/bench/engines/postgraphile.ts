import { services } from "@lao/cli/services";
import { type Engine, postgraphileDialect } from "../side-by-side/engine.ts";
import { startPeer } from "../side-by-side/peers.ts";

export default {
	name: "postgraphile",
	title: "PostGraphile 5 over the same tables",
	place: 6,
	dialect: postgraphileDialect,
	start: async ({ foreignKeysUrl }) =>
		startPeer("postgraphile.mjs", {
			url: await foreignKeysUrl(),
			schemas: services.map(({ name }) => name),
			connections: 50,
		}),
} satisfies Engine;
