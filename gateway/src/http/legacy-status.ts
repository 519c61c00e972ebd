import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import type { GatewayContext } from "../context.ts";

/** Faults of a query, in a request that is well formed. */
const faultsOfQuery = ["BAD_USER_INPUT", "GRAPHQL_PARSE_FAILED", "GRAPHQL_VALIDATION_FAILED"];

/**
 * Clients that accept application/json alone are of the time before GraphQL over HTTP was specified:
 * they read an answer only where its status is 200. All others get the status that says what failed.
 */
export const legacyStatusPlugin: ApolloServerPlugin<GatewayContext> = {
	requestDidStart: async ({ request }) => ({
		willSendResponse: async ({ response: { body, http } }) => {
			const accept = request.http?.headers.get("accept") ?? "";
			if (!accept.includes("application/json") || /graphql-response|\*\/\*/.test(accept)) return;
			if (http.status !== 400 || body.kind !== "single") return;
			if (body.singleResult.errors?.every(isFaultOfQuery)) http.status = 200;
		},
	}),
};

const isFaultOfQuery = ({ extensions }: GraphQLFormattedError) =>
	faultsOfQuery.includes(String(extensions?.code));
