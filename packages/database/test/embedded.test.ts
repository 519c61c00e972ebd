import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import {
	connectRunning,
	type EmbeddedOptions,
	type EmbeddedServer,
	openEmbedded,
} from "../src/embedded.ts";
import { readPostmaster } from "../src/postmaster.ts";

// The tests follow one cluster through its life, because creating it is the slow part.
let dataDir: string;
let cluster: string;

beforeAll(async () => {
	dataDir = await mkdtemp(join(tmpdir(), "lao-embedded-"));
	cluster = join(dataDir, "postgres");
});

afterAll(() => rm(dataDir, { recursive: true }));

const opened: EmbeddedServer[] = [];

afterEach(() => Promise.all(opened.splice(0).map((server) => server.stop())));

async function open(options: Partial<EmbeddedOptions> = {}): Promise<EmbeddedServer> {
	const server = await openEmbedded({ dataDir, durable: false, ...options });
	opened.push(server);
	return server;
}

async function ask(url: string, sql: string): Promise<unknown> {
	const client = new pg.Client(url);
	await client.connect();
	const { rows } = await client.query({ text: sql, rowMode: "array" });
	await client.end();
	return rows[0]?.[0];
}

test("the first start creates the cluster, sweeping up after a killed first start", async () => {
	await mkdir(join(dataDir, "postgres.new-killed"));
	const lines: string[] = [];
	const server = await open({ onProgress: (line) => lines.push(line) });
	expect(lines).toEqual([`creating the database in ${cluster}`, "starting PostgreSQL"]);
	expect(await ask(server.url, "show server_encoding")).toBe("UTF8");
	await server.stop();
	expect((await readdir(dataDir)).sort()).toEqual([
		"postgres",
		"postgres.log",
		"postgres.password",
	]);
	expect((await stat(join(dataDir, "postgres.password"))).mode & 0o777).toBe(0o600);
});

test("the next start finds the data again, and Thai text has trigrams and an order", async () => {
	const server = await open();
	await ask(server.url, "create extension pg_trgm");
	await ask(server.url, "create table kept as select 'เทศบาล' as name");
	await server.stop();
	const again = await open();
	expect(await ask(again.url, "select name from kept")).toBe("เทศบาล");
	expect(await ask(again.url, "select cardinality(show_trgm('ตลาด'))")).toBeGreaterThan(3);
	expect(await ask(again.url, `select 'เกาะ' < 'ขาว' collate "th-x-icu"`)).toBe(true);
	await again.stop();
});

test("a second holder is refused while the first can be connected to", async () => {
	const server = await open();
	expect(await connectRunning(dataDir)).toBe(server.url);
	await expect(open()).rejects.toMatchObject({ code: "DATA_FOLDER_IN_USE" });
	expect(await ask(server.url, "select 1")).toBe(1);
	await Promise.all([server.stop(), server.stop()]);
	expect(await connectRunning(dataDir)).toBeNull();
});

test("a wrong password does not open the server", async () => {
	const server = await open();
	const url = server.url.replace(/:[0-9a-f]+@/, ":guess@");
	await expect(ask(url, "select 1")).rejects.toMatchObject({ code: "28P01" });
	await server.stop();
});

test("a server left behind by a killed process is stopped, and started anew", async () => {
	const program = join(import.meta.dirname, "embedded-holder.ts");
	const holder = spawn(process.execPath, [program, "open", dataDir], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	await once(holder.stdout, "data");
	holder.kill("SIGKILL");
	await once(holder, "exit");
	const orphan = readPostmaster(cluster)?.pid;
	expect(await connectRunning(dataDir)).not.toBeNull();
	const lines: string[] = [];
	const server = await open({ onProgress: (line) => lines.push(line) });
	expect(lines[0]).toBe("stopping a PostgreSQL that an earlier run left behind");
	expect(await ask(server.url, "select name from kept")).toBe("เทศบาล");
	expect(readPostmaster(cluster)?.pid).not.toBe(orphan);
	await server.stop();
});

test("a process that ends its input stops the server and then ends by itself", async () => {
	const program = join(import.meta.dirname, "embedded-holder.ts");
	const holder = spawn(process.execPath, [program, "open", dataDir], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	await once(holder.stdout, "data");
	holder.stdin.end();
	expect(await once(holder, "exit")).toEqual([0, null]);
	expect(readPostmaster(cluster)).toBeNull();
});

test("a killed server is recovered at the next start", async () => {
	const server = await open({ durable: true });
	await ask(server.url, "create table survives as select 1");
	process.kill(readPostmaster(cluster)?.pid ?? 0, "SIGKILL");
	await server.stop();
	const again = await open();
	expect(await ask(again.url, "select count(*)::int from survives")).toBe(1);
	await again.stop();
});

test("a stale postmaster.pid that names another program neither blocks the start nor harms it", async () => {
	const { uid, gid } = await stat(cluster);
	const account = process.getuid?.() === 0 ? { uid, gid } : {};
	const other = spawn("sleep", ["600"], { ...account, stdio: "ignore" });
	await once(other, "spawn");
	const lines = [other.pid, cluster, 1, 1, "", "127.0.0.1", "1 1", "ready   ", ""];
	await writeFile(join(cluster, "postmaster.pid"), lines.join("\n"));
	const server = await open();
	expect(await ask(server.url, "select 1")).toBe(1);
	await server.stop();
	expect(other.exitCode ?? other.signalCode).toBeNull();
	other.kill();
	await once(other, "exit");
});

test("a cluster of another major version is refused and left as it is", async () => {
	const version = join(cluster, "PG_VERSION");
	await writeFile(version, "17\n");
	await expect(open()).rejects.toMatchObject({
		code: "CLUSTER_VERSION",
		message: expect.stringMatching(/was made by PostgreSQL 17, this is 18/),
	});
	expect(await readFile(version, "utf8")).toBe("17\n");
	await writeFile(version, "18\n");
});

test("a cluster that cannot start is reported in one line of PostgreSQL's own words", async () => {
	const control = join(cluster, "global", "pg_control");
	const kept = await readFile(control);
	await writeFile(control, "");
	const error = await open().catch((caught: Error) => caught);
	expect(error).toMatchObject({ code: "SERVER_FAILED" });
	expect(error).toHaveProperty("message", expect.stringMatching(/^PostgreSQL did not start .*$/));
	await writeFile(control, kept);
});

test("a lost password is reported, not replaced", async () => {
	await rm(join(dataDir, "postgres.password"));
	await expect(open()).rejects.toMatchObject({ code: "PASSWORD_MISSING" });
});

test("a data folder that is a file is refused", async () => {
	const file = join(dataDir, "file");
	await writeFile(file, "");
	await expect(openEmbedded({ dataDir: file })).rejects.toMatchObject({
		code: "DATA_FOLDER_UNUSABLE",
	});
});
