import type { Mode } from "@lao/testing/graph";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { openTarget, type Target } from "./target.ts";

const query = `{ province(code: "51") { nameEn } lao(id: "2510101") { shortNameTh } circulars { totalCount } }`;

/** A request whose client goes, or whose time is over, while PostgreSQL works for it. */
describe.each<Mode>(["together", "apart"])("the statements of a request, %s", (mode) => {
	let target: Target;
	let hasty: Target;
	let holder: pg.Client;
	let watch: pg.Client;
	beforeAll(async () => {
		target = await openTarget(mode);
		hasty = await openTarget(mode, { terms: { requestTimeoutMs: 300 } });
	});
	afterAll(() => Promise.all([target?.close(), hasty?.close()]));
	afterEach(() => Promise.all([holder.end(), watch.end()]));

	/** Lets every statement about provinces wait, as long as the test likes. */
	const hold = async ({ graph }: Target) => {
		holder = new pg.Client({ connectionString: graph.url });
		watch = new pg.Client({ connectionString: graph.url });
		await Promise.all([holder.connect(), watch.connect()]);
		await holder.query("begin; lock table directory.province, directory.lao, circulars.circular");
	};
	const waiting = async () => {
		const { rows } = await watch.query(
			"select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
		);
		return rows.length;
	};
	const until = async (isSo: (count: number) => boolean) => {
		const began = performance.now();
		while (!isSo(await waiting())) expect(performance.now() - began).toBeLessThan(4000);
	};

	it("end in PostgreSQL when the client hangs up, all of them", async () => {
		await hold(target);
		const hangUp = new AbortController();
		const asked = fetch(`${target.base}/graphql`, {
			method: "POST",
			headers: { "content-type": "application/json" },
			body: JSON.stringify({ query }),
			signal: hangUp.signal,
		});
		asked.catch(() => undefined);
		await until((count) => count === 3);
		hangUp.abort();
		await until((count) => count === 0);
		await expect(asked).rejects.toThrow();
		await holder.query("rollback");
		await target.stillServes();
		expect(target.graph.faults).toEqual([]);
	});

	it("end when the time of the request is over, and nobody else's with them", async () => {
		await hold(hasty);
		const others = new pg.Client({ connectionString: hasty.graph.url });
		await others.connect();
		const patient = others.query("select 1 from directory.province");
		const { codes } = await hasty.ask(query);
		expect(new Set(codes)).toEqual(new Set(["SERVICE_TIMEOUT"]));
		await until((count) => count === 1);
		await holder.query("rollback");
		expect((await patient).rowCount).toBeGreaterThan(70);
		await others.end();
		await hasty.stillServes();
	});

	it("of a hundred clients that hang up leave the pool as it was", async () => {
		await hold(target);
		const backends = async () => {
			const { rows } = await watch.query(
				"select pid from pg_stat_activity where datname = current_database() and usename <> current_user",
			);
			return rows.map(({ pid }) => pid);
		};
		const asked = Array.from({ length: 100 }, async (_, index) => {
			const signal = AbortSignal.timeout(20 + 5 * index);
			await fetch(`${target.base}/graphql`, {
				method: "POST",
				headers: { "content-type": "application/json" },
				body: JSON.stringify({ query }),
				signal,
			}).catch(() => undefined);
		});
		await until((count) => count >= 3);
		const before = await backends();
		expect(before.length).toBeGreaterThanOrEqual(3);
		await Promise.all(asked);
		await until((count) => count === 0);
		await holder.query("rollback");
		await target.stillServes();
		expect(await backends()).toEqual(expect.arrayContaining(before));
	});
});
