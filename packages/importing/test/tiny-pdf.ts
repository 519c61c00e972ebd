/** A text to draw: at x and y points from the lower left, in a font of 16 points. */
export interface Drawn {
	text: string;
	x: number;
	y: number;
}

const hex = (text: string) =>
	Array.from({ length: text.length }, (_, index) =>
		text.charCodeAt(index).toString(16).padStart(4, "0"),
	).join("");

/** Content of a page in the font of `tinyPdf`, whose letters are 8 points wide and marks none. */
export function drawn(texts: readonly Drawn[]): string {
	const parts = texts.map(({ text, x, y }) => `1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj`);
	return `BT /F1 16 Tf ${parts.join(" ")} ET`;
}

/** A picture that fills the page. */
export const picture = "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q";

/** A PDF whose pages hold the contents; its font tells the Unicode of each letter. */
export function tinyPdf(contents: readonly string[], trailer = ""): Buffer {
	const toUnicode =
		"begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfrange <0020> <007E> <0020> <0E01> <0E5B> <0E01> endbfrange endcmap";
	const pages = contents.map((_, index) => 6 + index * 2);
	const objects = [
		"<</Type/Catalog/Pages 2 0 R>>",
		`<</Type/Pages/Kids[${pages.map((page) => `${page} 0 R`).join(" ")}]/Count ${pages.length}>>`,
		"<</Type/Font/Subtype/Type0/BaseFont/Tiny/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>",
		// No vowel or tone mark above or below moves the pen: U+0E31, 0E34-0E3A, 0E47-0E4E.
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/Tiny/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/W[3633 3633 0 3636 3642 0 3655 3662 0]/FontDescriptor<</Type/FontDescriptor/FontName/Tiny/Flags 4/FontBBox[0 0 500 900]/Ascent 900/Descent -300/ItalicAngle 0/CapHeight 700/StemV 80>>>>",
		stream(toUnicode),
		...contents.flatMap((content, index) => [
			`<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${7 + index * 2} 0 R>>`,
			stream(content),
		]),
	];
	let file = "%PDF-1.7\n";
	const offsets = objects.map((object, index) => {
		const offset = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(offset).padStart(10, "0")} 00000 n \n`;
	});
	const size = objects.length + 1;
	const end = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join("")}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${file.length}\n%%EOF\n`;
	return Buffer.from(file + end, "latin1");
}

const stream = (content: string) => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
