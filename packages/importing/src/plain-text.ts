import { decodeText, detectEncoding } from "./encoding.ts";
import { ImportError } from "./errors.ts";
import { withinLimit } from "./text-limit.ts";

// Control characters no text holds, and what stands for bytes of no letter.
const UNTYPED = /[^\P{Cc}\t\n\f]|\uFFFD/gu;

/** The text of a text file in any encoding, with line feeds alone between its lines. */
export function readPlainText(bytes: Uint8Array): string {
	const decoded = [...withinLimit(decodeText(withoutPadding(bytes)))].join("");
	const text = decoded.replace(/\r\n?/g, "\n");
	// DOS ends a file with U+001A.
	const ended = text.endsWith("\u001A") ? text.slice(0, -1) : text;
	const untyped = text.match(UNTYPED)?.length ?? 0;
	if (untyped > 2 + text.length / 50) {
		throw new ImportError("BINARY_FILE", "this is no text: its bytes belong to another format");
	}
	return ended;
}

/** Without the NULs some programs fill the last block of a file with. */
function withoutPadding(bytes: Uint8Array): Uint8Array {
	let end = bytes.length;
	while (end > 0 && bytes[end - 1] === 0) end -= 1;
	if (end === bytes.length || detectEncoding(bytes.subarray(0, end)) !== "utf-16le") {
		return bytes.subarray(0, end);
	}
	// The last zero byte of UTF-16 is half of a Latin letter.
	return bytes.subarray(0, end + (end % 2));
}
