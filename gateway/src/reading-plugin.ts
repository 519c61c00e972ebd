import type { ApolloServerPlugin } from "@apollo/server";
import type { ErrorCode } from "@lao/subgraph/errors";
import type { PersonalReading } from "@lao/subgraph/reader";
import { type GatewayContext, readPersonal } from "./context.ts";

/** Where the readings of personal data are kept. */
export interface ReadingLog {
	/** Rejects where the entry is not written for good. */
	append(entry: ReadingEntry): Promise<void>;
}

/** What one answer read of personal data, and for whom. */
export interface ReadingEntry {
	/** Name of the reader. */
	reader: string;
	requestId: string;
	readings: readonly PersonalReading[];
}

/** Records each reading of personal data before its answer leaves; what cannot be recorded is withheld. */
export function readingPlugin(
	log: ReadingLog | undefined,
	onFault: (error: unknown, requestId: string) => void = () => undefined,
): ApolloServerPlugin<GatewayContext> {
	return {
		requestDidStart: async () => ({
			willSendResponse: async ({ response, contextValue }) => {
				const readings = readPersonal(contextValue);
				if (readings.length === 0) return;
				const { requestId, reader } = contextValue;
				try {
					if (!log) throw new Error("Personal data was read where readings cannot be recorded");
					await log.append({ reader: reader.name, requestId, readings });
				} catch (error) {
					onFault(error, requestId);
					response.body = { kind: "single", singleResult: { errors: [withheld()] } };
					response.http.status = 503;
				}
			},
		}),
	};
}

function withheld() {
	const code: ErrorCode = "SERVICE_UNAVAILABLE";
	const message =
		"The reading of personal data cannot be recorded now, so the answer is withheld; try again later";
	return { message, extensions: { code } };
}
