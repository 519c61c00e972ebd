import type { Config } from "./config.ts";

type Environment = Record<string, string | undefined>;

/** This process's environment (PATH and so on) with some variables set or, when undefined, taken out. */
export function inheritedEnvironment(extra: Environment = {}): Record<string, string> {
	const merged: Environment = { ...process.env, ...extra };
	return Object.fromEntries(
		Object.entries(merged).filter((pair): pair is [string, string] => pair[1] !== undefined),
	);
}

/** The environment of a child process that is to read the same configuration, but for `extra`. */
export function childEnvironment(config: Config, extra: Environment = {}): Record<string, string> {
	return inheritedEnvironment({
		PORT: String(config.port),
		HOST: config.host,
		LAO_DATA_DIR: config.dataDir,
		DATABASE_URL: config.databaseUrl,
		LAO_FULL_DATABASE_URL: config.fullDatabaseUrl,
		LAO_SECRET: config.secret,
		LAO_SUBGRAPH_TIMEOUT_MS: String(config.subgraphTimeoutMs),
		LAO_REQUEST_TIMEOUT_MS: String(config.requestTimeoutMs),
		LAO_STATEMENT_TIMEOUT_MS: String(config.statementTimeoutMs),
		LAO_QUERIES_DIR: config.queriesDir,
		LAO_CORS_ORIGINS: config.corsOrigins.join(","),
		LAO_TRUST_PROXY: config.trustProxy.join(","),
		LAO_POINTS_PER_MINUTE: String(config.pointsPerMinute),
		LAO_POINTS_PER_MINUTE_HIGH: String(config.highPointsPerMinute),
		LAO_RESULT_CACHE_MB: String(config.resultCacheMb),
		LAO_TRUSTED_DOCUMENTS: config.trustedDocuments,
		LAO_JWT_ISSUER: config.tokens?.issuer,
		LAO_JWT_AUDIENCE: config.tokens?.audience,
		LAO_JWT_ALGORITHMS: config.tokens?.algorithms.join(","),
		LAO_JWT_JWKS_URL: config.tokens?.jwksUrl,
		...extra,
	});
}
