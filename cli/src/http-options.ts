import type { Config } from "@lao/config/config";
import { MemoryPoints } from "@lao/gateway/limits/points";
import type { SavedQuery } from "@lao/gateway/saved-queries";
import type { ServerOptions } from "@lao/gateway/server";
import { TrustedDocuments } from "@lao/gateway/trusted-documents";
import { warn } from "./terminal.ts";

type HttpOptions = Pick<ServerOptions, "terms" | "corsOrigins" | "trustProxy">;

/** How the HTTP face is set up, by the configuration. */
export function httpOptions(config: Config): HttpOptions {
	const { pointsPerMinute, requestTimeoutMs, corsOrigins, trustProxy } = config;
	const points = pointsPerMinute > 0 ? new MemoryPoints(pointsPerMinute) : undefined;
	return { terms: { points, requestTimeoutMs }, corsOrigins, trustProxy };
}

/** What becomes of queries that are not saved ones, by the configuration. */
export function trustedDocuments(
	{ trustedDocuments: mode }: Config,
	queries: readonly SavedQuery[],
): TrustedDocuments {
	const onStranger = (hash: string) => warn(`a query that is not a saved one: sha256 ${hash}`);
	return new TrustedDocuments({ mode, queries, onStranger });
}
