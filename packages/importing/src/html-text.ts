import { Parser } from "htmlparser2";
import { decodeText, detectEncoding } from "./encoding.ts";
import { TextFlow } from "./text-flow.ts";
import { checkLength, withinLimit } from "./text-limit.ts";

const SILENT = new Set([
	"title",
	"script",
	"style",
	"template",
	"noscript",
	"iframe",
	"object",
	"svg",
]);
const BLOCKS = new Set(
	"address article aside blockquote body caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section table tbody tfoot thead ul".split(
		" ",
	),
);

/** The text of a web page; its encoding is what the bytes can be, else what the page says. */
export function readHtmlText(bytes: Uint8Array): string {
	return htmlText(decodeHtml(bytes), { asTyped: false });
}

function decodeHtml(bytes: Uint8Array): string {
	const head = Buffer.from(bytes.subarray(0, 4096)).toString("latin1");
	const label = /<meta[^>]{0,200}charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
	// UTF-8 and UTF-16 show in the bytes, whatever a page copied from another one says.
	if (label !== undefined && detectEncoding(bytes) === "windows-874" && !/^utf/i.test(label)) {
		try {
			return new TextDecoder(label).decode(bytes);
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
		}
	}
	return [...withinLimit(decodeText(bytes))].join("");
}

/**
 * The text of HTML: blocks stand on lines of their own and cells of a row side by side, with tabs
 * between them. `asTyped` keeps tabs, spaces and page breaks (`<br class="page">`).
 */
export function htmlText(html: string, { asTyped }: { asTyped: boolean }): string {
	const flow = new TextFlow();
	let silent = 0;
	let typed = asTyped ? 1 : 0;
	const parser = new Parser({
		onopentag(name, attributes) {
			if (SILENT.has(name)) silent += 1;
			if (name === "pre") typed += 1;
			if (name === "br" && asTyped && attributes.class === "page") flow.breakPage();
			else if (name === "br") flow.breakLine();
			else if (name === "tr") flow.openRow();
			else if (name === "td" || name === "th") flow.openCell();
			else if (BLOCKS.has(name)) flow.openBlock();
		},
		ontext(text) {
			if (silent > 0) return;
			if (typed > 0) flow.add(text);
			else flow.addFolded(text);
		},
		onclosetag(name) {
			if (SILENT.has(name)) silent -= 1;
			if (name === "pre") typed -= 1;
			if (name === "tr") flow.closeRow();
			else if (name === "td" || name === "th") flow.closeCell();
			else if (name === "p" && asTyped) flow.breakLine();
			else if (BLOCKS.has(name)) flow.openBlock();
		},
	});
	parser.end(html);
	const text = flow.text();
	checkLength(text.length);
	return text;
}
