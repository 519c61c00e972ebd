import type { ApolloServerPlugin } from "@apollo/server";
import { type LimitName, limits } from "@lao/config/limits";
import { requestError } from "@lao/subgraph/errors";
import { type DocumentNode, getVariableValues, type OperationDefinitionNode } from "graphql";
import type { GatewayContext } from "../context.ts";
import { costOf } from "./operation-cost.ts";
import { sizeOf } from "./operation-size.ts";

/** Refuses an operation that is larger or may answer more than the limits, before it is planned. */
export const limitsPlugin: ApolloServerPlugin<GatewayContext> = {
	requestDidStart: async () => ({
		didResolveOperation: async ({ document, operation, schema, request, contextValue }) => {
			// An operation that cannot be told from others is refused by whoever executes it.
			if (!operation) return;
			checkSize(document, operation);
			const given = request.variables ?? {};
			const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given);
			contextValue.cost = costOf(schema, document, operation, coerced ?? given);
			check("cost", contextValue.cost);
		},
	}),
};

/** LIMIT_EXCEEDED where an operation is larger than any may be. */
export function checkSize(document: DocumentNode, operation: OperationDefinitionNode): void {
	for (const [name, size] of Object.entries(sizeOf(document, operation))) {
		check(name as LimitName, size);
	}
}

function check(name: LimitName, size: number): void {
	const { most, counts } = limits[name];
	if (size <= most) return;
	const message = `This operation exceeds the limit of ${most} ${counts}; ask for less at once`;
	throw requestError("LIMIT_EXCEEDED", message);
}
