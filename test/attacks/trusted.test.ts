import { createHash } from "node:crypto";
import { queriesFolder } from "@lao/cli/supergraph";
import { readSavedQueries } from "@lao/gateway/saved-queries";
import { createServer } from "@lao/gateway/server";
import { openTogether } from "@lao/gateway/together";
import { TrustedDocuments } from "@lao/gateway/trusted-documents";
import { stripIgnoredCharacters } from "graphql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openReferenceGraph, type ReferenceGraph } from "../graph.ts";

const queries = await readSavedQueries(queriesFolder);
const [saved] = queries.filter(({ name }) => name === "laos-in-province");
const stranger = "{ regions { code } }";
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

describe.each(["only", "log"] as const)("trusted documents, mode %s", (mode) => {
	let graph: ReferenceGraph;
	let server: ReturnType<typeof createServer>;
	let base: string;
	const strangers: string[] = [];
	beforeAll(async () => {
		graph = await openReferenceGraph();
		const trusted = new TrustedDocuments({
			mode,
			queries,
			onStranger: (hash) => strangers.push(hash),
		});
		const own = await openTogether({
			subgraphs: graph.running,
			supergraph: graph.graph.supergraph,
			trusted,
		});
		server = createServer({ graph: own, readiness: async () => [], queries });
		base = await server.listen({ host: "127.0.0.1", port: 0 });
	});
	afterAll(async () => {
		await server?.close();
		await graph?.close();
	});

	const post = async (body: object) => {
		const response = await fetch(`${base}/graphql`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify(body),
		});
		const { errors = [] } = (await response.json()) as { errors?: { extensions: object }[] };
		return [response.status, ...errors.map(({ extensions }) => Reflect.get(extensions, "code"))];
	};
	const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

	it("answers a saved query by its text, however it is spaced, and by its hash alone", async () => {
		const query = saved?.query ?? "";
		const spaced = stripIgnoredCharacters(query);
		for (const text of [query, query.trim(), spaced, `# mine\n${query}`]) {
			expect(await post({ query: text })).toEqual([200]);
		}
		for (const text of [query, spaced]) {
			expect(await post({ extensions: persisted(hashOf(text)) })).toEqual([200]);
		}
		expect(strangers).toEqual([]);
	});

	it("answers a saved query at its address, as JSON and as a file", async () => {
		for (const ending of ["json", "csv"]) {
			expect((await fetch(`${base}/q/laos-in-province.${ending}`)).status).toBe(200);
		}
		expect(strangers).toEqual([]);
	});

	it("refuses any other, or tells of it", async () => {
		const expected = mode === "only" ? [403, "QUERY_NOT_TRUSTED"] : [200];
		expect(await post({ query: stranger })).toEqual(expected);
		expect(strangers).toEqual(mode === "only" ? [] : [hashOf(stranger)]);
		// Nor does it become known by being sent with its hash.
		const extensions = persisted(hashOf(stranger));
		expect(await post({ query: stranger, extensions })).toEqual(expected);
		if (mode === "only") {
			expect(await post({ extensions })).toEqual([200, "PERSISTED_QUERY_NOT_FOUND"]);
		}
		const headers = { accept: "text/csv" };
		const address = `${base}/graphql?query=${encodeURIComponent(stranger)}`;
		expect((await fetch(address, { headers })).status).toBe(mode === "only" ? 403 : 200);
	});
});
