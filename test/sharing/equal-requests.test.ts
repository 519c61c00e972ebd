import { MemoryPoints } from "@lao/gateway/limits/points";
import type { Mode } from "@lao/testing/graph";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { openTarget, type Target } from "../attacks/target.ts";

// A connection and 50 records of 1 each.
const page = (mark: string) => `{ laos(first: 50) { ${mark}: totalCount nodes { id } } }`;
const cost = 51;
const share = 300;

describe.each<Mode>(["together", "apart"])("equal requests, services %s", (mode) => {
	let target: Target;
	let arrived = 0;
	beforeAll(async () => {
		const terms = { points: new MemoryPoints(share), requestTimeoutMs: 20_000 };
		target = await openTarget(mode, { terms, trustProxy: ["127.0.0.1"] }, 10_000_000);
		target.server.server.on("request", () => {
			arrived += 1;
		});
		// From here on the versions are known.
		await target.ask("{ laos(first: 1) { nodes { id } } }", {}, from("10.0.0.99"));
	});
	afterAll(() => target?.close());

	const from = (client: string) => ({ "x-forwarded-for": client });
	const get = (query: string, client: string, more: RequestInit & { headers?: object } = {}) =>
		target.send(`/graphql?query=${encodeURIComponent(query)}`, {
			...more,
			headers: { "apollo-require-preflight": "1", ...from(client), ...more.headers },
		});

	/** Holds every statement on the table of LAOs until what is done meanwhile is done. */
	const whileHeld = async (use: () => Promise<void>) => {
		const client = new pg.Client({ connectionString: target.graph.url });
		await client.connect();
		try {
			await client.query("begin; lock table directory.lao in access exclusive mode");
			await use();
		} finally {
			await client.end();
		}
	};
	const until = async (count: number) => {
		await vi.waitFor(() => expect(arrived).toBeGreaterThanOrEqual(count), 10_000);
		// What has arrived is routed within a turn of the loop.
		await new Promise((resolve) => setImmediate(resolve));
	};
	const statements = async (query: string) => {
		target.graph.takeStatements();
		await get(query, "10.0.0.98");
		return target.graph.takeStatements().length;
	};

	it("are answered once while under way, and each pays", async () => {
		const once = await statements(page("once"));
		const clients = ["10.0.1.1", "10.0.1.2", "10.0.1.3", "10.0.1.1"];
		let replies: Promise<Awaited<ReturnType<typeof get>>[]> = Promise.resolve([]);
		await whileHeld(async () => {
			const before = arrived;
			replies = Promise.all(clients.map((client) => get(page("all"), client)));
			await until(before + clients.length);
		});
		const texts = (await replies).map(({ status, text }) => [status, text]);
		expect(new Set(texts.map(String)).size).toBe(1);
		expect(target.graph.takeStatements()).toHaveLength(once);
		const left = (await replies).map(({ headers }) => headers.get("ratelimit-remaining"));
		expect(left.slice(1, 3)).toEqual([String(share - cost), String(share - cost)]);
		expect([left[0], left[3]].toSorted()).toEqual([String(share - 2 * cost), String(share - cost)]);
	});

	it("go on for the others when the one who asked first has gone, and end when all have", async () => {
		const once = await statements(page("alone"));
		const leaving = new AbortController();
		let stays: ReturnType<typeof get> | undefined;
		await whileHeld(async () => {
			const before = arrived;
			const first = get(page("gone"), "10.0.2.1", { signal: leaving.signal });
			await until(before + 1);
			stays = get(page("gone"), "10.0.2.2");
			await until(before + 2);
			leaving.abort();
			await expect(first).rejects.toThrow();
		});
		expect((await stays)?.status).toBe(200);
		expect(target.graph.takeStatements()).toHaveLength(once);
	});

	it("of a client without points are refused, and nobody else's with them", async () => {
		const poor = "10.0.3.1";
		for (let spent = 0; spent + cost <= share; spent += cost) await get(page("spent"), poor);
		const [refused, paid] = await Promise.all([
			get(page("poor"), poor),
			get(page("poor"), "10.0.3.2"),
		]);
		expect([refused.status, refused.codes]).toEqual([429, ["RATE_LIMITED"]]);
		expect([paid.status, paid.headers.get("ratelimit-remaining")]).toEqual([
			200,
			String(share - cost),
		]);
		// Nor is one served from what is kept, and it is told the same as ever.
		const kept = await get(page("poor"), poor);
		expect([kept.status, kept.text]).toEqual([429, refused.text]);
		expect(Number(kept.headers.get("retry-after"))).toBeGreaterThan(0);
	});

	it("of one who shows a key are asked for that one alone", async () => {
		const once = await statements(page("key"));
		const headers = { authorization: "Bearer somebody" };
		const before = target.graph.graph.cache?.size;
		await get(page("key"), "10.0.4.1", { headers });
		await get(page("key"), "10.0.4.1", { headers });
		expect(target.graph.takeStatements()).toHaveLength(2 * once);
		expect(target.graph.graph.cache?.size).toBe(before);
	});

	it("differ by every header that has a part in the answer, an empty one included", async () => {
		const query = page("cost");
		const plain = await get(query, "10.0.5.1");
		const costs = [];
		for (const value of ["1", ""]) {
			costs.push((await get(query, "10.0.5.1", { headers: { "x-lao-cost": value } })).text);
		}
		expect(costs.map((text) => JSON.parse(text).extensions)).toEqual([{ cost }, { cost }]);
		expect((await get(query, "10.0.5.2")).text).toBe(plain.text);
		const csv = await get(query, "10.0.5.3", { headers: { accept: "text/csv" } });
		expect(csv.status).toBe(429);
		const unasked = await target.send(`/graphql?query=${encodeURIComponent(query)}`);
		expect(unasked.codes).toEqual(["CSRF_PREVENTED"]);
	});

	it("are the same question however they are spelled, and none takes another's answer", async () => {
		const query = "query ($id: ID!) { lao(id: $id) { shortNameTh } }";
		const post = (body: string) =>
			target.send("/graphql", {
				method: "POST",
				headers: { "content-type": "application/json", ...from("10.0.6.1") },
				body,
			});
		const text = JSON.stringify(query);
		const names = [];
		for (const variables of [
			`{"id":"2510101"}`,
			`{"id":"2960101"}`,
			`{"id":"\\u0032510101"}`,
			`{"id":"2960101","id":"2510101"}`,
			`{ "id" : "2960101" }`,
		]) {
			for (const _twice of [1, 2]) {
				const { data } = await post(`{"query":${text},"variables":${variables}}`);
				names.push((data as { lao: { shortNameTh: string } }).lao.shortNameTh);
			}
		}
		const [lamphun, narathiwat] = ["อบจ.ลำพูน", "อบจ.นราธิวาส"];
		expect(names).toEqual(
			[lamphun, narathiwat, lamphun, lamphun, narathiwat].flatMap((name) => [name, name]),
		);
		const poison = await post(`{"query":${text},"variables":{"id":"2510101"},"__proto__":{}}`);
		expect(poison.codes).toEqual(["BAD_REQUEST"]);
	});
});
