import type { ApolloServerPlugin, GraphQLRequest } from "@apollo/server";
import { GraphQLError, getVariableValues } from "graphql";
import type { GatewayContext } from "../context.ts";
import type { TrustedDocuments } from "../trusted-documents.ts";
import { admit } from "./admission.ts";
import { check, mostVariableFaults, refusal } from "./bounds.ts";
import { checkNulls } from "./null-variables.ts";
import { costOf } from "./operation-cost.ts";
import { balanceHeaders, costHeader } from "./points.ts";

/** Refuses an operation that is larger or may answer more than the limits, before it is planned. */
export function limitsPlugin(trusted: TrustedDocuments): ApolloServerPlugin<GatewayContext> {
	return {
		requestDidStart: async ({ request, contextValue }) => {
			const refused = refusalOf(request, contextValue, trusted);
			if (refused) standIn(request);
			return {
				didResolveOperation: async ({ document, operation, schema, response }) => {
					if (refused) throw refused;
					// An operation that cannot be told from others is refused by whoever executes it.
					if (!operation) return;
					if (!schema.getRootType(operation.operation)) throw noSuchRoot(operation.operation);
					const given = request.variables ?? {};
					const definitions = operation.variableDefinitions ?? [];
					const { coerced } = getVariableValues(schema, definitions, given, {
						maxErrors: mostVariableFaults,
					});
					checkNulls(schema, document, coerced ?? {});
					const cost = costOf(schema, document, operation, coerced ?? given);
					contextValue.cost = cost;
					response.http.headers.set(costHeader, String(cost));
					check("cost", cost);
					pay(contextValue, cost, response.http.headers);
				},
			};
		},
	};
}

function refusalOf(
	request: GraphQLRequest,
	{ isOwn, reader }: GatewayContext,
	trusted: TrustedDocuments,
): GraphQLError | null {
	try {
		if (!isOwn) trusted.admit(request, reader);
		if (request.query !== undefined) admit(request.query, request.variables);
		return null;
	} catch (error) {
		if (error instanceof GraphQLError) return error;
		throw error;
	}
}

/** Apollo lets nobody refuse before it parses: the smallest query goes that way instead. */
function standIn(request: GraphQLRequest): void {
	request.query = "{ __typename }";
	delete request.operationName;
	delete request.variables;
	delete request.extensions;
}

function noSuchRoot(operation: string): GraphQLError {
	return refusal(
		"OPERATION_RESOLUTION_FAILURE",
		`The graph answers queries; it has no ${operation}`,
	);
}

function pay({ spend }: GatewayContext, cost: number, headers: Map<string, string>): void {
	// An operation that reads no record is work all the same.
	const balance = spend?.(Math.max(1, cost));
	if (!balance) return;
	for (const [name, value] of balanceHeaders(balance)) headers.set(name, value);
	if (balance.isExceeded) throw outOfPoints(balance.resetsIn);
}

function outOfPoints(seconds: number): GraphQLError {
	const message = `More than your share of this minute; ask again in ${seconds} seconds`;
	return refusal("RATE_LIMITED", message, 429);
}
