import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, utimes, writeFile } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { lockDataFolder, readLock } from "../src/cluster-lock.ts";
import { processIdentity } from "../src/process-identity.ts";

// What is left when a process id was given out again: this process, but not as it was started.
const stale = {
	pid: process.pid,
	host: hostname(),
	identity: "an earlier boot 1",
	command: "start",
	startedAt: "",
};
const serving = { command: "start", url: "http://127.0.0.1:4000" };
let dataDir: string;

beforeEach(async () => {
	dataDir = await mkdtemp(join(tmpdir(), "lao-lock-"));
});

afterEach(() => rm(dataDir, { recursive: true }));

function holder(): ChildProcess {
	const program = join(import.meta.dirname, "embedded-holder.ts");
	return spawn(process.execPath, [program, "lock", dataDir], {
		stdio: ["pipe", "pipe", "inherit"],
	});
}

async function firstLine(child: ChildProcess): Promise<string> {
	for await (const chunk of child.stdout ?? []) return String(chunk).trim();
	return "nothing";
}

async function kill(child: ChildProcess): Promise<void> {
	child.kill("SIGKILL");
	if (child.exitCode === null) await once(child, "exit");
}

const leaveLock = (holder: object | string) =>
	writeFile(
		join(dataDir, "graph.lock"),
		typeof holder === "string" ? holder : JSON.stringify(holder),
	);

test("a taken data folder is refused, naming the holder in one line", () => {
	const lock = lockDataFolder(dataDir, serving);
	const startedAt = readLock(dataDir)?.startedAt;
	expect(() => lockDataFolder(dataDir, { command: "import" })).toThrow(
		expect.objectContaining({
			code: "DATA_FOLDER_IN_USE",
			message: `data folder ${dataDir} is in use by process ${process.pid} (start, http://127.0.0.1:4000), started at ${startedAt}`,
		}),
	);
	lock.release();
	expect(readLock(dataDir)).toBeNull();
});

test("a released data folder can be taken again and leaves no file behind", async () => {
	lockDataFolder(dataDir, serving).release();
	lockDataFolder(dataDir, serving).release();
	expect(await readdir(dataDir)).toEqual([]);
});

test("a late release does not remove the lock of the next holder", () => {
	const first = lockDataFolder(dataDir, { command: "import" });
	first.release();
	lockDataFolder(dataDir, serving);
	first.release();
	expect(readLock(dataDir)).toMatchObject(serving);
});

test("the lock of a killed process is taken over", async () => {
	const child = holder();
	expect(await firstLine(child)).toBe("holding");
	expect(readLock(dataDir)?.pid).toBe(child.pid);
	await kill(child);
	lockDataFolder(dataDir, serving);
	expect(readLock(dataDir)?.pid).toBe(process.pid);
});

test("a stale lock whose process id now belongs to another process is taken over", async () => {
	await leaveLock(stale);
	expect(readLock(dataDir)).toBeNull();
	lockDataFolder(dataDir, serving);
	expect(readLock(dataDir)?.identity).toBe(processIdentity(process.pid));
});

test("a holder in another container counts as alive for as long as it touches its lock", async () => {
	await leaveLock({ ...stale, host: "another" });
	expect(() => lockDataFolder(dataDir, serving)).toThrow(/in use by process \d+ on another/);
	const aMinuteAgo = new Date(Date.now() - 60_000);
	await utimes(join(dataDir, "graph.lock"), aMinuteAgo, aMinuteAgo);
	lockDataFolder(dataDir, serving);
	expect(readLock(dataDir)?.host).toBe(hostname());
});

test("a damaged lock file does not block the data folder", async () => {
	await leaveLock("");
	lockDataFolder(dataDir, serving);
	expect(readLock(dataDir)).toMatchObject(serving);
});

test("of several processes that find a stale lock and takeover, exactly one wins", async () => {
	await leaveLock(stale);
	await writeFile(join(dataDir, "graph.lock.takeover"), JSON.stringify(stale));
	const children = Array.from({ length: 6 }, holder);
	const lines = await Promise.all(children.map(firstLine));
	expect(lines.filter((line) => line === "holding")).toHaveLength(1);
	expect(lines.filter((line) => line === "DATA_FOLDER_IN_USE")).toHaveLength(5);
	await Promise.all(children.map(kill));
});
