import { ImportError } from "./errors.ts";

/** Most characters a letter with all its attachments may hold. */
const limit = 5 * 1024 * 1024;

/** Adds up the pieces of a text and refuses one that no letter could be. */
export function* withinLimit(pieces: Iterable<string>): Generator<string> {
	let length = 0;
	for (const piece of pieces) {
		length += piece.length;
		checkLength(length);
		yield piece;
	}
}

/** Refuses a text of so many characters if no letter could be so long. */
export function checkLength(length: number): void {
	if (length <= limit) return;
	throw new ImportError(
		"TEXT_TOO_LARGE",
		"the document holds more than 5 MB of text, too much for a letter; split it",
	);
}
