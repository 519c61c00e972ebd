import { randomBytes } from "node:crypto";
import {
	accessSync,
	constants,
	linkSync,
	mkdirSync,
	readFileSync,
	realpathSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { DatabaseError, errorCode } from "./errors.ts";

/** Makes sure that the data folder is there and usable, and returns its real path. */
export function openDataFolder(dataDir: string): string {
	try {
		mkdirSync(dataDir, { recursive: true });
		accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
		return realpathSync(dataDir);
	} catch (error) {
		throw folderError(error, dataDir);
	}
}

/** What a file system error about the data folder means to the person who has to mend it. */
export function folderError(error: unknown, path: string): unknown {
	const choose = "choose another folder with LAO_DATA_DIR";
	switch (errorCode(error)) {
		case "EACCES":
		case "EPERM":
			return unusable(
				`${path} cannot be read and written by this user: change its owner, or ${choose}`,
			);
		case "ENOENT":
			return unusable(`${path} cannot be created: ${choose}`);
		case "EROFS":
			return unusable(`${path} is on a read-only file system: ${choose}`);
		case "ENOTDIR":
		case "EEXIST":
			return unusable(`${path} is not a folder: ${choose}`);
		case "ENOSPC":
		case "EDQUOT":
			return new DatabaseError("DISK_FULL", `no space left for ${path}: free some, or ${choose}`);
		default:
			return error;
	}

	function unusable(message: string): DatabaseError {
		return new DatabaseError("DATA_FOLDER_UNUSABLE", message, { cause: error });
	}
}

/** Writes a file that must not be there yet, whole or not at all; false when it is there. */
export function createWhole(path: string, text: string): boolean {
	const draft = `${path}.${randomBytes(6).toString("hex")}`;
	try {
		writeFileSync(draft, text, { mode: 0o600, flag: "wx" });
		linkSync(draft, path);
		return true;
	} catch (error) {
		if (errorCode(error) === "EEXIST") return false;
		throw folderError(error, path);
	} finally {
		rmSync(draft, { force: true });
	}
}

/** The text of a file in the data folder, or null when there is none. */
export function readIfThere(path: string): string | null {
	try {
		return readFileSync(path, "utf8");
	} catch (error) {
		if (errorCode(error) === "ENOENT") return null;
		throw folderError(error, path);
	}
}

/** A secret that is generated once and then kept in the data folder, readable by its owner only. */
export function keptSecret(dataDir: string, name: string): string {
	const path = join(dataDir, name);
	const kept = readIfThere(path)?.trim();
	if (kept) return kept;
	if (kept === "") throw new DatabaseError("DATA_FOLDER_UNUSABLE", `${path} is empty: remove it`);
	createWhole(path, `${randomBytes(32).toString("hex")}\n`);
	// Read again: another process may have been quicker, and then its secret counts.
	return keptSecret(dataDir, name);
}
