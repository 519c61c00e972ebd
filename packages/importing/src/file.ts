import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";

/** A file as it arrived: nothing of it decoded yet. */
export interface SourceFile {
	name: string;
	bytes: Uint8Array;
	/** Hex sha256 of the bytes: the same bytes are imported once. */
	sha256: string;
}

export async function readSourceFile(path: string | URL): Promise<SourceFile> {
	return sourceFile(basename(path.toString()), await readFile(path));
}

export function sourceFile(name: string, bytes: Uint8Array): SourceFile {
	return { name, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}
