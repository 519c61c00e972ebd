import { createServer } from "node:http";
import { createGatewayRuntime } from "@graphql-hive/gateway";
import { unifiedGraphHandler } from "@graphql-hive/router-runtime";
import { listen, receiveSettings } from "./bench-process.mjs";
import { signed } from "./signing.mjs";

/** Hive Gateway with its query planner in Rust, without coalescing of equal requests. */
const { supergraph, services, secret, headers } = await receiveSettings();
const names = new Map(Object.entries(services).map(([name, address]) => [address, name]));
const signing = {
	onFetch({ url, options, setOptions }) {
		const name = names.get(url);
		if (!name) return;
		const proof = signed(secret, name, url, options.body, headers);
		setOptions({ ...options, headers: { ...options.headers, ...proof } });
	},
};
const runtime = createGatewayRuntime({
	supergraph,
	unifiedGraphHandler,
	logging: "error",
	landingPage: false,
	graphiql: false,
	plugins: () => [signing],
	transportEntries: Object.fromEntries(
		Object.entries(services).map(([name, location]) => [name, { location }]),
	),
});
listen(createServer(runtime));
