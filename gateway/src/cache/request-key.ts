import { hash } from "node:crypto";
import { anonymous } from "@lao/subgraph/reader";
import type { FastifyRequest } from "fastify";
import { costHeader } from "../limits/points.ts";

/** Headers that have a part in the answer, by their values. */
const told = ["accept", "content-type"] as const;

/** The same by whether they are there, and whether they say anything. */
const marked = [costHeader, "apollo-require-preflight", "x-apollo-operation-name"] as const;

/** Longer ones are hashed: engines tell long texts of one length apart by comparing them whole. */
const longestText = 8_000;

/**
 * What makes two requests the same, to the byte; undefined for one whose answer is its client's
 * alone.
 */
export function requestKey(request: FastifyRequest): string | undefined {
	const { method, url, headers, body, reader } = request;
	// Who shows a key or a token may read more than others, and pays by its name.
	if (headers.authorization !== undefined || reader !== anonymous) return undefined;
	if (method !== "GET" && method !== "POST") return undefined;
	if (method === "POST" && typeof body !== "string") return undefined;
	let key = `${method} ${url}`;
	// No value of a header holds a line's end.
	for (const name of told) key += `\n${headers[name] ?? ""}`;
	for (const name of marked) key += `\n${Math.min(1, headers[name]?.length ?? -1)}`;
	key += `\n${body ?? ""}`;
	return key.length <= longestText ? key : hash("sha256", key, "base64url");
}
