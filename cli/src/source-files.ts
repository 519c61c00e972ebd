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
		else yield await open(path);
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
		const fits = endings.some((ending) => entry.name.toLowerCase().endsWith(ending));
		if (entry.isDirectory()) yield* below(path, endings, onIgnored);
		// A pipe would be waited for without end; a link may lead to a folder above it.
		else if (!fits || !(await attempt(path, stat)).isFile()) onIgnored(path);
		else yield await attempt(path, readSourceFile);
	}
}

/** A file that was named: it may be a pipe, but a device has no end. */
async function open(path: string): Promise<SourceFile> {
	const found = await attempt(path, stat);
	if (found.isFile() || found.isFIFO()) return attempt(path, readSourceFile);
	throw new UsageError(`cannot read ${path}: it is no file`);
}

const reasons: Record<string, string> = {
	ENOENT: "there is no such file",
	ENOTDIR: "there is no such file",
	EACCES: "this user may not read it",
	EPERM: "this user may not read it",
	EISDIR: "it is a folder",
	ELOOP: "its links go in a circle",
	ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GB; split it",
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
	const failed = (why: string) => new UsageError(`cannot download ${address}: ${why}`);
	const response = await fetch(address, { signal: AbortSignal.timeout(downloadMs) }).catch(() => {
		throw failed("the server does not answer");
	});
	if (!response.ok) throw failed(`it answers ${response.status}`);
	const name = basename(new URL(address).pathname) || "download";
	const bytes = await response.arrayBuffer().catch(() => {
		throw failed("the connection broke off");
	});
	return sourceFile(name, new Uint8Array(bytes));
}
