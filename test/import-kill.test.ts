import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { resolver } from "@lao/cli/services";
import { buildSubgraphs } from "@lao/cli/supergraph";
import { withConnection } from "@lao/database/connection";
import { type EmbeddedServer, openEmbedded } from "@lao/database/embedded";
import { Random } from "@lao/importing/random";
import { prepareServices } from "@lao/subgraph/preparation";
import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { checksum, lao, tablesOf } from "./import-command.ts";
import { dataFolder } from "./program.ts";

const kills = 20;
const half = 10_000;

let data: string;
let removeData: () => Promise<void>;
let server: EmbeddedServer;
beforeAll(async () => {
	[data, removeData] = await dataFolder();
	// Durable, as users have it: this is about what survives.
	server = await openEmbedded({ dataDir: join(data, "database") });
});
afterAll(async () => {
	await server?.stop();
	await removeData?.();
});

const databaseUrl = (name: string) => {
	const url = new URL(server.url);
	url.pathname = `/${name}`;
	return url.href;
};
const copy = (from: string, to: string) =>
	withConnection(server.url, async (client) => {
		await client.query(`drop database if exists ${to} with (force)`);
		await client.query(`create database ${to} template ${from}`);
	});

/** Former names of bodies that never were. */
async function periods(name: string, count: number, word: string): Promise<string> {
	const path = join(data, name);
	const rows = Array.from(
		{ length: count },
		(_, index) => `K${index},,SAO,องค์การบริหารส่วนตำบล${index},${word}-01-01,,a test`,
	);
	const header = "laoId,code,type,fullNameTh,validFrom,validTo,source";
	await writeFile(path, `${[header, ...rows].join("\n")}\n`);
	return path;
}

const importing = (path: string, url: string) => lao(["lao-periods", path], url, data);

/** Waits until the import has begun its transaction, or is over. */
async function begun(client: pg.Client, ended: () => boolean): Promise<void> {
	for (;;) {
		const { rows } = await client.query(
			`select 1 from pg_stat_activity where datname = current_database() and usename = 'lao_directory'
				and query ilike '%incoming_lao_period%'`,
		);
		if (rows.length > 0 || ended()) return;
		await pause(3);
	}
}

/** Waits until the server has noticed that nobody is there any more. */
async function quiet(client: pg.Client): Promise<void> {
	const others = `select 1 from pg_stat_activity where datname = current_database()
		and backend_type = 'client backend' and pid <> pg_backend_pid()`;
	while ((await client.query(others)).rows.length > 0) await pause(5);
}

/** Starts an import and kills it `delay` milliseconds after it began to write. */
async function killed(path: string, url: string, delay: number): Promise<void> {
	await withConnection(url, async (client) => {
		// Much sooner ready than the whole command, which is run undisturbed before and after.
		const words = ["--import", "tsx", join(import.meta.dirname, "import-process.ts"), url, path];
		const child = spawn(process.execPath, words, { stdio: "ignore" });
		const end = once(child, "exit");
		await begun(client, () => child.exitCode !== null);
		await pause(delay);
		child.kill("SIGKILL");
		await end;
		await quiet(client);
	});
}

/** How long the import writes when nothing disturbs it, in milliseconds. */
async function measured(path: string, url: string): Promise<number> {
	return withConnection(url, async (client) => {
		let end = Number.POSITIVE_INFINITY;
		const done = importing(path, url).then(({ exit, output }) => {
			expect(output).toMatch(/^ +20000 +10000 +10000 +0 +0 +0 /m);
			expect(exit).toBe(0);
			end = performance.now();
		});
		await begun(client, () => end < Number.POSITIVE_INFINITY);
		const start = performance.now();
		await done;
		return end - start;
	});
}

it("an import killed at any moment leaves all of it or nothing, and the next one completes it", async () => {
	await withConnection(server.url, (client) => client.query("create database original"));
	const original = databaseUrl("original");
	await prepareServices({ adminUrl: original, subgraphs: buildSubgraphs(), resolver });
	expect(await importing(await periods("old.csv", half, "2000"), original)).toMatchObject({
		exit: 0,
	});
	const path = await periods("new.csv", 2 * half, "2001");
	await copy("original", "undisturbed");
	const duration = await measured(path, databaseUrl("undisturbed"));

	const tables = await tablesOf(original, "directory");
	const before = await checksum(original, tables);
	const after = await checksum(databaseUrl("undisturbed"), tables);
	expect(after).not.toBe(before);

	const random = new Random(2567, "kills");
	const url = databaseUrl("victim");
	await copy("original", "victim");
	const found: string[] = [];
	for (let kill = 0; kill < kills; kill += 1) {
		await killed(path, url, random.share() * duration);
		const state = await checksum(url, tables);
		found.push(state === before ? "before" : state === after ? "after" : `between: ${state}`);
		if (state === after) await copy("original", "victim");
	}
	expect(found.filter((state) => state !== "before" && state !== "after")).toEqual([]);
	expect(found).toContain("before");
	expect(await importing(path, url)).toMatchObject({ exit: 0 });
	expect(await checksum(url, tables)).toBe(after);
}, 180_000);
