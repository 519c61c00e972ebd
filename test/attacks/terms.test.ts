import { MemoryPoints } from "@lao/gateway/limits/points";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTarget, type Target } from "./target.ts";

// One connection and 50 records of 1 each: 1 + 50.
const page = "{ laos(first: 50) { nodes { id } } }";

describe("a client's points", () => {
	it("come back when the minute is over, and are each client's own", () => {
		let now = 0;
		const points = new MemoryPoints(100, () => now);
		expect(points.spend("1.1.1.1", 60)).toMatchObject({ isExceeded: false, remaining: 40 });
		now = 30_500;
		expect(points.spend("1.1.1.1", 60)).toEqual({
			isExceeded: true,
			limit: 100,
			remaining: 40,
			resetsIn: 30,
		});
		expect(points.spend("1.1.1.2", 100)).toMatchObject({ isExceeded: false, remaining: 0 });
		now = 60_000;
		expect(points.spend("1.1.1.1", 60)).toMatchObject({ isExceeded: false, remaining: 40 });
	});

	it("are one household's where it has 2⁶⁴ addresses", () => {
		const points = new MemoryPoints(100);
		points.spend("2001:db8:0:1::1", 60);
		expect(points.spend("2001:db8::1:ffff:0:0:9", 60).isExceeded).toBe(true);
		expect(points.spend("2001:db8:0:2::1", 60).isExceeded).toBe(false);
	});

	it("of a flood of clients take no more memory than those of 10,000", () => {
		const points = new MemoryPoints(100);
		points.spend("first", 100);
		for (let client = 0; client < 20_000; client += 1) points.spend(`client ${client}`, 1);
		expect(points.spend("client 19999", 99).isExceeded).toBe(false);
		expect(points.spend("client 19999", 1).isExceeded).toBe(true);
		expect(points.spend("first", 100).isExceeded).toBe(false);
	});
});

describe("the terms", () => {
	let target: Target;
	beforeAll(async () => {
		target = await openTarget("together", {
			terms: { points: new MemoryPoints(120), requestTimeoutMs: 5000 },
			trustProxy: ["127.0.0.1"],
		});
	});
	afterAll(() => target?.close());

	const from = (client: string) => ({ "x-forwarded-for": client });

	it("tell the cost in a header, in the answer where it is asked for, and what is left", async () => {
		const { headers, text } = await target.ask(page, {}, from("10.0.0.1"));
		expect(headers.get("x-lao-cost")).toBe("51");
		expect(headers.get("ratelimit-limit")).toBe("120");
		expect(headers.get("ratelimit-remaining")).toBe("69");
		expect(Number(headers.get("ratelimit-reset"))).toBeGreaterThan(50);
		expect(text).not.toContain("extensions");
		const asked = await target.ask(page, {}, { ...from("10.0.0.2"), "x-lao-cost": "1" });
		expect(JSON.parse(asked.text).extensions).toEqual({ cost: 51 });
	});

	it("refuse what is above a client's share and say when to come back", async () => {
		const client = from("10.0.0.3");
		for (const [status, codes] of [
			[200, []],
			[200, []],
			[429, ["RATE_LIMITED"]],
		]) {
			const answer = await target.ask(page, {}, client);
			expect([answer.status, answer.codes]).toEqual([status, codes]);
		}
		const { headers } = await target.ask(page, {}, client);
		expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
		expect((await target.ask(page, {}, from("10.0.0.4"))).status).toBe(200);
		// What is left is enough for something smaller.
		expect((await target.ask("{ regions { code } }", {}, client)).status).toBe(200);
	});

	it("take a file for more than this share, before it is read", async () => {
		const headers = { ...from("10.0.0.5"), accept: "text/csv" };
		const path = `/graphql?query=${encodeURIComponent(page)}`;
		const { status, codes } = await target.send(path, { headers });
		expect([status, codes]).toEqual([429, ["RATE_LIMITED"]]);
	});

	it("believe a proxy's word only where it is named", async () => {
		const strict = await openTarget("together", { terms: { points: new MemoryPoints(120) } });
		try {
			const statuses: number[] = [];
			for (const client of ["10.0.0.1", "10.0.0.2", "10.0.0.3"]) {
				statuses.push((await strict.ask(page, {}, from(client))).status);
			}
			expect(statuses).toEqual([200, 200, 429]);
		} finally {
			await strict.close();
		}
	});
});

describe("a request that takes too long", () => {
	it("is answered with a code and sends no further statement", async () => {
		const target = await openTarget("together", { terms: { requestTimeoutMs: 1 } });
		try {
			const deep = `{ laos(first: 500) { nodes { agreements(first: 5) { nodes { parties { lao { province {
				nameEn laos(first: 5) { nodes { id } } } } } } } } } }`;
			target.graph.takeStatements();
			const { status, codes } = await target.ask(deep);
			expect([status, codes]).toEqual([200, ["SERVICE_TIMEOUT"]]);
			expect(target.graph.takeStatements().length).toBeLessThan(4);
			expect(target.graph.faults).toEqual([]);
		} finally {
			await target.close();
		}
	});
});
