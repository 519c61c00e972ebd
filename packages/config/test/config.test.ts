import { join } from "node:path";
import { expect, test } from "vitest";
import { childEnvironment } from "../src/child-environment.ts";
import { ConfigError, readConfig } from "../src/config.ts";

function mistakesOf(env: Record<string, string>): readonly string[] {
	try {
		readConfig(env);
	} catch (error) {
		if (error instanceof ConfigError) return error.mistakes;
		throw error;
	}
	return [];
}

test("an empty environment gives the defaults", () => {
	expect(readConfig({})).toEqual({
		port: 4000,
		host: "127.0.0.1",
		dataDir: join(process.cwd(), ".data"),
		databaseUrl: undefined,
		secret: undefined,
		serviceSecret: undefined,
		subgraphTimeoutMs: 4000,
		requestTimeoutMs: 10_000,
		statementTimeoutMs: 3000,
		corsOrigins: [],
		trustProxy: [],
		pointsPerMinute: 5_000_000,
		highPointsPerMinute: 50_000_000,
		resultCacheMb: 32,
		trustedDocuments: "off",
	});
});

test("a variable set to nothing counts as not set", () => {
	expect(readConfig({ PORT: "", LAO_SECRET: " " })).toEqual(readConfig({}));
});

test("all mistakes are reported at once, each saying what to change", () => {
	expect(mistakesOf({ PORT: "70000", LAO_REQUEST_TIMEOUT_MS: "soon", HOST: "a b" })).toEqual([
		'PORT must be a whole number from 1 to 65535, but is "70000".',
		'HOST must be a host name or an address, but is "a b".',
		'LAO_REQUEST_TIMEOUT_MS must be a whole number from 1 to 600000, but is "soon".',
	]);
});

test("a mistaken secret or database address is not repeated in the message", () => {
	const lines = mistakesOf({ LAO_SECRET: "hunter2", DATABASE_URL: "mysql://root:hunter2@db/lao" });
	expect(lines).toHaveLength(2);
	expect(lines.join()).not.toContain("hunter2");
});

test("origins and proxies are lists, and nothing that anybody could claim to be", () => {
	const { corsOrigins, trustProxy } = readConfig({
		LAO_CORS_ORIGINS: "https://a.go.th, http://localhost:5173",
		LAO_TRUST_PROXY: "10.0.0.0/8,::1",
	});
	expect(corsOrigins).toEqual(["https://a.go.th", "http://localhost:5173"]);
	expect(trustProxy).toEqual(["10.0.0.0/8", "::1"]);
	for (const origin of ["null", "*", "https://a.go.th/", "a.go.th", "file://"]) {
		expect(mistakesOf({ LAO_CORS_ORIGINS: `https://b.go.th,${origin}` })).toHaveLength(1);
	}
	for (const range of ["0.0.0.0/0", "true", "10.0.0.0/33", "proxy.example"]) {
		expect(mistakesOf({ LAO_TRUST_PROXY: range })).toHaveLength(1);
	}
});

test.each(["postgres://u:p@db:5432/lao", "postgresql:///lao"])("%s is accepted", (url) => {
	expect(readConfig({ DATABASE_URL: url }).databaseUrl).toBe(url);
});

test("a child process reads the same configuration, but for what is changed", () => {
	const config = readConfig({
		PORT: "4100",
		LAO_SECRET: "s".repeat(32),
		LAO_TRUSTED_DOCUMENTS: "only",
		LAO_JWT_ISSUER: "https://id.example.go.th/",
		LAO_JWT_AUDIENCE: "lao-graph",
		LAO_JWT_JWKS_URL: "https://id.example.go.th/keys",
	});
	const env = childEnvironment(config, { PORT: "4101" });
	expect(readConfig(env)).toEqual({ ...config, port: 4101 });
	expect(env.PATH).toBeTruthy();
});

test("tokens are accepted of an issuer reached by TLS, for us, by signatures with a public key", () => {
	const named = { LAO_JWT_ISSUER: "https://id.example.go.th", LAO_JWT_AUDIENCE: "lao-graph" };
	expect(readConfig(named).tokens).toEqual({
		issuer: "https://id.example.go.th",
		audience: "lao-graph",
		algorithms: ["RS256", "PS256", "ES256", "EdDSA"],
	});
	expect(readConfig({ ...named, LAO_JWT_ALGORITHMS: "ES384, RS512" }).tokens?.algorithms).toEqual([
		"ES384",
		"RS512",
	]);
	for (const algorithm of ["none", "HS256", "RS256,HS256", "rs256", "dir"]) {
		expect(mistakesOf({ ...named, LAO_JWT_ALGORITHMS: algorithm })).toHaveLength(1);
	}
	for (const issuer of ["http://id.example.go.th", "id.example.go.th", "https://u:p@id.go.th"]) {
		expect(mistakesOf({ ...named, LAO_JWT_ISSUER: issuer })).toHaveLength(1);
	}
	expect(mistakesOf({ LAO_JWT_ISSUER: "https://id.example.go.th" })).toEqual([
		"LAO_JWT_ISSUER and LAO_JWT_AUDIENCE must be set together, or neither.",
	]);
	expect(mistakesOf({ ...named, LAO_JWT_JWKS_URL: "http://169.254.169.254/keys" })).toHaveLength(1);
});
