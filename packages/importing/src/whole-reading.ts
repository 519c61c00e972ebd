import type { SourceFile } from "./file.ts";
import type { Ask, Importer, Own, Reading } from "./reading.ts";

const nothingHeld: Own = async () => [];

/** All that an importer reads from a file, in one piece; large files are better read in parts. */
export async function readWhole(
	importer: Importer,
	file: SourceFile,
	ask: Ask,
	own: Own = nothingHeld,
): Promise<Reading> {
	const whole: Reading = { sets: [], quarantined: [] };
	for await (const { sets, quarantined } of partsOf(importer.read(file, ask, own))) {
		whole.sets.push(...sets);
		whole.quarantined.push(...quarantined);
	}
	return whole;
}

/** The readings of a file one after another, whether it is read in one or in many. */
export async function* partsOf(
	reading: Promise<Reading> | AsyncIterable<Reading>,
): AsyncIterable<Reading> {
	if (reading instanceof Promise) yield await reading;
	else yield* reading;
}
