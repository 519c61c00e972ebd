import { hash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { costHeader } from "../limits/points.ts";

/** Headers that have a part in the answer, by their values. */
const told = ["accept", "content-type"] as const;

/** The same by whether they are there, and whether they say anything. */
const marked = [costHeader, "apollo-require-preflight", "x-apollo-operation-name"] as const;

/**
 * What makes two requests the same, to the byte; undefined for one whose answer is its client's
 * alone. A hash: it is short whatever was sent, and nobody can make two requests share one.
 */
export function requestKey({ method, url, headers, body }: FastifyRequest): string | undefined {
	// Who shows a key or a token may read more than others.
	if (headers.authorization !== undefined) return undefined;
	if (method !== "GET" && method !== "POST") return undefined;
	if (method === "POST" && typeof body !== "string") return undefined;
	let head = `${method} ${url}`;
	// No value of a header holds a line's end.
	for (const name of told) head += `\n${headers[name] ?? ""}`;
	for (const name of marked) head += `\n${Math.min(1, headers[name]?.length ?? -1)}`;
	return hash("sha256", `${head}\n${body ?? ""}`, "base64url");
}
