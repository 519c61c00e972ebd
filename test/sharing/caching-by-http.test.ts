import { createHash } from "node:crypto";
import { queriesFolder } from "@lao/cli/supergraph";
import { PersistedQueries } from "@lao/gateway/cache/persisted-queries";
import { readSavedQueries } from "@lao/gateway/saved-queries";
import type { Mode } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTarget, type Target } from "../attacks/target.ts";

const queries = await readSavedQueries(queriesFolder);
const friends = ["https://a.example.go.th", "https://b.example.go.th"];
const query = "query Region { regions { code } } query Name { regions { nameEn } }";
const preflight = { "apollo-require-preflight": "1" };
const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

function address(parameters: Record<string, unknown>): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(parameters)) {
		search.set(name, typeof value === "string" ? value : JSON.stringify(value));
	}
	return `/graphql?${search}`;
}

const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

describe.each<Mode>(["together", "apart"])("caching by HTTP, services %s", (mode) => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget(mode, { corsOrigins: friends, queries }, 10_000_000);
	});
	afterAll(() => target?.close());

	const get = (path: string, headers: Record<string, string> = {}) =>
		target.send(path, { headers: { ...preflight, ...headers } });
	const control = ({ headers }: { headers: Headers }) => headers.get("cache-control");

	it.each([address({ query: "{ regions { code } }" }), "/q/laos-in-province.json?province=51"])(
		"%s may be kept for a second, and is not sent again to who has it",
		async (path) => {
			const first = await get(path);
			expect([first.status, control(first)]).toEqual([200, "public, max-age=1, must-revalidate"]);
			expect(first.headers.get("vary")).toMatch(/accept, authorization, x-lao-cost$/);
			const etag = first.headers.get("etag") ?? "";
			expect(etag).toMatch(/^"[\w-]{43}"$/);
			for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
				const again = await get(path, { "if-none-match": tag });
				expect([again.status, again.text, again.headers.get("etag")]).toEqual([304, "", etag]);
				expect(control(again)).toBe("public, max-age=1, must-revalidate");
			}
			expect((await get(path, { "if-none-match": `"other"` })).text).toBe(first.text);
		},
	);

	it("an answer has another tag where its type is another", async () => {
		const path = address({ query: "{ regions { nameTh } }" });
		const types = ["application/json", "application/graphql-response+json"];
		const answers = await Promise.all(types.map((accept) => get(path, { accept })));
		expect(answers.map(({ headers }) => headers.get("content-type"))).toEqual(
			types.map((type) => `${type}; charset=utf-8`),
		);
		expect(answers[0]?.text).toBe(answers[1]?.text);
		expect(answers[0]?.headers.get("etag")).not.toBe(answers[1]?.headers.get("etag"));
	});

	it("what is not for all may be kept by nobody", async () => {
		const replies = [
			await target.ask("{ regions { code } }"),
			await target.ask("{ regions { code } }"),
			await get(address({ query: "{ nothing }" })),
			await get(address({ query: `{ laos(after: "A") { totalCount } }` })),
			await get(address({ query: "{ regions { code } }" }), { authorization: "Bearer nobody" }),
			await target.send(address({ query: "{ regions { code } }" })),
			await get("/q/none.json"),
			await get("/health/live"),
		];
		for (const reply of replies) {
			expect([control(reply), reply.headers.get("etag")]).toEqual(["private, no-store", null]);
		}
	});

	it("by POST a tag changes nothing", async () => {
		const answer = await target.ask("{ regions { code } }", {}, { "if-none-match": "*" });
		expect(answer.status).toBe(200);
	});

	it("pages of each site that may ask are told so, whoever asked first", async () => {
		const path = address({ query: "{ regions { code source { document } } }" });
		for (const origin of friends) {
			const { headers } = await get(path, { origin, "sec-fetch-site": "cross-site" });
			expect(headers.get("access-control-allow-origin")).toBe(origin);
			expect(headers.get("vary")).toMatch(/^Origin, accept/i);
		}
		expect((await get(path)).headers.get("access-control-allow-origin")).toBeNull();
	});

	it("a query is asked by its hash alone once somebody sent it with its text", async () => {
		const text = `{ province(code: "51") { nameEn regionCode: code } }`;
		const byHash = address({ extensions: persisted(hashOf(text)) });
		const unknown = await get(byHash);
		expect([unknown.codes, control(unknown)]).toEqual([
			["PERSISTED_QUERY_NOT_FOUND"],
			"private, no-store",
		]);
		await get(address({ query: text, extensions: persisted(hashOf(text)) }));
		const first = await get(byHash);
		const etag = first.headers.get("etag") ?? "";
		expect(first.data).toEqual({ province: { nameEn: "Lamphun", regionCode: "51" } });
		expect((await get(byHash, { "if-none-match": etag })).status).toBe(304);
	});

	it("the hash of another text is refused, and teaches nobody that text", async () => {
		const [text, other] = ["{ regions { nameEn } }", "{ regions { nameTh } }"];
		const extensions = persisted(hashOf(other));
		const refused = await get(address({ query: text, extensions }));
		expect([refused.status, refused.codes]).toEqual([400, ["BAD_REQUEST"]]);
		expect((await get(address({ extensions }))).codes).toEqual(["PERSISTED_QUERY_NOT_FOUND"]);
	});

	it("the operations of one text are told apart by their name", async () => {
		const names = ["Region", "Name", "Region"];
		const answers = await Promise.all(
			names.map((operationName) => get(address({ query, operationName }))),
		);
		const fields = answers.map(({ data }) =>
			Object.keys((data as { regions: object[] }).regions[0] ?? {}),
		);
		expect(fields).toEqual([["code"], ["nameEn"], ["code"]]);
	});
});

describe("texts of queries known by their hash", () => {
	it("stay within their bytes, keys and all", async () => {
		const store = new PersistedQueries(1_000_000);
		for (let number = 0; number < 10_000; number += 1) {
			await store.set(hashOf(String(number)), `{ a${number}: __typename }`);
			expect(store.size).toBeLessThanOrEqual(1_000_000);
		}
		expect(await store.get(hashOf("9999"))).toBe("{ a9999: __typename }");
		expect(await store.get(hashOf("0"))).toBeUndefined();
	});
});
