import { once } from "node:events";
import { createRequire, registerHooks } from "node:module";
import { dirname, join } from "node:path";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { readingUrls } from "@lao/database/roles";
import type { SubgraphRequest } from "@lao/subgraph/request";
import { runSubgraph } from "@lao/subgraph/running";
import type { GraphQLSchema } from "graphql";

process.on("disconnect", () => process.exit(0));
process.on("SIGTERM", () => process.exit(0));
const [{ supergraph, adminUrl, secret }] = await once(process, "message");

// Our schemas are executed by the peer, and two copies of graphql refuse each other's schemas.
const ours = dirname(createRequire(import.meta.url).resolve("graphql/package.json"));
registerHooks({
	resolve: (specifier, context, next) => {
		if (specifier === "graphql") return next(join(ours, "index.js"), context);
		const [, part] = /^graphql\/(.+)$/.exec(specifier) ?? [];
		return next(part ? join(ours, part) : specifier, context);
	},
});
const peer = (path: string) => import(new URL(`../peers/${path}`, import.meta.url).href);
const { ApolloGateway, LocalGraphQLDataSource } = await peer(
	"node_modules/@apollo/gateway/dist/index.js",
);
const { listenStock } = await peer("stock-server.mjs");

/** What one request of a client has begun, by subgraph. */
interface Context {
	parts: Map<string, SubgraphRequest>;
}

const built = buildSubgraphs();
const running = new Map(
	built.map((subgraph) => {
		const urls = readingUrls(adminUrl, subgraph.name);
		return [
			subgraph.name,
			runSubgraph({ ...urls, subgraph, secret, statementTimeoutMs: 60_000 }),
		] as const;
	}),
);

/** The stock data source for a schema in the same process, with our loaders of one request. */
class Local extends LocalGraphQLDataSource {
	readonly #name: string;

	constructor(name: string, schema: GraphQLSchema) {
		super(schema);
		this.#name = name;
	}

	process(options: { context: Context }) {
		const { parts } = options.context;
		const context = parts.get(this.#name) ?? running.get(this.#name)?.start();
		if (context) parts.set(this.#name, context);
		return super.process({ ...options, context });
	}
}

const gateway = new ApolloGateway({
	supergraphSdl: supergraph,
	buildService: ({ name }: { name: string }) => {
		const subgraph = built.find((one) => one.name === name);
		if (!subgraph) throw new Error(`the supergraph names ${name}, which is not here`);
		return new Local(name, subgraph.schema);
	},
});
await listenStock(gateway, () => ({ parts: new Map() }));
