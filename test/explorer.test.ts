import { queriesFolder } from "@lao/cli/supergraph";
import { readSavedQueries } from "@lao/gateway/saved-queries";
import { createServer } from "@lao/gateway/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "./graph.ts";

const queries = await readSavedQueries(queriesFolder);

/** Hosts that texts of the libraries name and nothing fetches: XML namespaces, notices, links. */
const named = [
	"codemirror.net",
	"commonmark.org",
	"en.wikipedia.org",
	"github.com",
	"react.dev",
	"www.w3.org",
	"yarnpkg.com",
];

describe("the explorer", () => {
	let graph: ReferenceGraph;
	let server: ReturnType<typeof createServer>;
	let base: string;
	beforeAll(async () => {
		graph = await openReferenceGraph();
		server = createServer({ graph: graph.graph, readiness: async () => [], queries });
		base = await server.listen({ host: "127.0.0.1", port: 0 });
	});
	afterAll(async () => {
		await server?.close();
		await graph?.close();
	});

	const get = (path: string) => fetch(`${base}/${path}`);

	/** The page's files and those they load in turn, by path. */
	async function files(): Promise<Map<string, Response>> {
		const page = await (await get("explorer")).text();
		const waiting = [...page.matchAll(/(?:href|src)="(explorer\/[^"]+)"/g)].map(([, path]) => path);
		const found = new Map<string, Response>();
		for (const path of waiting) {
			if (!path || found.has(path)) continue;
			const response = await get(path);
			found.set(path, response.clone());
			for (const [, name] of (await response.text()).matchAll(
				/["']\.\/([\w-]+\.(?:js|css))["']/g,
			)) {
				waiting.push(`explorer/${name}`);
			}
		}
		return found;
	}

	it("comes with a policy under which only its own scripts and styles run", async () => {
		const { status, headers } = await get("explorer");
		expect([status, headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"]);
		const policy = headers.get("content-security-policy") ?? "";
		const rules = new Map(policy.split("; ").map((rule) => [rule.split(" ")[0], rule] as const));
		expect(rules.get("default-src")).toBe("default-src 'self'");
		expect(rules.get("script-src") ?? "default").toBe("default");
		expect(rules.get("frame-ancestors")).toBe("frame-ancestors 'none'");
		expect(rules.get("style-src")).toMatch(/^style-src 'self' 'nonce-[\w+/=]{20,}'$/);
		expect(policy).not.toContain("unsafe");
		expect(headers.get("x-content-type-options")).toBe("nosniff");
	});

	it("gives each reader a nonce of their own, the one of the page", async () => {
		const seen = new Set<string>();
		for (let reader = 0; reader < 2; reader++) {
			const response = await get("explorer");
			const [, nonce = ""] = /nonce="([^"]+)"/.exec(await response.text()) ?? [];
			expect(response.headers.get("content-security-policy")).toContain(`'nonce-${nonce}'`);
			seen.add(nonce);
		}
		expect(seen.size).toBe(2);
	});

	it("serves every file it loads, to be kept for good", async () => {
		const found = await files();
		const types = [...found].map(([path, { headers }]) => {
			expect(headers.get("content-type")).toMatch(
				path.endsWith(".css") ? /^text\/css/ : /^text\/javascript/,
			);
			return headers.get("content-type")?.split(";")[0];
		});
		expect(new Set(types)).toEqual(new Set(["text/css", "text/javascript"]));
		for (const { status, headers } of found.values()) {
			expect(status).toBe(200);
			expect(headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
			expect(headers.get("x-content-type-options")).toBe("nosniff");
		}
		expect(found.size).toBeGreaterThan(2);
	});

	it("gives the same bytes compressed and not", async () => {
		const [path = ""] = (await files()).keys();
		const bytes = async (encoding: string) => {
			const response = await fetch(`${base}/${path}`, { headers: { "accept-encoding": encoding } });
			return { encoding: response.headers.get("content-encoding"), text: await response.text() };
		};
		const plain = await bytes("identity");
		expect(plain.encoding).toBeNull();
		expect(await bytes("gzip")).toEqual({ encoding: "gzip", text: plain.text });
	});

	it("names no foreign host that anything would fetch from, and no font", async () => {
		for (const response of (await files()).values()) {
			const text = await response.text();
			const hosts = [...text.matchAll(/https?:\/\/([\w.-]+)/g)].map(([, host]) => host);
			expect(hosts.filter((host) => !named.includes(host ?? ""))).toEqual([]);
			expect(text).not.toMatch(/(?:fetch|import|importScripts|Worker|url)\(\s*["'`]?https?:/);
			expect(text).not.toContain("@font-face");
		}
	});

	it("offers the saved queries in its menu", async () => {
		expect(await (await get("explorer/queries.json")).json()).toEqual(queries);
	});

	it("is found with a slash at the end too, and has nothing else", async () => {
		expect((await get("explorer/")).url).toBe(`${base}/explorer`);
		for (const path of ["explorer/none.js", "explorer/..%2fpackage.json", "explorer/index.html"]) {
			expect((await get(path)).status).toBe(404);
		}
	});
});
