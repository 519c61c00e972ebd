import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { PostGraphileConnectionFilterPreset } from "postgraphile-plugin-connection-filter";
import { listen, receiveSettings } from "./bench-process.mjs";

/** PostGraphile 5 over the tables, with its connection filter, on its own server for Node. */
const { url, schemas, connections } = await receiveSettings();
const instance = postgraphile({
	extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
	// Columns without an index of their own may be asked for too, as ours may.
	disablePlugins: ["PgIndexBehaviorsPlugin"],
	pgServices: [
		makePgService({
			connectionString: url,
			schemas,
			// Connections outlive the turns of the other engines, as ours do.
			poolConfig: { max: connections, idleTimeoutMillis: 300_000, options: "-c jit=off" },
		}),
	],
	// Measured as it would serve: no explanations, no page for a browser.
	grafast: { explain: false },
	grafserv: { watch: false, graphiql: false },
});
const server = createServer();
await instance.createServ(grafserv).addTo(server);
listen(server);
