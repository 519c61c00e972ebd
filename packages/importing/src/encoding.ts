import { ImportError } from "./errors.ts";

/** Text encodings a Thai office still meets. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-874";

/** How many bytes tell the encoding. */
const sampleBytes = 65_536;

/**
 * The encoding of a text: by its byte-order mark, else by what its first bytes can be. TIS-620 is
 * read as windows-874 (CP874), which holds it.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
	const sample = bytes.subarray(0, sampleBytes);
	const nulls = { even: 0, odd: 0 };
	for (const [index, byte] of sample.entries()) {
		if (byte === 0) nulls[index % 2 === 0 ? "even" : "odd"] += 1;
	}
	// Latin letters, digits and commas leave a zero byte in UTF-16, and none elsewhere.
	if (nulls.odd > sample.length / 20) return "utf-16le";
	if (nulls.even > sample.length / 20) return "utf-16be";
	return isUtf8(sample) ? "utf-8" : "windows-874";
}

function isUtf8(sample: Uint8Array): boolean {
	try {
		// `stream` forgives a character cut in two at the end of the sample.
		new TextDecoder("utf-8", { fatal: true }).decode(sample, { stream: true });
		return true;
	} catch {
		return false;
	}
}

/** Tabs, line and page breaks, and the Ctrl-Z that ends old files are text; no other control is. */
const printableControls = new Set("\t\n\v\f\r\u001a");
const isPrintable = (letter: string) => letter >= " " || printableControls.has(letter);

/** How many bytes are decoded at a time. */
const chunkBytes = 65_536;

/** The text of a file in pieces, without its byte-order mark; BINARY_FILE for what is no text. */
export function* decodeText(bytes: Uint8Array): Generator<string> {
	const encoding = detectEncoding(bytes);
	const decoder = new TextDecoder(encoding);
	const sample = new TextDecoder(encoding).decode(bytes.subarray(0, sampleBytes));
	if (!Array.from(sample).every(isPrintable)) {
		throw new ImportError("BINARY_FILE", "this is no text: its bytes belong to another format");
	}
	for (let start = 0; start < bytes.length; start += chunkBytes) {
		const end = start + chunkBytes;
		yield decoder.decode(bytes.subarray(start, end), { stream: end < bytes.length });
	}
}
