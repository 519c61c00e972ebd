import { checkArchive } from "./archive.ts";
import { brokenDocx, readDocxText } from "./docx-text.ts";
import { ImportError } from "./errors.ts";
import type { SourceFile } from "./file.ts";
import { readHtmlText } from "./html-text.ts";
import { brokenPdf, readPdfText } from "./pdf-text.ts";
import { readPlainText } from "./plain-text.ts";
import { isZip } from "./rows.ts";

/** What a file may begin with, in Latin-1, and what it then is. */
const otherFormats: readonly (readonly [string, string])[] = [
	["\x89PNG", "a picture"],
	["\xFF\xD8\xFF", "a picture"],
	["GIF8", "a picture"],
	["II*\0", "a picture"],
	["MM\0*", "a picture"],
	["{\\rtf", "rich text (RTF)"],
	["Rar!", "a packed archive"],
	["7z\xBC\xAF", "a packed archive"],
	["\x1F\x8B", "a packed archive"],
	["MIME-Version:", "a saved e-mail or web archive"],
	["From: ", "a saved e-mail or web archive"],
	["%!PS", "PostScript"],
];

const readable = "give a .txt, .pdf, .docx or .html file";

/**
 * The text of a letter file: its bytes tell the format, and its ending only where they do not.
 * Lines end with \n, pages of a PDF are parted by \f, columns of a line by tabs.
 */
export async function readDocumentText(file: SourceFile): Promise<string> {
	// No database keeps a NUL in a text.
	return (await read(file)).replaceAll("\0", "");
}

async function read({ name, bytes }: SourceFile): Promise<string> {
	const head = Buffer.from(bytes.subarray(0, 2048)).toString("latin1");
	const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
	if (head.slice(0, 1024).includes("%PDF-")) return readPdfText(bytes);
	if (isZip(bytes)) return readArchive(bytes);
	if (head.startsWith("\xD0\xCF\x11\xE0")) throw oldOffice(bytes);
	const other = otherFormats.find(([start]) => head.startsWith(start));
	if (other) throw unsupported(other[1]);
	if (ending === "pdf") throw brokenPdf();
	if (ending === "docx") throw brokenDocx();
	return isHtml(head, ending) ? readHtmlText(bytes) : readPlainText(bytes);
}

/** UTF-16 shows in Latin-1 as letters with NULs between them. */
function isHtml(head: string, ending: string | undefined): boolean {
	const start = head.replace(/^[\xEF\xBB\xBF\xFE\xFF]+/, "").replaceAll("\0", "");
	if (
		/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:!doctype html|html\b)/i.test(start)
	) {
		return true;
	}
	return (ending === "html" || ending === "htm" || ending === "xhtml") && start.includes("<");
}

async function readArchive(bytes: Uint8Array): Promise<string> {
	const names = await checkArchive(bytes, {
		broken: brokenDocx,
		tooLarge: (megabytes) =>
			new ImportError(
				"ARCHIVE_TOO_LARGE",
				`the document holds more than ${megabytes} MB once unpacked; take out its pictures or split it`,
			),
	});
	if (names.includes("word/document.xml")) return readDocxText(bytes);
	throw unsupported(
		names.some((name) => name.startsWith("xl/")) ? "a workbook" : "an archive with no Word letter",
	);
}

/** A Word file of before 2007 and an encrypted one of today begin with the same bytes. */
function oldOffice(bytes: Uint8Array): ImportError {
	return Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"))
		? new ImportError("PASSWORD", "the document is protected by a password; save it without one")
		: unsupported("in the format of Word before 2007");
}

const unsupported = (what: string) =>
	new ImportError("UNSUPPORTED_FORMAT", `this file is ${what}: ${readable}`);
