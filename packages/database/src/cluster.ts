import {
	chownSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { type Binaries, missingBinaries, postgresMajor } from "./binaries.ts";
import { folderError, readIfThere } from "./data-folder.ts";
import { DatabaseError, serverError } from "./errors.ts";
import { runAs, type ServerUser } from "./server-user.ts";

/** What a new cluster is made of. */
export interface NewCluster {
	dataDir: string;
	cluster: string;
	password: string;
	binaries: Binaries;
	user: ServerUser;
	durable: boolean;
}

/** Whether there is a cluster in this folder; fails when it is not one that we can start. */
export function hasCluster(cluster: string): boolean {
	const version = readIfThere(join(cluster, "PG_VERSION"))?.trim();
	if (version === postgresMajor) return true;
	if (version === undefined && !existsSync(cluster)) return false;
	throw new DatabaseError(
		"CLUSTER_VERSION",
		version === undefined
			? `${cluster} is not a PostgreSQL cluster: move it away, or choose another folder with LAO_DATA_DIR`
			: `${cluster} was made by PostgreSQL ${version}, this is ${postgresMajor}: export it with that version, or choose another folder with LAO_DATA_DIR`,
	);
}

/** Creates a cluster; it appears under its name only when complete, so a kill leaves none half made. */
export async function createCluster(options: NewCluster): Promise<void> {
	const { dataDir, cluster, user } = options;
	removeHalfMade(dataDir);
	const staging = mkdtempSync(join(dataDir, "postgres.new-"));
	try {
		const passwordFile = join(staging, "password");
		writeFileSync(passwordFile, options.password, { mode: 0o600 });
		for (const path of user.owner ? [staging, passwordFile] : []) {
			chownSync(path, user.owner?.uid ?? 0, user.owner?.gid ?? 0);
		}
		await initdb(options, join(staging, "cluster"), passwordFile);
		renameSync(join(staging, "cluster"), cluster);
	} catch (error) {
		throw folderError(error, dataDir);
	} finally {
		rmSync(staging, { recursive: true, force: true });
	}
}

function removeHalfMade(dataDir: string): void {
	for (const name of readdirSync(dataDir).filter((entry) => entry.startsWith("postgres.new-"))) {
		// The initdb of a killed process may still be writing: try for a while.
		rmSync(join(dataDir, name), { recursive: true, force: true, maxRetries: 10 });
	}
}

async function initdb(options: NewCluster, folder: string, passwordFile: string): Promise<void> {
	const { status, output } = await runAs(options.user, options.binaries.initdb, [
		`--pgdata=${folder}`,
		"--username=postgres",
		`--pwfile=${passwordFile}`,
		"--auth=scram-sha-256",
		"--encoding=UTF8",
		...locale(),
		"--no-instructions",
		...(options.durable ? [] : ["--no-sync"]),
	]);
	if (typeof status === "string") throw missingBinaries(`do not run here (${status})`, output);
	if (status !== 0) throw serverError("the database could not be created", output);
}

// PostgreSQL's own C.UTF-8 sorts alike on every system; pg_trgm finds Thai letters by the system's LC_CTYPE.
function locale(): string[] {
	const ctype = { darwin: "en_US.UTF-8", win32: "en-US" }[process.platform as string] ?? "C.UTF-8";
	const provider = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
	return [...provider, "--locale=C", `--lc-ctype=${ctype}`];
}
