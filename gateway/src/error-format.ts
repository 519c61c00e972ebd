import { type ErrorCode, isErrorCode } from "@lao/subgraph/errors";
import type { GraphQLFormattedError } from "graphql";

/** Codes of Apollo that say the same as one of ours. */
const synonyms: Record<string, ErrorCode> = {
	PERSISTED_QUERY_NOT_SUPPORTED: "BAD_REQUEST",
	ECONNREFUSED: "SERVICE_UNAVAILABLE",
};

/** Apollo gives a request that any web page could send the code of a malformed one. */
const forged = /^This operation has been blocked as a potential Cross-Site/;

/** What a client reads where the cause is ours: nothing of the inside. */
const maskedMessage = "Something failed inside the graph; quote the request id when reporting it";

/** A guess at what was meant would tell a stranger, word by word, what there is. */
const withoutSuggestion = (message: string) => message.replace(/ Did you mean .*\?$/s, "");

/** An error as clients see it: with a code of the closed list, or masked. */
export function formatError(error: GraphQLFormattedError): GraphQLFormattedError {
	const { path, locations } = error;
	const message = withoutSuggestion(error.message);
	const raw = String(error.extensions?.code ?? "");
	const code = forged.test(message) ? "CSRF_PREVENTED" : (synonyms[raw] ?? raw);
	const place = { ...(locations && { locations }), ...(path && { path }) };
	if (isErrorCode(code) && code !== "INTERNAL_SERVER_ERROR") {
		return { message, ...place, extensions: { code } };
	}
	return { message: maskedMessage, ...place, extensions: { code: "INTERNAL_SERVER_ERROR" } };
}
