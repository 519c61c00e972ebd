import type { Mode } from "@lao/testing/graph";
import { serverAudits } from "graphql-http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTarget, type Target } from "./target.ts";

/** The audit's client, with the header by which a GET shows that no foreign page sent it. */
const honestly: typeof fetch = (input, init) => {
	const headers = new Headers(init?.headers);
	headers.set("apollo-require-preflight", "true");
	return fetch(input, { ...init, headers });
};

describe.each<Mode>(["together", "apart"])("GraphQL over HTTP, services %s", (mode) => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget(mode);
	});
	afterAll(() => target?.close());

	it("is spoken as the audit of graphql-http asks, in all 61 points", async () => {
		const audits = serverAudits({ url: () => `${target.base}/graphql`, fetchFn: honestly });
		const results = await Promise.all(audits.map(({ fn }) => fn()));
		const failed = results.filter(({ status }) => status !== "ok");
		expect(failed.map(({ id, name, status }) => `${id} ${name}: ${status}`)).toEqual([]);
		expect(results).toHaveLength(61);
	});
});
