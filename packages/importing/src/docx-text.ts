import { ImportError } from "./errors.ts";
import { htmlText } from "./html-text.ts";

/** The error for a Word document that cannot be read. */
export function brokenDocx(cause?: unknown): ImportError {
	const message = "the Word document is damaged or cut short; save it anew";
	return new ImportError("BROKEN_DOCX", message, { cause });
}

/** The text of a Word document whose archive was checked; headers and footers are left out. */
export async function readDocxText(bytes: Uint8Array): Promise<string> {
	let html: string;
	// Loaded when the first Word document comes: most commands never meet one.
	const { default: mammoth } = await import("mammoth");
	try {
		const result = await mammoth.convertToHtml(
			{ buffer: Buffer.from(bytes) },
			{
				// Pictures are not unpacked: they hold no text.
				convertImage: mammoth.images.imgElement(async () => ({ src: "" })),
				ignoreEmptyParagraphs: false,
				styleMap: ["br[type='page'] => br.page"],
			},
		);
		html = result.value;
	} catch (error) {
		throw brokenDocx(error);
	}
	return htmlText(html, { asTyped: true });
}
