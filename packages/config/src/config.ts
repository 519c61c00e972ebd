import { resolve } from "node:path";
import { z } from "zod";
import { isAddressRange, isOrigin, isTrustedAddress } from "./network-names.ts";
import { defaultAlgorithms, isAlgorithm, type TokenSettings } from "./token-settings.ts";

/** Every setting of LAO Graph, checked and typed. */
export interface Config {
	port: number;
	host: string;
	/** Absolute path of the folder that holds the embedded database and its lock. */
	dataDir: string;
	/** A PostgreSQL server of the user's; without it the embedded one is used. */
	databaseUrl: string | undefined;
	/** The same as a role that also reads restricted rows; for a service that serves on its own. */
	fullDatabaseUrl: string | undefined;
	/** Signs cursors and requests between processes; without it the data folder keeps a generated one. */
	secret: string | undefined;
	/** The same of one service alone, made of the graph's. */
	serviceSecret: string | undefined;
	subgraphTimeoutMs: number;
	requestTimeoutMs: number;
	statementTimeoutMs: number;
	/** Absolute path of a folder of the user's own saved queries. */
	queriesDir: string | undefined;
	/** Web sites, besides our own, whose pages may ask the graph. */
	corsOrigins: readonly string[];
	/** Addresses of proxies whose `X-Forwarded-For` is believed. */
	trustProxy: readonly string[];
	/** Records one client may ask for in a minute; 0 for any number. */
	pointsPerMinute: number;
	/** The same for one whose key or token has the scope `points:high`. */
	highPointsPerMinute: number;
	/** Megabytes of whole answers kept to be served again; 0 for none. */
	resultCacheMb: number;
	/** What becomes of queries that are not saved ones. */
	trustedDocuments: TrustMode;
	/** Whose tokens of identity are accepted; nobody's when absent. */
	tokens: TokenSettings | undefined;
}

/** `log` tells of a query that is not a saved one, `only` refuses it. */
export type TrustMode = "off" | "log" | "only";

/** Environment variables that cannot be used, one line for each. */
export class ConfigError extends Error {
	override name = "ConfigError";
	readonly code = "CONFIG_INVALID";
	readonly mistakes: readonly string[];

	constructor(mistakes: readonly string[]) {
		super(mistakes.join("\n"));
		this.mistakes = mistakes;
	}
}

function wholeNumber(fallback: number, least: number, most: number) {
	return z
		.string()
		.regex(/^\d{1,9}$/)
		.transform(Number)
		.refine((number) => number >= least && number <= most)
		.default(fallback)
		.describe(`a whole number from ${least} to ${most}`);
}

const milliseconds = (fallback: number) => wholeNumber(fallback, 1, 600_000);

function listOf(isValid: (item: string) => boolean) {
	return z
		.string()
		.transform((text) => text.split(",").map((item) => item.trim()))
		.refine((items) => items.every(isValid))
		.default([]);
}

const trustedAddress = z
	.string()
	.refine(isTrustedAddress)
	.optional()
	.describe("an address that begins with https://");
const serverAddress = z
	.string()
	.refine((url) => /^postgres(ql)?:$/.test(URL.parse(url)?.protocol ?? ""))
	.optional()
	.describe("an address such as postgres://user:password@host:5432/database");

