import type { ApolloServerPlugin } from "@apollo/server";
import { isErrorCode } from "@lao/subgraph/errors";
import type { GraphQLFormattedError } from "graphql";
import { type GatewayContext, readSynthetic } from "./context.ts";

type Answer = {
	errors?: readonly GraphQLFormattedError[];
	extensions?: Record<string, unknown>;
};

/** Completes each answer: request id on masked errors, the synthetic mark. */
export function answerPlugin(
	onFault: (error: unknown, requestId: string) => void = () => undefined,
): ApolloServerPlugin<GatewayContext> {
	return {
		requestDidStart: async () => ({
			didEncounterErrors: async ({ errors, contextValue }) => {
				for (const error of errors) {
					if (isErrorCode(error.extensions.code)) continue;
					onFault(error.originalError ?? error, contextValue.requestId);
				}
			},
			willSendResponse: async ({ response, contextValue }) => {
				if (response.body.kind === "single") finish(response.body.singleResult, contextValue);
			},
		}),
	};
}

function finish(answer: Answer, context: GatewayContext): void {
	if (answer.errors)
		answer.errors = distinct(answer.errors).map((error) => withRequestId(error, context));
	const extensions = {
		...answer.extensions,
		...(readSynthetic(context) && { isSynthetic: true }),
		...(context.tellsCost && { cost: context.cost }),
	};
	if (Object.keys(extensions).length > 0) answer.extensions = extensions;
	else delete answer.extensions;
}

/** A field that several services answer together is refused by each of them: the client is told once. */
function distinct(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
	const told = new Map(
		errors.map((error) => [
			JSON.stringify([error.message, error.path, error.extensions?.code]),
			error,
		]),
	);
	return [...told.values()];
}

function withRequestId(
	error: GraphQLFormattedError,
	{ requestId }: GatewayContext,
): GraphQLFormattedError {
	if (error.extensions?.code !== "INTERNAL_SERVER_ERROR") return error;
	return { ...error, extensions: { ...error.extensions, requestId } };
}
