import { ApolloServer } from "@apollo/server";
import fastifyApollo from "@as-integrations/fastify";
import fastify from "fastify";

/** Serves a stock gateway the way ours is served: Apollo Server under Fastify. */
export async function listenStock(gateway, contextOf = () => ({})) {
	const apollo = new ApolloServer({ gateway, stopOnTerminationSignals: false });
	await apollo.start();
	const server = fastify({ bodyLimit: 4_000_000 });
	await server.register(fastifyApollo(apollo), { context: async () => contextOf() });
	process.send({ address: await server.listen({ host: "127.0.0.1", port: 0 }) });
}
