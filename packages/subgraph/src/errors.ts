import { GraphQLError } from "graphql";

/** Every code a client of the graph can meet in `errors[].extensions.code`; nothing else leaves it. */
export const errorCodes = [
	"BAD_REQUEST",
	"BAD_USER_INPUT",
	"CSRF_PREVENTED",
	"FORBIDDEN",
	"GRAPHQL_PARSE_FAILED",
	"GRAPHQL_VALIDATION_FAILED",
	"INTERNAL_SERVER_ERROR",
	"INVALID_ARGUMENT",
	"INVALID_CURSOR",
	"INVALID_PAGE_SIZE",
	"LIMIT_EXCEEDED",
	"METHOD_NOT_ALLOWED",
	"OPERATION_RESOLUTION_FAILURE",
	"PERSISTED_QUERY_NOT_FOUND",
	"QUERY_NOT_TRUSTED",
	"QUERY_TOO_EXPENSIVE",
	"RATE_LIMITED",
	"RECORD_MISSING",
	"SERVICE_TIMEOUT",
	"SERVICE_UNAVAILABLE",
	"UNAUTHENTICATED",
	"UNSUPPORTED_MEDIA_TYPE",
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Whether a code may be shown to a client as it is. */
export function isErrorCode(code: unknown): code is ErrorCode {
	return errorCodes.some((known) => known === code);
}

/** A fault of the request, told to the client in words that say what to change. */
export function requestError(code: ErrorCode, message: string): GraphQLError {
	return new GraphQLError(message, { extensions: { code } });
}
