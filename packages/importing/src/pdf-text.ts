import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist/types/src/display/api.js";
import { ImportError } from "./errors.ts";
import { type PdfRun, pageText } from "./pdf-page.ts";
import { checkLength } from "./text-limit.ts";

/** A page of a letter holds more characters than this; the stamp of a scanning program does not. */
const fewestCharacters = 40;

/** The error for a PDF that cannot be read. */
export function brokenPdf(cause?: unknown): ImportError {
	const message = "the PDF is damaged or cut short; save or download it anew";
	return new ImportError("BROKEN_PDF", message, { cause });
}

/** The text layer of a PDF: lines as they are seen, pages parted by \f. */
export async function readPdfText(bytes: Uint8Array): Promise<string> {
	// Loaded when the first PDF comes: the library takes longer than a thousand text files.
	const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
	const task = getDocument({
		// A copy, as the library takes the bytes away from whoever gives them.
		data: Uint8Array.from(bytes),
		verbosity: VerbosityLevel.ERRORS,
		useSystemFonts: false,
		disableFontFace: true,
		useWasm: false,
		useWorkerFetch: false,
		enableXfa: false,
		stopAtErrors: false,
		maxImageSize: 0,
	});
	try {
		return await textOf(await task.promise);
	} catch (error) {
		if (error instanceof ImportError) throw error;
		if (error instanceof Error && error.name === "PasswordException") {
			throw new ImportError("PASSWORD", "the PDF is protected by a password; save it without one");
		}
		throw brokenPdf(error);
	} finally {
		await task.destroy();
	}
}

async function textOf(document: PDFDocumentProxy): Promise<string> {
	const pages: string[] = [];
	let length = 0;
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const text = pageText(await runsOf(page));
		page.cleanup();
		length += text.length;
		checkLength(length);
		pages.push(text);
	}
	const most = Math.max(0, ...pages.map((text) => text.replace(/\s/g, "").length));
	if (most < fewestCharacters) {
		throw new ImportError(
			"SCANNED_PDF",
			"this PDF holds pictures of pages, no text: run text recognition on it first",
		);
	}
	return pages.join("\n\f");
}

/** The pieces of text of a page, where they stand once the page is turned upright. */
async function runsOf(page: PDFPageProxy): Promise<PdfRun[]> {
	const [xx = 1, xy = 0, yx = 0, yy = 1, dx = 0, dy = 0] = page.getViewport({ scale: 1 }).transform;
	const runs: PdfRun[] = [];
	let length = 0;
	// Unnormalised, as the usual form would take each ำ apart.
	const reader = page.streamTextContent({ disableNormalization: true }).getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return runs;
		for (const item of value.items) {
			if (!("str" in item) || item.str === "") continue;
			length += item.str.length;
			checkLength(length);
			const [a, b, c, d, e, f] = item.transform;
			runs.push({
				text: item.str,
				x: xx * e + yx * f + dx,
				y: xy * e + yy * f + dy,
				width: item.width,
				size: Math.hypot(c, d) || Math.hypot(a, b) || 1,
			});
		}
	}
}
