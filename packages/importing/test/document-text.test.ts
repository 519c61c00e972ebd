import { strToU8, zipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readDocumentText } from "../src/document-text.ts";
import { sourceFile } from "../src/file.ts";
import { drawn, picture, tinyPdf } from "./tiny-pdf.ts";

const textOf = (name: string, content: string | Uint8Array) =>
	readDocumentText(sourceFile(name, typeof content === "string" ? Buffer.from(content) : content));

const tis620 = (text: string) =>
	Uint8Array.from(text, (letter) => {
		const code = letter.codePointAt(0) ?? 0;
		return code >= 0xe01 ? code - 0xd60 : code;
	});

describe("a text file", () => {
	it.each([
		["TIS-620", tis620("ที่ มท 1\r\nเรื่อง ภาษี\r\n")],
		["UTF-8", Buffer.from("\uFEFFที่ มท 1\r\nเรื่อง ภาษี\r\n")],
		["UTF-16", Buffer.from("\uFEFFที่ มท 1\r\nเรื่อง ภาษี\r\n", "utf16le")],
	])("in %s is read, padded with NULs or not", async (_name, bytes) => {
		const expected = "ที่ มท 1\nเรื่อง ภาษี\n";
		expect(await textOf("letter.txt", bytes)).toBe(expected);
		expect(await textOf("letter.txt", Buffer.concat([bytes, Buffer.alloc(512)]))).toBe(expected);
	});

	it("of more than 5 MB is refused", async () => {
		const long = textOf("a.txt", "ab\n".repeat(2_000_000));
		await expect(long).rejects.toMatchObject({ code: "TEXT_TOO_LARGE" });
	});

	it("that is a program is refused", async () => {
		const bytes = Uint8Array.from({ length: 4000 }, (_, index) => ((index * 7919) % 251) | 1);
		await expect(textOf("a.txt", bytes)).rejects.toMatchObject({ code: "BINARY_FILE" });
	});
});

describe("a PDF", () => {
	const body = { text: "เรียน นายกองค์การบริหารส่วนตำบลทุกแห่งในจังหวัด", x: 70, y: 700 };
	const warn = vi.spyOn(console, "warn");
	afterEach(() => {
		expect(warn).not.toHaveBeenCalled();
	});

	it("gives its lines from the top down, with columns parted by a tab and pages by \\f", async () => {
		const pages = [
			drawn([
				body,
				{ text: "ศาลากลางจังหวัด", x: 400, y: 760 },
				{ text: "ที่ มท 0808.2/ว 12", x: 70, y: 761 },
				{ text: "ข้อความ", x: 110, y: 680 },
				{ text: "(นายก)", x: 300, y: 600 },
			]),
			drawn([{ text: "สิ่งที่ส่งมาด้วย", x: 70, y: 760 }]),
		];
		expect(await textOf("letter.pdf", tinyPdf(pages))).toBe(
			[
				"ที่ มท 0808.2/ว 12\tศาลากลางจังหวัด",
				"",
				"เรียน นายกองค์การบริหารส่วนตำบลทุกแห่งในจังหวัด",
				"      ข้อความ",
				"",
				`${" ".repeat(32)}(นายก)`,
				"\fสิ่งที่ส่งมาด้วย",
			].join("\n"),
		);
	});

	it("joins vowels and tone marks drawn apart to their consonants", async () => {
		const page = drawn([
			body,
			{ text: "ท", x: 70, y: 650 },
			{ text: "ี", x: 78, y: 650 },
			{ text: "่", x: 78, y: 655 },
			{ text: "ด", x: 88, y: 650 },
			{ text: "ิ", x: 95, y: 653 },
			{ text: "น", x: 96, y: 650 },
			{ text: "น้ำ", x: 104, y: 650 },
		]);
		expect((await textOf("letter.pdf", tinyPdf([page]))).split("\n").at(-1)).toBe("ที่ ดินน้ำ");
	});

	it("reads a piece drawn twice to look bold once", async () => {
		const page = drawn([body, { ...body, x: body.x + 0.4 }]);
		expect(await textOf("letter.pdf", tinyPdf([page]))).toBe(body.text);
	});

	it("is known by its bytes whatever its name", async () => {
		expect(await textOf("letter.txt", tinyPdf([drawn([body])]))).toBe(body.text);
	});

	it("of scanned pages is refused with what to do", async () => {
		const stamp = drawn([{ text: "Scanned with CamScanner", x: 200, y: 20 }]);
		const scanned = textOf("scan.pdf", tinyPdf([picture, `${picture}\n${stamp}`]));
		await expect(scanned).rejects.toMatchObject({
			code: "SCANNED_PDF",
			message: "this PDF holds pictures of pages, no text: run text recognition on it first",
		});
	});

	it("that asks for a password is refused", async () => {
		const key = "00".repeat(32);
		const encrypt = `/ID[<${"11".repeat(16)}><${"11".repeat(16)}>]/Encrypt<</Filter/Standard/V 1/R 2/O<${key}>/U<${key}>/P -4>>`;
		const locked = textOf("a.pdf", tinyPdf([drawn([body])], encrypt));
		await expect(locked).rejects.toMatchObject({ code: "PASSWORD" });
	});

	it("that is damaged, or none at all, is refused", async () => {
		const broken = { code: "BROKEN_PDF" };
		await expect(textOf("a.pdf", "%PDF-1.7\nrubbish")).rejects.toMatchObject(broken);
		await expect(textOf("a.pdf", "no PDF")).rejects.toMatchObject(broken);
	});
});

