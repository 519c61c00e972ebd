import type { Config } from "@lao/config/config";
import type { Identification } from "@lao/gateway/http/identity";
import { MemoryPoints } from "@lao/gateway/limits/points";
import type { SavedQuery } from "@lao/gateway/saved-queries";
import type { ServerOptions } from "@lao/gateway/server";
import { TrustedDocuments } from "@lao/gateway/trusted-documents";
import { warn } from "./terminal.ts";

type HttpOptions = Pick<ServerOptions, "terms" | "corsOrigins" | "trustProxy">;

/** How the HTTP face is set up, by the configuration. */
export function httpOptions(config: Config, identification?: Identification): HttpOptions {
	const { pointsPerMinute, highPointsPerMinute, requestTimeoutMs, corsOrigins, trustProxy } =
		config;
	const points = meterOf(pointsPerMinute);
	const highPoints = meterOf(highPointsPerMinute);
	const terms = { points, highPoints, identification, requestTimeoutMs };
	return { terms, corsOrigins, trustProxy };
}

const meterOf = (limit: number) => (limit > 0 ? new MemoryPoints(limit) : undefined);

/** What becomes of queries that are not saved ones, by the configuration. */
export function trustedDocuments(
	{ trustedDocuments: mode }: Config,
	queries: readonly SavedQuery[],
): TrustedDocuments {
	const onStranger = (hash: string) => warn(`a query that is not a saved one: sha256 ${hash}`);
	return new TrustedDocuments({ mode, queries, onStranger });
}
