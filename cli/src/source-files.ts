import { readdir, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { readSourceFile, type SourceFile, sourceFile } from "@lao/importing/file";
import { UsageError } from "./failure.ts";

/** How long a server may take to hand over a file. */
const downloadMs = 60_000;

/**
 * The files that paths name: a folder gives all files below it that have one of the endings, the
 * others are reported as ignored. One file lies in memory at a time.
 */
export async function* openFiles(
	paths: string[],
	endings: string[],
	onIgnored: (path: string) => void,
): AsyncGenerator<SourceFile> {
	for (const path of paths) {
		if (/^https?:\/\//.test(path)) yield await download(path);
		else if ((await attempt(path, stat)).isDirectory()) yield* below(path, endings, onIgnored);
		else yield await attempt(path, readSourceFile);
	}
}

async function* below(
	folder: string,
	endings: string[],
	onIgnored: (path: string) => void,
): AsyncGenerator<SourceFile> {
	const entries = await attempt(folder, (path) => readdir(path, { withFileTypes: true }));
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* below(path, endings, onIgnored);
		else if (!endings.some((ending) => entry.name.toLowerCase().endsWith(ending))) onIgnored(path);
		else yield await attempt(path, readSourceFile);
	}
}

const reasons: Record<string, string> = {
	ENOENT: "there is no such file",
	EACCES: "this user may not read it",
	EPERM: "this user may not read it",
	EISDIR: "it is a folder",
	ELOOP: "its links go in a circle",
};

/** Runs a reading of the file system, turning its failure into one clear line. */
async function attempt<Value>(
	path: string,
	read: (path: string) => Promise<Value>,
): Promise<Value> {
	try {
		return await read(path);
	} catch (error) {
		const code = error instanceof Error && "code" in error ? String(error.code) : "";
		throw new UsageError(`cannot read ${path}: ${reasons[code] ?? `the system says ${code}`}`);
	}
}

async function download(address: string): Promise<SourceFile> {
	const response = await fetch(address, { signal: AbortSignal.timeout(downloadMs) }).catch(() => {
		throw new UsageError(`cannot download ${address}: the server does not answer`);
	});
	if (!response.ok)
		throw new UsageError(`cannot download ${address}: it answers ${response.status}`);
	const name = basename(new URL(address).pathname) || "download";
	return sourceFile(name, new Uint8Array(await response.arrayBuffer()));
}
