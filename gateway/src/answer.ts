import type { ApolloServerPlugin } from "@apollo/server";
import { isErrorCode } from "@lao/subgraph/errors";
import type { GraphQLFormattedError } from "graphql";
import { type GatewayContext, readSynthetic } from "./context.ts";

type Answer = {
	errors?: readonly GraphQLFormattedError[];
	extensions?: Record<string, unknown>;
};

/** Completes each answer: request id on masked errors, the synthetic mark, nulls made by the gateway. */
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
	const { valueCompletion, ...rest } = answer.extensions ?? {};
	const errors = distinct([...(answer.errors ?? []), ...missingRecords(valueCompletion)]);
	if (errors.length > 0) answer.errors = errors.map((error) => withRequestId(error, context));
	const extensions = { ...rest, ...(readSynthetic(context) && { isSynthetic: true }) };
	if (Object.keys(extensions).length > 0) answer.extensions = extensions;
	else delete answer.extensions;
}

/** A field that several services answer together is refused by each of them: the client is told once. */
function distinct(errors: GraphQLFormattedError[]): GraphQLFormattedError[] {
	const told = new Map(
		errors.map((error) => [
			JSON.stringify([error.message, error.path, error.extensions?.code]),
			error,
		]),
	);
	return [...told.values()];
}

/** The stock gateway hides the nulls it made for missing records in an extension. */
function missingRecords(valueCompletion: unknown): GraphQLFormattedError[] {
	if (!Array.isArray(valueCompletion)) return [];
	return valueCompletion.map(({ path }: GraphQLFormattedError) => ({
		message: "This record is named by another one but is not in the graph",
		...(path && { path }),
		extensions: { code: "RECORD_MISSING" },
	}));
}

function withRequestId(
	error: GraphQLFormattedError,
	{ requestId }: GatewayContext,
): GraphQLFormattedError {
	if (error.extensions?.code !== "INTERNAL_SERVER_ERROR") return error;
	return { ...error, extensions: { ...error.extensions, requestId } };
}
