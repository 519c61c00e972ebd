import { mkdir, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { quarantineDocuments } from "@lao/importing/quarantine-documents";
import { quarantineFile } from "@lao/importing/quarantine-file";
import type { FileReport } from "@lao/importing/run";
import type { Report } from "./report.ts";

/** Endings of files that hold documents, not rows. */
const documentEndings = [".yaml", ".yml", ".json"];

/**
 * Keeps the report, and what was set aside of each file in the file's own layout, in the data
 * folder; returns what to tell of it. The import itself is over: a failure here undoes nothing.
 */
export async function writeReport(report: Report, dataDir: string): Promise<string[]> {
	if (report.files.every(({ repeated }) => repeated)) return [];
	const folder = join(dataDir, "imports", report.run ?? `${report.kind}-not-written`);
	try {
		await mkdir(folder, { recursive: true });
		const path = join(folder, "report.json");
		await writeFile(path, `${JSON.stringify(report, null, "\t")}\n`, { mode: 0o600 });
		return [`report ${path}`, ...(await writeQuarantine(report.files, folder))];
	} catch (error) {
		const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
		return [`the report cannot be kept in ${folder}: the system says ${reason}`];
	}
}

async function writeQuarantine(files: FileReport[], folder: string): Promise<string[]> {
	const places: string[] = [];
	for (const { file, quarantined } of files) {
		const [text, ending] = layoutOf(file, quarantined);
		if (text === null) continue;
		// Files of two folders can have one name.
		const number = places.filter((place) => place.startsWith(join(folder, file))).length + 1;
		const name = number === 1 ? file : `${file}-${number}`;
		const place = join(folder, `${name}.quarantine${ending}`);
		await writeFile(place, text, { mode: 0o600 });
		places.push(place);
	}
	return places.map((place) => `set aside, to be mended and imported again: ${place}`);
}

function layoutOf(file: string, quarantined: FileReport["quarantined"]) {
	return documentEndings.includes(extname(file).toLowerCase())
		? ([quarantineDocuments(quarantined), ".yaml"] as const)
		: ([quarantineFile(quarantined), ".csv"] as const);
}
