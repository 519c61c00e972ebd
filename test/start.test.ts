import { once } from "node:events";
import { createServer } from "node:http";
import pg from "pg";
import { afterEach, describe, expect, inject, it } from "vitest";
import { dataFolder, freePort, type Program, run } from "./program.ts";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
	for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function folder(): Promise<string> {
	const [path, remove] = await dataFolder();
	cleanups.push(remove);
	return path;
}

async function start(dataDir: string, words: string[] = [], environment = {}): Promise<Program> {
	const port = String(await freePort());
	const program = run(["start", ...words], { PORT: port, LAO_DATA_DIR: dataDir, ...environment });
	cleanups.push(async () => {
		program.process.kill("SIGTERM");
		await program.ends();
	});
	return program;
}

async function address(program: Program): Promise<string> {
	const [, url = ""] = await program.says(/graphql +(http\S+)/);
	return url;
}

async function countProvinces(url: string): Promise<unknown> {
	const body = JSON.stringify({ query: "{ provinces { code } }" });
	const headers = { "content-type": "application/json" };
	const response = await fetch(url, { method: "POST", headers, body });
	const answer = (await response.json()) as { data: { provinces: unknown[] } };
	return answer.data.provinces.length;
}

describe("start", () => {
	it.each([
		["together", []],
		["apart", ["--apart"]],
	])("%s serves the reference facts and stops in order on SIGTERM", async (_mode, words) => {
		const program = await start(await folder(), words);
		const url = await address(program);
		expect(await countProvinces(url)).toBe(77);
		const ready = await fetch(url.replace("graphql", "health/ready"));
		expect(await ready.json()).toEqual({ status: "ready", missing: [] });
		const [, explorer = ""] = await program.says(/explorer +(http\S+)/);
		expect((await fetch(explorer)).status).toBe(200);
		program.process.kill("SIGTERM");
		expect(await program.ends()).toBe(0);
	});

	it("a second time on a folder in use says who holds it and leaves the first alone", async () => {
		const data = await folder();
		const first = await start(data);
		const url = await address(first);
		const second = await start(data);
		expect(await second.ends()).toBe(1);
		expect(second.output()).toContain(`in use by process ${first.process.pid}`);
		expect(await countProvinces(url)).toBe(77);
	});

	it("on a port in use names its holder and touches nothing", async () => {
		const other = createServer().listen(0, "127.0.0.1");
		cleanups.push(async () => other.close());
		await once(other, "listening");
		const taken = other.address();
		const port = typeof taken === "object" ? String(taken?.port) : "";
		const program = await start(await folder(), [], { PORT: port });
		expect(await program.ends()).toBe(1);
		expect(program.output()).toMatch(new RegExp(`^lao: port ${port} is taken by .*set PORT`));
	});

	it("under npm stops in order when npm alone is killed, so that the folder is free again", async () => {
		const data = await folder();
		const launcher = run(["start"], { PORT: String(await freePort()), LAO_DATA_DIR: data }, "npm");
		cleanups.push(async () => launcher.process.kill("SIGKILL"));
		await address(launcher);
		launcher.process.kill("SIGKILL");
		// The streams close when the graph, which shares them, has ended too.
		await launcher.ends();
		expect(launcher.output()).toMatch(/stopping\n$/);
		const next = await start(data);
		expect(await countProvinces(await address(next))).toBe(77);
	});

	it("after a kill -9 serves again without help", async () => {
		const data = await folder();
		const killed = await start(data);
		await address(killed);
		killed.process.kill("SIGKILL");
		await killed.ends();
		const next = await start(data);
		expect(await countProvinces(await address(next))).toBe(77);
	});
});

describe("a mistake of the user's is told in one clear line", () => {
	it.each([
		[{ PORT: "abc" }, /^lao: PORT must be .*1 to 65535.*\n$/],
		[{ DATABASE_URL: "postgres://nobody@127.0.0.1:1/none" }, /DATABASE_URL cannot be used: .*\n$/],
		[{ LAO_DATA_DIR: "/dev/null/data" }, /^lao: .*\/dev\/null\/data.*\n$/],
	])("%j", async (environment, line) => {
		const program = await start(await folder(), [], environment);
		expect(await program.ends()).toBe(1);
		expect(program.output()).toMatch(line);
		expect(program.output()).not.toContain("    at ");
	});

	it("a database of a newer schema", async () => {
		const name = `newer_${process.pid}_${Date.now()}`;
		const admin = new pg.Client({ connectionString: inject("adminUrl") });
		await admin.connect();
		await admin.query(`create database ${name}`);
		cleanups.push(async () => {
			await admin.query(`drop database ${name} with (force)`);
			await admin.end();
		});
		const url = new URL(inject("adminUrl"));
		url.pathname = `/${name}`;
		const first = await start(await folder(), [], { DATABASE_URL: url.href });
		await address(first);
		first.process.kill("SIGTERM");
		await first.ends();
		const database = new pg.Client({ connectionString: url.href });
		await database.connect();
		await database.query(
			"insert into directory.mikro_orm_migrations (name) values ('9999-from-the-future')",
		);
		await database.end();
		const second = await start(await folder(), [], { DATABASE_URL: url.href });
		expect(await second.ends()).toBe(1);
		expect(second.output()).toContain("The database is newer than this program");
	});
});
