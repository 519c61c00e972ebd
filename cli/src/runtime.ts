import type { Config } from "@lao/config/config";
import { type DataFolderLock, lockDataFolder, readLock } from "@lao/database/cluster-lock";
import { keptSecret, openDataFolder } from "@lao/database/data-folder";
import { connectRunning, openEmbedded } from "@lao/database/embedded";
import { reachServer } from "@lao/database/user-server";
import { warn } from "./terminal.ts";

export type Progress = (line: string) => void;

/** The database and the secret of a data folder, open for one command. */
export interface Runtime {
	adminUrl: string;
	secret: string;
	close(): Promise<void>;
}

/** Takes the data folder for this process and opens its database, or reaches the user's server. */
export async function openRuntime(
	config: Config,
	purpose: { command: string; url?: string },
	onProgress: Progress,
): Promise<Runtime> {
	const lock = lockDataFolder(config.dataDir, purpose);
	try {
		const database = await openDatabase(config, lock, onProgress);
		const close = () => database.stop().finally(() => lock.release());
		return { adminUrl: database.url, secret: secretOf(config), close };
	} catch (error) {
		lock.release();
		throw error;
	}
}

/** The same beside a graph that may be serving from the data folder: joins its database then. */
export async function joinRuntime(
	config: Config,
	command: string,
	onProgress: Progress,
): Promise<Runtime> {
	// A server that nobody holds was left behind by a killed process: it is taken over, not joined.
	const held = config.databaseUrl === undefined && readLock(config.dataDir) !== null;
	const running = config.databaseUrl ?? (held ? await connectRunning(config.dataDir) : null);
	if (!running) return openRuntime(config, { command }, onProgress);
	await reachServer(running);
	return { adminUrl: running, secret: secretOf(config), close: async () => undefined };
}

/** Exit code of a program that Ctrl-C ended. */
const interrupted = 130;

/** Ends the process when it is asked to stop, its own database first: what is not committed is gone. */
export function closeWhenStopped(runtime: Runtime, stopped: Promise<void>): void {
	stopped.then(() => {
		warn("stopping");
		return runtime.close().finally(() => process.exit(interrupted));
	});
}

async function openDatabase(config: Config, lock: DataFolderLock, onProgress: Progress) {
	const { databaseUrl, dataDir } = config;
	if (!databaseUrl) return openEmbedded({ dataDir, lock, onProgress });
	onProgress("reaching the PostgreSQL server of DATABASE_URL");
	await reachServer(databaseUrl);
	return { url: databaseUrl, stop: async () => undefined };
}

function secretOf({ secret, dataDir }: Config): string {
	return secret ?? keptSecret(openDataFolder(dataDir), "graph.secret");
}
