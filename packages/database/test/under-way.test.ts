import { afterEach, beforeEach, describe, expect, inject, it } from "vitest";
import { type Database, openPool } from "../src/pool.ts";
import { Unawaited, UnderWay } from "../src/under-way.ts";

describe("a statement nobody waits for", () => {
	let pool: Database;
	let watch: Database;
	let ending: AbortController;
	let underWay: UnderWay;
	const begin = () => {
		ending = new AbortController();
		underWay = new UnderWay(ending.signal);
	};
	beforeEach(() => {
		pool = openPool({ url: inject("adminUrl"), max: 1, statementTimeoutMs: 20_000 });
		watch = openPool({ url: inject("adminUrl"), max: 1 });
		begin();
	});
	afterEach(() => Promise.all([pool.close(), watch.close()]));

	/** Asked on another connection. */
	const isSleeping = async (pid: number | undefined) => {
		const sql = "select 1 from pg_stat_activity where pid = $1 and wait_event = 'PgSleep'";
		return (await watch.query(sql, [pid])).length > 0;
	};
	const backend = () => pool.query<{ pid: number }>("select pg_backend_pid() as pid");

	it("ends at once, and leaves a connection that is fit for the next", async () => {
		const [before] = await backend();
		const slow = pool.query("select pg_sleep(15)", [], { underWay });
		const next = backend();
		slow.catch(() => undefined);
		while (!(await isSleeping(before?.pid))) expect(ending.signal.aborted).toBe(false);
		const began = performance.now();
		ending.abort();
		await expect(slow).rejects.toMatchObject({ code: "57014" });
		expect(await next).toEqual([before]);
		expect(performance.now() - began).toBeLessThan(5000);
	});

	it("ends also where it is given up before the server has read it", async () => {
		const [before] = await backend();
		for (let round = 0; round < 20; round += 1) {
			begin();
			// As soon as the connection is had, and nothing of the statement is written yet.
			underWay.begin = (client) => {
				UnderWay.prototype.begin.call(underWay, client);
				ending.abort();
			};
			const slow = pool.query("select pg_sleep(15)", [], { underWay });
			await expect(slow).rejects.toMatchObject({ code: "57014" });
		}
		expect(await backend()).toEqual([before]);
	});

	it("is not sent where it waited for a connection until then", async () => {
		const holder = pool.query("select pg_sleep(0.05)");
		const late = pool.query("select pg_sleep(15)", [], { underWay });
		ending.abort();
		await expect(late).rejects.toBeInstanceOf(Unawaited);
		await holder;
		expect(await backend()).toHaveLength(1);
	});

	it("is never the next one of somebody else, whenever it is given up", async () => {
		const [before] = await backend();
		let cancelled = 0;
		for (let round = 0; round < 150; round += 1) {
			begin();
			const { signal } = ending;
			// One in fifteen lasts long enough to be given up on a busy machine too.
			const seconds = round % 15 === 14 ? 0.2 : 0.002;
			const ours = pool.query("select pg_sleep($1)", [seconds], { underWay }).catch((error) => {
				expect(signal.aborted).toBe(true);
				if (error.code === "57014") cancelled += 1;
			});
			const theirs = pool.query("select pg_sleep(0.001), $1::int as round", [round]);
			// From well before the end of the statement to after it.
			setTimeout(() => ending.abort(), (round % 15) / 4);
			const [answer] = await theirs;
			expect(answer).toMatchObject({ round });
			await ours;
		}
		expect(cancelled).toBeGreaterThan(0);
		expect(await backend()).toEqual([before]);
	});

	it("is told apart from a connection that the server ends, which nobody gets again", async () => {
		const [before] = await backend();
		await expect(pool.query("select 1/0")).rejects.toMatchObject({ code: "22012" });
		expect(await backend()).toEqual([before]);
		const ended = pool.query("select pg_terminate_backend(pg_backend_pid())", [], { underWay });
		await expect(ended).rejects.toThrow();
		const [after] = await backend();
		expect(after?.pid).not.toBe(before?.pid);
	});

	it("leaves no listener behind, however many statements a signal outlives", async () => {
		const listeners = new Set<unknown>();
		const { signal } = ending;
		const [add, remove] = [signal.addEventListener, signal.removeEventListener];
		signal.addEventListener = (...args: Parameters<typeof add>) => {
			listeners.add(args[1]);
			add.apply(signal, args);
		};
		signal.removeEventListener = (...args: Parameters<typeof remove>) => {
			listeners.delete(args[1]);
			remove.apply(signal, args);
		};
		await Promise.all([1, 2, 3].map(() => pool.query("select 1", [], { underWay })));
		expect(listeners.size).toBe(0);
	});
});
