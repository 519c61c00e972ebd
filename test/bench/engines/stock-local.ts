import { readSupergraph } from "@lao/cli/supergraph";
import { type Engine, graphDialect } from "../side-by-side/engine.ts";
import { installPeers } from "../side-by-side/peers.ts";
import { startProcess } from "../side-by-side/process.ts";

export default {
	name: "stock-local",
	title: "@apollo/gateway in process",
	place: 4,
	dialect: graphDialect,
	start: async ({ adminUrl, secret }) => {
		await installPeers();
		const module = new URL("../side-by-side/stock-local-process.ts", import.meta.url);
		return startProcess(module, { supergraph: await readSupergraph(), adminUrl, secret });
	},
} satisfies Engine;
