import { join } from "node:path";
import { type Binaries, findBinaries } from "./binaries.ts";
import { createCluster, hasCluster } from "./cluster.ts";
import { type DataFolderLock, lockDataFolder } from "./cluster-lock.ts";
import { keptSecret, openDataFolder, readIfThere } from "./data-folder.ts";
import { DatabaseError, serverError } from "./errors.ts";
import { adminUrl, findRunning, forgetPostmaster } from "./postmaster.ts";
import { startServer } from "./server-process.ts";
import { runAs, type ServerUser, serverUser } from "./server-user.ts";

/** How to open the embedded PostgreSQL. */
export interface EmbeddedOptions {
	dataDir: string;
	/** The lock on the data folder, if the caller holds it; otherwise one is held until stop(). */
	lock?: DataFolderLock;
	/** Named to others who want the data folder, when no lock is given. */
	command?: string;
	/** Called with a line before each step that may take a while. */
	onProgress?: (line: string) => void;
	/** False for tests: faster, but the data does not survive a power cut. */
	durable?: boolean;
	/** Most connections at a time, where several programs share the server; 100 otherwise. */
	connections?: number;
}

/** A running PostgreSQL server. */
export interface EmbeddedServer {
	/** The administrator's address, on 127.0.0.1 and a port that changes with each start. */
	url: string;
	/** Shuts the server down in order; needed before the process ends, harmless when repeated. */
	stop(): Promise<void>;
}

const passwordName = "postgres.password";
const clusterOf = (dataDir: string) => join(dataDir, "postgres");

/** Starts the PostgreSQL of a data folder, creating it at the first time. */
export async function openEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
	const dataDir = openDataFolder(options.dataDir);
	const ownLock = options.lock
		? undefined
		: lockDataFolder(dataDir, { command: options.command ?? "database" });
	try {
		const server = await start({ ...options, dataDir });
		return {
			url: server.url,
			stop: () => server.stop().finally(() => ownLock?.release()),
		};
	} catch (error) {
		ownLock?.release();
		throw error;
	}
}

/** The administrator's address of a data folder's PostgreSQL, if some process has it running. */
export async function connectRunning(dataDir: string): Promise<string | null> {
	const password = readIfThere(join(dataDir, passwordName))?.trim();
	if (!password) return null;
	return findRunning(clusterOf(openDataFolder(dataDir)), password);
}

async function start(options: EmbeddedOptions): Promise<EmbeddedServer> {
	const { dataDir, durable = true, connections, onProgress = () => {} } = options;
	const cluster = clusterOf(dataDir);
	const binaries = await findBinaries();
	const exists = hasCluster(cluster);
	if (exists) requirePassword(dataDir, cluster);
	const password = keptSecret(dataDir, passwordName);
	const user = serverUser(cluster, binaries.postgres);
	if (exists) {
		await stopLeftover({ cluster, password, binaries, user, onProgress });
	} else {
		onProgress(`creating the database in ${cluster}`);
		await createCluster({ dataDir, cluster, password, binaries, user, durable });
	}
	onProgress("starting PostgreSQL");
	const { postgres } = binaries;
	const server = await startServer({ dataDir, cluster, postgres, user, durable, connections });
	return { url: adminUrl(password, server.port), stop: server.stop };
}

function requirePassword(dataDir: string, cluster: string): void {
	const path = join(dataDir, passwordName);
	if (readIfThere(path)?.trim()) return;
	throw new DatabaseError(
		"PASSWORD_MISSING",
		`${path} is missing, so ${cluster} cannot be opened: put it back, or move the cluster away to start afresh`,
	);
}

/** Stops a server that outlived a killed process of ours: it may run with other settings. */
async function stopLeftover(options: {
	cluster: string;
	password: string;
	binaries: Binaries;
	user: ServerUser;
	onProgress: (line: string) => void;
}): Promise<void> {
	const { cluster, binaries, user } = options;
	if (await findRunning(cluster, options.password)) {
		options.onProgress("stopping a PostgreSQL that an earlier run left behind");
		const fast = ["stop", "--mode=fast", "--wait", "--timeout=30", `--pgdata=${cluster}`];
		const { status, output } = await runAs(user, binaries.pg_ctl, fast);
		if (status !== 0) throw serverError("the PostgreSQL of an earlier run did not stop", output);
	}
	forgetPostmaster(cluster);
}
