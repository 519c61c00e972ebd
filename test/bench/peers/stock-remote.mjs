/** The stock gateway over HTTP, as its documentation puts it together. */
import { ApolloGateway, RemoteGraphQLDataSource } from "@apollo/gateway";
import { receiveSettings } from "./bench-process.mjs";
import { listenStock } from "./stock-server.mjs";

const { supergraph, services, headers } = await receiveSettings();

class Service extends RemoteGraphQLDataSource {
	willSendRequest({ request }) {
		for (const [name, value] of Object.entries(headers)) request.http.headers.set(name, value);
	}
}

await listenStock(
	new ApolloGateway({
		supergraphSdl: supergraph,
		buildService: ({ name, url }) => new Service({ url: services[name] ?? url }),
	}),
);
