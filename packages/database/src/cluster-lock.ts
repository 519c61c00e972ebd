import { renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { createWhole, openDataFolder, readIfThere } from "./data-folder.ts";
import { DatabaseError } from "./errors.ts";
import { isStillRunning, processIdentity } from "./process-identity.ts";

/** Who uses a data folder. */
export interface LockHolder {
	pid: number;
	/** Process ids mean nothing on another machine, or in another container, with the same folder. */
	host: string;
	/** Tells this process from a later one with the same id; see processIdentity. */
	identity?: string;
	/** What the holder was started for, such as "start" or "import". */
	command: string;
	/** Where the holder serves, if it does. */
	url?: string;
	startedAt: string;
}

/** The right to use a data folder, until it is released or the process ends. */
export interface DataFolderLock {
	release(): void;
}

const beatMs = 5000;

const lockOf = (dataDir: string) => join(dataDir, "graph.lock");

/** Takes the data folder for this process; fails with DATA_FOLDER_IN_USE, naming the holder. */
export function lockDataFolder(
	dataDir: string,
	purpose: { command: string; url?: string },
): DataFolderLock {
	const path = lockOf(openDataFolder(dataDir));
	const holder: LockHolder = {
		pid: process.pid,
		host: hostname(),
		identity: processIdentity(process.pid),
		...purpose,
		startedAt: new Date().toISOString(),
	};
	const text = `${JSON.stringify(holder)}\n`;
	acquire(path, text, dataDir);
	const beat = setInterval(() => touch(path), beatMs).unref();
	return {
		release() {
			clearInterval(beat);
			removeOwn(path, text);
		},
	};
}

/** The running process that holds the data folder, or null when it is free. */
export function readLock(dataDir: string): LockHolder | null {
	return runningHolder(lockOf(dataDir), readIfThere(lockOf(dataDir)));
}

/**
 * Creates the lock file, or replaces one whose holder is gone. Replacing is itself done under a
 * lock: of two processes that both saw the same dead holder, the slower must not remove the new lock.
 */
function acquire(path: string, text: string, dataDir: string): void {
	while (!createWhole(path, text)) {
		const found = readIfThere(path);
		if (found === null) continue;
		const holder = runningHolder(path, found);
		if (holder) throw inUse(dataDir, holder);
		const guard = `${path}.takeover`;
		acquire(guard, text, dataDir);
		if (readIfThere(path) === found) {
			// The guard says the same as the lock: one step replaces the lock and gives the guard back.
			renameSync(guard, path);
			return;
		}
		removeOwn(guard, text);
	}
}

function removeOwn(path: string, text: string): void {
	if (readIfThere(path) === text) rmSync(path, { force: true });
}

function touch(path: string): void {
	try {
		utimesSync(path, new Date(), new Date());
	} catch {
		// Somebody removed the data folder: nothing is left to hold.
	}
}

function runningHolder(path: string, text: string | null): LockHolder | null {
	if (text === null) return null;
	try {
		const holder = JSON.parse(text) as LockHolder;
		const running =
			holder.host === hostname()
				? isStillRunning(holder.pid, holder.identity)
				: Date.now() - statSync(path).mtimeMs < 3 * beatMs;
		return running ? holder : null;
	} catch {
		// Lock files appear whole, so this one was damaged by something else and holds nothing.
		return null;
	}
}

function inUse(dataDir: string, holder: LockHolder): DatabaseError {
	const { pid, host, command, url, startedAt } = holder;
	const who = host === hostname() ? `process ${pid}` : `process ${pid} on ${host}`;
	const what = url ? `${command}, ${url}` : command;
	return new DatabaseError(
		"DATA_FOLDER_IN_USE",
		`data folder ${dataDir} is in use by ${who} (${what}), started at ${startedAt}`,
	);
}
