import { randomBytes } from "node:crypto";
import { extname } from "node:path";
import type { FastifyInstance } from "fastify";
import type { SavedQuery } from "../saved-queries.ts";
import { bundleExplorer, type ExplorerBundle } from "./bundle.ts";

/** What a browser may do here: run our own files and ask our own graph, nothing else. */
const policy = (nonce: string) =>
	[
		"default-src 'self'",
		`style-src 'self' 'nonce-${nonce}'`,
		"img-src 'self' data:",
		"object-src 'none'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join("; ");

const protections = {
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
};
const fresh = { ...protections, "cache-control": "no-cache" };
/** The hash in a file's name is that of its contents, so a browser need never ask again. */
const lasting = {
	...protections,
	"cache-control": "public, max-age=31536000, immutable",
	vary: "accept-encoding",
};

const types: Record<string, string> = {
	".css": "text/css; charset=utf-8",
	".js": "text/javascript; charset=utf-8",
};

/** Serves the explorer with its menu of queries; its files are made when the first reader comes. */
export function addExplorer(server: FastifyInstance, queries: readonly SavedQuery[]): void {
	server.get("/explorer", async (_request, reply) => {
		const { page } = await explorerFiles();
		const nonce = randomBytes(16).toString("base64");
		reply.headers(fresh).header("content-security-policy", policy(nonce));
		return reply.type("text/html; charset=utf-8").send(page.replace("%nonce%", nonce));
	});
	server.get("/explorer/", (_request, reply) => reply.redirect("../explorer"));
	server.get("/explorer/queries.json", (_request, reply) => reply.headers(fresh).send(queries));
	server.get<{ Params: { file: string } }>("/explorer/:file", async (request, reply) => {
		const { params, headers } = request;
		const file = (await explorerFiles()).files.get(params.file);
		const type = types[extname(params.file)];
		if (!file || !type) return reply.callNotFound();
		reply.headers(lasting).type(type);
		if (!/\bgzip\b/.test(headers["accept-encoding"] ?? "")) return reply.send(file.contents);
		return reply.header("content-encoding", "gzip").send(file.gzipped);
	});
}

let bundle: Promise<ExplorerBundle> | undefined;

/** Made once for the process; tried again by the next reader when it failed. */
function explorerFiles(): Promise<ExplorerBundle> {
	bundle ??= bundleExplorer().catch((error) => {
		bundle = undefined;
		throw error;
	});
	return bundle;
}
