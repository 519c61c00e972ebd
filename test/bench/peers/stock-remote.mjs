/** The stock gateway over HTTP, as its documentation puts it together. */
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { receiveSettings } from "./bench-process.mjs";
import { signed } from "./signing.mjs";
import { listenStock } from "./stock-server.mjs";

const { supergraph, services, secret } = await receiveSettings();

/** Signs where the body is known: in front of the fetcher. */
function serviceAt(name, url) {
	const source = new RemoteGraphQLDataSource({ url });
	const { fetcher } = source;
	source.fetcher = (address, { headers, ...request }) =>
		fetcher(address, {
			...request,
			headers: { ...headers, ...signed(secret, name, address, request.body) },
		});
	return source;
}

await listenStock(
	new ApolloGateway({
		supergraphSdl: supergraph,
		buildService: ({ name, url }) => serviceAt(name, services[name] ?? url),
	}),
);
