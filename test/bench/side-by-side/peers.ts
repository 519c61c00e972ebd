import { execFile } from "node:child_process";
import { stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Running } from "./engine.ts";
import { startProcess } from "./process.ts";

const folder = new URL("../peers/", import.meta.url);

let installed: Promise<void> | undefined;

/** Installs the libraries of the package of peers when they are first needed. */
export async function installPeers(): Promise<void> {
	installed ??= install();
	await installed;
}

/** Starts a module of the package of peers. */
export async function startPeer(module: string, settings: object): Promise<Running> {
	await installPeers();
	return startProcess(new URL(module, folder), settings);
}

/** The lock decides every version; nothing of it touches the product's own modules. */
async function install(): Promise<void> {
	// Written last by the installer, and older than the lock when that has changed since.
	const [done, lock] = await Promise.all(
		["node_modules/.modules.yaml", "pnpm-lock.yaml"].map((name) =>
			stat(new URL(name, folder)).catch(() => undefined),
		),
	);
	if (done && lock && done.mtimeMs >= lock.mtimeMs) return;
	process.stderr.write(
		"installing the peers into test/bench/peers/node_modules (once, some 950 packages)\n",
	);
	await promisify(execFile)("npx", ["-y", "pnpm@12", "install", "--frozen-lockfile"], {
		cwd: fileURLToPath(folder),
	}).catch((error) => {
		throw new Error(`the peers could not be installed: ${error.message}\n${error.stdout}`);
	});
}
