import { gzipSync } from "node:zlib";
import type { Mode } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { inside, measure, openTarget, type Target } from "./target.ts";

const query = "{ regions { code } }";
const json = { "content-type": "application/json" };
const body = JSON.stringify({ query });
const address = `/graphql?query=${encodeURIComponent(query)}`;
const post = (
	headers: Record<string, string>,
	content: RequestInit["body"] = body,
): RequestInit => ({
	method: "POST",
	headers,
	body: content,
});

type Attack = [what: string, path: string, init: RequestInit, status: number, code: string];

const refused: Attack[] = [
	["a batch", "/graphql", post(json, `[${body},${body}]`), 400, "BAD_REQUEST"],
	["an empty batch", "/graphql", post(json, "[]"), 400, "BAD_REQUEST"],
	["a text", "/graphql", post({ "content-type": "text/plain" }), 415, "UNSUPPORTED_MEDIA_TYPE"],
	[
		"a form",
		"/graphql",
		post({ "content-type": "application/x-www-form-urlencoded" }, `query=${query}`),
		415,
		"UNSUPPORTED_MEDIA_TYPE",
	],
	[
		"a form of parts",
		"/graphql",
		post({ "content-type": "multipart/form-data; boundary=x" }, `--x--`),
		415,
		"UNSUPPORTED_MEDIA_TYPE",
	],
	["XML", "/graphql", post({ "content-type": "application/xml" }), 415, "UNSUPPORTED_MEDIA_TYPE"],
	["a GET no page had to ask for", address, {}, 400, "CSRF_PREVENTED"],
	[
		"a GET that looks like a form",
		address,
		{ headers: { "content-type": "text/plain" } },
		400,
		"CSRF_PREVENTED",
	],
	[
		"a mutation by GET",
		"/graphql?query=mutation%7Bdrop%7D",
		{ headers: { "apollo-require-preflight": "1" } },
		405,
		"BAD_REQUEST",
	],
	["PUT", "/graphql", { method: "PUT", headers: json, body }, 405, "METHOD_NOT_ALLOWED"],
	["DELETE", "/graphql", { method: "DELETE" }, 405, "METHOD_NOT_ALLOWED"],
	[
		"a foreign site",
		"/graphql",
		post({ ...json, origin: "https://evil.example" }),
		403,
		"CSRF_PREVENTED",
	],
	["a site without a name", "/graphql", post({ ...json, origin: "null" }), 403, "CSRF_PREVENTED"],
	[
		"one byte more than 1 MB",
		"/graphql",
		post(json, body.padEnd(1_000_001, " ")),
		413,
		"LIMIT_EXCEEDED",
	],
	[
		"a compressed bomb",
		"/graphql",
		post({ ...json, "content-encoding": "gzip" }, gzipSync(Buffer.alloc(50_000_000, " "))),
		415,
		"UNSUPPORTED_MEDIA_TYPE",
	],
	[
		"UTF-7",
		"/graphql",
		post({ "content-type": "application/json; charset=utf-7" }),
		415,
		"UNSUPPORTED_MEDIA_TYPE",
	],
	[
		"UTF-16",
		"/graphql",
		post({ "content-type": 'application/json; charset="utf-16le"' }, Buffer.from(body, "utf16le")),
		415,
		"UNSUPPORTED_MEDIA_TYPE",
	],
	["broken JSON", "/graphql", post(json, `{"query":`), 400, "BAD_REQUEST"],
	["no JSON", "/graphql", post(json, "query"), 400, "BAD_REQUEST"],
	["nothing", "/graphql", post(json, ""), 400, "BAD_REQUEST"],
	["an empty object", "/graphql", post(json, "{}"), 400, "BAD_REQUEST"],
	["a number for the query", "/graphql", post(json, `{"query":7}`), 400, "BAD_REQUEST"],
	[
		"a list of variables",
		"/graphql",
		post(json, `{"query":"{a}","variables":[]}`),
		400,
		"BAD_REQUEST",
	],
	[
		"JSON that poisons objects",
		"/graphql",
		post(json, `{"query":"{__typename}","variables":{"__proto__":{"isOwn":true}}}`),
		400,
		"BAD_REQUEST",
	],
	["JSON 300,000 deep", "/graphql", post(json, "[".repeat(300_000)), 400, "BAD_REQUEST"],
	["an address that is none", "/%zz", {}, 400, "BAD_REQUEST"],
	["a way out of the folder", "/explorer/..%2f..%2fpackage.json", {}, 404, "BAD_REQUEST"],
	["a saved query that is a path", "/q/..%2f..%2fetc%2fpasswd", {}, 404, "BAD_REQUEST"],
	[
		"a hash of a query nobody has",
		"/graphql",
		post(json, `{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"${"0".repeat(64)}"}}}`),
		200,
		"PERSISTED_QUERY_NOT_FOUND",
	],
	[
		"a hash of another query",
		"/graphql",
		post(
			json,
			`{"query":"{__typename}","extensions":{"persistedQuery":{"version":1,"sha256Hash":"${"0".repeat(64)}"}}}`,
		),
		400,
		"BAD_REQUEST",
	],
	[
		"a hash that is an object",
		"/graphql",
		post(json, `{"query":"{__typename}","extensions":{"persistedQuery":{"sha256Hash":{}}}}`),
		400,
		"BAD_REQUEST",
	],
];

