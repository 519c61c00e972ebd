import { gatewayHeader, pageSizeHeader, readerHeader } from "@lao/subgraph/gateway-signature";
import { type Mode, testSecret } from "@lao/testing/graph";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { proof } from "./signed-call.ts";
import { openTarget, type Target } from "./target.ts";

const everything = ["pii:read", "secret:read", "points:high", "admin"];

/** What a client may add in the hope that it is taken for the gateway, or for somebody else. */
const spoofs: [what: string, headers: Record<string, string>][] = [
	["a reader", { [readerHeader]: JSON.stringify({ name: "key:x", scopes: everything }) }],
	["a reader in capitals", { "X-LAO-READER": JSON.stringify({ name: "x", scopes: everything }) }],
	["a reader that is no JSON", { [readerHeader]: "{" }],
	["a page size", { [pageSizeHeader]: "100000" }],
	["a gateway's word", { [gatewayHeader]: testSecret }],
	["all of them, signed", proof(testSecret, "", { [pageSizeHeader]: "100000" })],
];

const questions = [
	"{ laos(first: 501) { totalCount } }",
	"{ laos(first: 3) { nodes { nameTh } pageInfo { endCursor } } }",
	"{ circulars(first: 5) { totalCount nodes { id subject } } }",
];

describe.each<Mode>(["together", "apart"])("headers of our own sent by a client, %s", (mode) => {
	let target: Target;
	const without = new Map<string, string>();
	beforeAll(async () => {
		target = await openTarget(mode);
		for (const query of questions) without.set(query, (await target.ask(query)).text);
	});
	afterAll(() => target?.close());

	it("ask questions that are answered, and one that is refused, without them", () => {
		const answers = questions.map((query) => without.get(query));
		expect(answers[0]).toContain("INVALID_PAGE_SIZE");
		for (const answer of answers.slice(1)) expect(answer).not.toContain("errors");
	});

	it.each(spoofs)("change nothing: %s", async (_what, headers) => {
		for (const query of questions) {
			const { text } = await target.ask(query, undefined, headers);
			expect(text).toBe(without.get(query));
		}
	});

	it("change nothing of a file, whose pages the gateway itself makes larger", async () => {
		const path = `/graphql?query=${encodeURIComponent("{ regions { code nameTh } }")}`;
		const ask = async (headers: Record<string, string> = {}) =>
			(await target.send(path, { headers: { accept: "text/csv", ...headers } })).text;
		const plain = await ask();
		expect(plain).toContain("code");
		for (const [, headers] of spoofs) expect(await ask(headers)).toBe(plain);
	});
});