describe("a Word document", () => {
	const paragraph = (text: string) =>
		`<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
	const cell = (...texts: string[]) => `<w:tc>${texts.map(paragraph).join("")}</w:tc>`;
	const docx = (body: string, more: Record<string, Uint8Array> = {}) =>
		zipSync({
			"[Content_Types].xml": strToU8(
				'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
			),
			"_rels/.rels": strToU8(
				'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
			),
			"word/document.xml": strToU8(
				`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
			),
			...more,
		});

	it("gives its paragraphs, tabs, page breaks and rows of tables", async () => {
		const body = [
			"<w:p><w:r><w:t>ที่ มท 1/ว 2</w:t><w:tab/><w:t>ศาลากลาง</w:t></w:r></w:p>",
			paragraph(""),
			paragraph("เรื่อง  ภาษี &lt;ใหม่&gt;"),
			`<w:tbl><w:tr>${cell("ลำดับ")}${cell("อำเภอ", "เมือง")}</w:tr><w:tr>${cell("1")}${cell("")}${cell("ว่าง")}</w:tr></w:tbl>`,
			'<w:p><w:r><w:br w:type="page"/></w:r></w:p>',
			paragraph("หน้าสอง"),
		].join("");
		expect(await textOf("letter.docx", docx(body))).toBe(
			"ที่ มท 1/ว 2\tศาลากลาง\n\nเรื่อง  ภาษี <ใหม่>\nลำดับ\tอำเภอ\n\tเมือง\n1\t\tว่าง\n\f\nหน้าสอง",
		);
	});

	it("cut short, or none at all, is refused", async () => {
		const broken = { code: "BROKEN_DOCX" };
		const bytes = docx(paragraph("ก"));
		await expect(textOf("a.docx", bytes.subarray(0, 300))).rejects.toMatchObject(broken);
		await expect(textOf("a.docx", "no document")).rejects.toMatchObject(broken);
		await expect(textOf("a.docx", docx("<w:p>"))).rejects.toMatchObject(broken);
	});

	it("that would burst once unpacked is refused before it is read", async () => {
		const bytes = docx(paragraph("ก"), { "word/media/a.png": new Uint8Array(100 * 1024 * 1024) });
		expect(bytes.length).toBeLessThan(200_000);
		await expect(textOf("a.docx", bytes)).rejects.toMatchObject({ code: "ARCHIVE_TOO_LARGE" });
	});

	it("that is encrypted is refused", async () => {
		const bytes = Buffer.concat([
			Buffer.from("d0cf11e0a1b11ae1", "hex"),
			Buffer.alloc(1016),
			Buffer.from("EncryptedPackage", "utf16le"),
		]);
		await expect(textOf("a.docx", bytes)).rejects.toMatchObject({ code: "PASSWORD" });
	});
});

describe("a web page", () => {
	it("gives its blocks, lines and rows, without scripts and styles", async () => {
		const page = `<!DOCTYPE html><html><head><title>t</title><style>p{}</style></head><body>
			<p>ที่&nbsp;มท&#32;1 &amp; 2<br>บรรทัด
			สอง</p><script>alert("<p>")</script>
			<table><tr><td> <p>ลำดับ</p><td>ชื่อ<br>สกุล</tr><tr><th>1</th><th></th><th>x</th></tr></table>
			<ul><li>ก<li>ข</ul><pre>a  b\n c</pre>end</body></html>`;
		expect(await textOf("page.html", page)).toBe(
			"ที่\u00A0มท 1 & 2\nบรรทัด สอง\nลำดับ\tชื่อ\n\tสกุล\n1\t\tx\nก\nข\na  b\n c\nend",
		);
	});

	it("in TIS-620 is read, and is known by its bytes", async () => {
		const page = "<html><meta charset=tis-620><p>เทศบาล</p></html>";
		expect(await textOf("page.txt", tis620(page))).toBe("เทศบาล");
	});

	it("in UTF-8 is read as such though it says otherwise", async () => {
		const page = '<html><meta http-equiv=x content="text/html; charset=windows-874"><p>เทศบาล</p>';
		expect(await textOf("page.htm", page)).toBe("เทศบาล");
	});

	it("of tables within tables by the thousand is read", async () => {
		const page = `<html>${"<table><tr><td>".repeat(5000)}ลึก`;
		expect((await textOf("page.html", page)).trim()).toBe("ลึก");
	});
});

it.each([
	["a.jpg", Buffer.from("ffd8ffe000104a46", "hex"), "this file is a picture"],
	["a.doc", Buffer.from("d0cf11e0a1b11ae1", "hex"), "this file is in the format of Word"],
	["a.rtf", Buffer.from("{\\rtf1 x}"), "this file is rich text (RTF)"],
	["a.docx", zipSync({ "xl/workbook.xml": strToU8("x") }), "this file is a workbook"],
])("%s is refused with the formats that can be read", async (name, bytes, message) => {
	await expect(textOf(name, bytes)).rejects.toMatchObject({
		code: "UNSUPPORTED_FORMAT",
		message: expect.stringContaining(message),
	});
});