describe.each<Mode>(["together", "apart"])("a request made to trick, services %s", (mode) => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget(mode, { arrivalMs: 1000 });
	});
	afterAll(() => target?.close());

	it.each(refused)("%s is refused with its code", async (_what, path, init, status, code) => {
		const { value } = await measure({ ms: 500, stallMs: 150 }, () => target.send(path, init));
		expect([value.status, value.codes]).toEqual([status, [code]]);
		expect(value.text).not.toMatch(inside);
		expect(value.headers.get("content-type")).toMatch(/^application\/(?:graphql-response\+)?json/);
		await target.stillServes();
	});

	it("at the limit of its size is answered", async () => {
		expect((await target.send("/graphql", post(json, body.padEnd(1_000_000, " ")))).status).toBe(
			200,
		);
	});

	it.each(["cross-site", "same-site"])("of a %s page is refused wherever it goes", async (site) => {
		const headers = {
			"sec-fetch-site": site,
			"sec-fetch-mode": "no-cors",
			"sec-fetch-dest": "image",
		};
		for (const path of [address, "/q/laos-in-province.csv", "/graphql/metadata.json?query={a}"]) {
			const { status, codes } = await target.send(path, { headers });
			expect([status, codes]).toEqual([403, ["CSRF_PREVENTED"]]);
		}
	});

	const lines = (...all: string[]) => `${all.join("\r\n")}\r\n\r\n`;

	it.each([
		["no request line", "nonsense\r\n\r\n", 400],
		["a wrong version", "GET / HTTP/9.9\r\n\r\n", 400],
		[
			"two lengths",
			`${lines("POST /graphql HTTP/1.1", "host: x", "content-length: 2", "content-length: 3")}{}`,
			400,
		],
		[
			"a length and chunks",
			lines("POST /graphql HTTP/1.1", "host: x", "content-length: 4", "transfer-encoding: chunked"),
			400,
		],
		["no host", lines("GET /health/live HTTP/1.1", "connection: close"), 400],
		["a header with a line of its own", lines("GET / HTTP/1.1", "host: x", "a: b\u0000c"), 400],
		["an address of 2 MB", lines(`GET /${"a".repeat(2_000_000)} HTTP/1.1`, "host: x"), 431],
		["a header of 100 KB", lines("GET / HTTP/1.1", "host: x", `a: ${"b".repeat(100_000)}`), 431],
		[
			"101 headers",
			lines(
				"GET /health/live HTTP/1.1",
				"host: x",
				"connection: close",
				...Array.from({ length: 99 }, (_, index) => `h${index}: 1`),
			),
			431,
		],
	])("of %s is answered in JSON and hung up on", async (_what, text, status) => {
		const { value } = await measure({ ms: 500, stallMs: 150 }, () => target.raw(text));
		expect(value).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
		const answer = JSON.parse(value.slice(value.indexOf("\r\n\r\n")));
		expect(answer.errors[0].extensions.code).toMatch(/^(?:BAD_REQUEST|LIMIT_EXCEEDED)$/);
		expect(value).toMatch(/x-content-type-options: nosniff/i);
		await target.stillServes();
	});

	it("of 100 headers is answered", async () => {
		const more = Array.from({ length: 98 }, (_, index) => `h${index}: 1`);
		const text = lines("GET /health/live HTTP/1.1", "host: x", "connection: close", ...more);
		expect(await target.raw(text)).toMatch(/^HTTP\/1.1 200 /);
	});

	it("that arrives drop by drop is hung up on, head or body", async () => {
		const head = "POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\n";
		const began = performance.now();
		const answers = await Promise.all([
			target.raw(head),
			target.raw(`${head}content-length: 500\r\n\r\n`, `{"query":`),
		]);
		for (const answer of answers) expect(answer).toMatch(/^HTTP\/1.1 408 .*"errors"/s);
		expect(performance.now() - began).toBeLessThan(10_000);
		await target.stillServes();
	});

	it("never gets an answer without protections", async () => {
		const paths = [
			"/graphql",
			"/explorer/queries.json",
			"/schema.graphql",
			"/none",
			"/health/live",
		];
		for (const path of paths) {
			const { headers } = await target.send(path);
			expect(headers.get("x-content-type-options")).toBe("nosniff");
			expect(headers.get("referrer-policy")).toBe("no-referrer");
			expect(headers.get("content-security-policy")).toMatch(/frame-ancestors 'none'/);
			expect(headers.get("access-control-allow-origin")).toBeNull();
		}
	});
});

describe("a page of another site", () => {
	const friend = "https://dashboard.example.go.th";
	let target: Target;
	beforeAll(async () => {
		target = await openTarget("together", { corsOrigins: [friend] });
	});
	afterAll(() => target?.close());

	const preflight = (origin: string) =>
		target.send("/graphql", {
			method: "OPTIONS",
			headers: {
				origin,
				"access-control-request-method": "POST",
				"access-control-request-headers": "content-type",
			},
		});

	it("may ask when its site is named", async () => {
		const { status, headers } = await preflight(friend);
		expect([status, headers.get("access-control-allow-origin")]).toEqual([204, friend]);
		expect(headers.get("access-control-allow-credentials")).toBeNull();
		const cross = { origin: friend, "sec-fetch-site": "cross-site", "sec-fetch-mode": "cors" };
		const answer = await target.ask(query, {}, cross);
		expect([answer.status, answer.headers.get("access-control-allow-origin")]).toEqual([
			200,
			friend,
		]);
	});

	it.each([
		"https://evil.example",
		"null",
		`${friend}.evil.example`,
		"http://dashboard.example.go.th",
	])("may not when it is %s", async (origin) => {
		const asked = await preflight(origin);
		expect(asked.headers.get("access-control-allow-origin")).toBeNull();
		const answer = await target.ask(query, {}, { origin });
		expect([answer.status, answer.codes]).toEqual([403, ["CSRF_PREVENTED"]]);
		expect(answer.headers.get("access-control-allow-origin")).toBeNull();
	});
});