const settings = z.object({
	PORT: wholeNumber(4000, 1, 65_535),
	HOST: z.string().regex(/^\S+$/).default("127.0.0.1").describe("a host name or an address"),
	LAO_DATA_DIR: z.string().default(".data").describe("the path of a folder"),
	DATABASE_URL: serverAddress,
	LAO_FULL_DATABASE_URL: serverAddress,
	LAO_SECRET: z.string().min(32).optional().describe("at least 32 characters long"),
	LAO_SERVICE_SECRET: z.string().min(32).optional().describe("at least 32 characters long"),
	// Longer than a statement may take, so that the service can still say that one took too long.
	LAO_SUBGRAPH_TIMEOUT_MS: milliseconds(4000),
	LAO_REQUEST_TIMEOUT_MS: milliseconds(10_000),
	LAO_STATEMENT_TIMEOUT_MS: milliseconds(3000),
	LAO_QUERIES_DIR: z.string().optional().describe("the path of a folder"),
	LAO_CORS_ORIGINS: listOf(isOrigin).describe(
		"origins such as https://dashboard.example.go.th, with commas between them",
	),
	LAO_TRUST_PROXY: listOf(isAddressRange).describe(
		"addresses or ranges such as 10.0.0.0/8, with commas between them",
	),
	LAO_POINTS_PER_MINUTE: wholeNumber(5_000_000, 0, 999_999_999),
	LAO_POINTS_PER_MINUTE_HIGH: wholeNumber(50_000_000, 0, 999_999_999),
	LAO_RESULT_CACHE_MB: wholeNumber(32, 0, 100_000),
	LAO_TRUSTED_DOCUMENTS: z.enum(["off", "log", "only"]).default("off").describe("off, log or only"),
	LAO_JWT_ISSUER: trustedAddress,
	LAO_JWT_AUDIENCE: z.string().optional().describe("the name of this graph at the issuer"),
	LAO_JWT_ALGORITHMS: listOf(isAlgorithm)
		.transform((names) => (names.length > 0 ? names : defaultAlgorithms))
		.describe("algorithms with a public key such as RS256, with commas between them"),
	LAO_JWT_JWKS_URL: trustedAddress,
});

type Setting = keyof typeof settings.shape;

// Each may hold a password, and error lines end up in logs.
const unprintable = new Set<Setting>([
	...(["DATABASE_URL", "LAO_FULL_DATABASE_URL"] as const),
	...(["LAO_SECRET", "LAO_SERVICE_SECRET"] as const),
]);

function mistake(name: Setting, value: string | undefined): string {
	const found = unprintable.has(name) ? "is not (value hidden)" : `is ${JSON.stringify(value)}`;
	return `${name} must be ${settings.shape[name].description}, but ${found}.`;
}

/** The configuration in these environment variables; throws one ConfigError that lists every mistake. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
	// `PORT=` in a shell or an .env file means "not set", not "the empty port".
	const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
	const read = settings.safeParse(set);
	if (!read.success) {
		const names = new Set(read.error.issues.map((issue) => issue.path[0] as Setting));
		throw new ConfigError([...names].map((name) => mistake(name, env[name])));
	}
	const tokens = tokenSettings(read.data);
	return {
		port: read.data.PORT,
		host: read.data.HOST,
		dataDir: resolve(read.data.LAO_DATA_DIR),
		databaseUrl: read.data.DATABASE_URL,
		fullDatabaseUrl: read.data.LAO_FULL_DATABASE_URL,
		secret: read.data.LAO_SECRET,
		serviceSecret: read.data.LAO_SERVICE_SECRET,
		subgraphTimeoutMs: read.data.LAO_SUBGRAPH_TIMEOUT_MS,
		requestTimeoutMs: read.data.LAO_REQUEST_TIMEOUT_MS,
		statementTimeoutMs: read.data.LAO_STATEMENT_TIMEOUT_MS,
		queriesDir: read.data.LAO_QUERIES_DIR && resolve(read.data.LAO_QUERIES_DIR),
		corsOrigins: read.data.LAO_CORS_ORIGINS,
		trustProxy: read.data.LAO_TRUST_PROXY,
		pointsPerMinute: read.data.LAO_POINTS_PER_MINUTE,
		highPointsPerMinute: read.data.LAO_POINTS_PER_MINUTE_HIGH,
		resultCacheMb: read.data.LAO_RESULT_CACHE_MB,
		trustedDocuments: read.data.LAO_TRUSTED_DOCUMENTS,
		tokens,
	};
}

/** Tokens are accepted where an issuer is named; one without an audience would accept those for others. */
function tokenSettings(data: z.infer<typeof settings>): TokenSettings | undefined {
	const { LAO_JWT_ISSUER: issuer, LAO_JWT_AUDIENCE: audience, LAO_JWT_JWKS_URL: jwksUrl } = data;
	if (issuer && audience) return { issuer, audience, jwksUrl, algorithms: data.LAO_JWT_ALGORITHMS };
	if (!issuer && !audience && !jwksUrl) return undefined;
	throw new ConfigError(["LAO_JWT_ISSUER and LAO_JWT_AUDIENCE must be set together, or neither."]);
}
