import cors from "@fastify/cors";
import type { FastifyInstance } from "fastify";
import { costHeader } from "../limits/points.ts";

/** Headers of every answer; the explorer, which runs scripts, has a policy of its own. */
export const protections = {
	// The strictest: whatever may be kept on the way says so itself.
	"cache-control": "private, no-store",
	"x-content-type-options": "nosniff",
	"referrer-policy": "no-referrer",
	"x-frame-options": "DENY",
	"cross-origin-resource-policy": "same-origin",
	"content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
};

/** Tells browsers what they may do with the answers, and lets pages of the named sites read them. */
export function addProtections(server: FastifyInstance, origins: readonly string[]): void {
	server.addHook("onRequest", (_request, reply, next) => {
		reply.headers(protections);
		next();
	});
	if (origins.length === 0) return;
	server.register(cors, {
		origin: [...origins],
		methods: ["GET", "POST"],
		allowedHeaders: [
			"accept",
			"apollo-require-preflight",
			"authorization",
			"content-type",
			costHeader,
		],
		exposedHeaders: [
			"content-disposition",
			"link",
			"ratelimit-limit",
			"ratelimit-remaining",
			"ratelimit-reset",
			"retry-after",
			"www-authenticate",
			costHeader,
		],
		maxAge: 600,
	});
}
