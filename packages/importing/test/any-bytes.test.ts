import fc from "fast-check";
import { expect, it } from "vitest";
import { readDocumentText } from "../src/document-text.ts";
import { ImportError } from "../src/errors.ts";
import { sourceFile } from "../src/file.ts";
import { readRows } from "../src/rows.ts";
import { drawn, tinyPdf } from "./tiny-pdf.ts";

const starts = [
	"",
	"%PDF-1.7\n",
	"PK\u0003\u0004",
	"\u00D0\u00CF\u0011\u00E0",
	"<html>",
	"\u00FF\u00FE",
	"\u00EF\u00BB\u00BF",
];
const whole = Buffer.from(tinyPdf([drawn([{ x: 60, y: 700, text: "ที่ ทด ๐๙๐๑/๑" }])]));

/** Bytes that begin as some format does, and a PDF cut short or with some of its bytes changed. */
const anyBytes = fc.oneof(
	fc
		.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 }))
		.map(([start, rest]) => Buffer.concat([Buffer.from(start, "latin1"), rest])),
	fc.nat({ max: whole.length }).map((length) => whole.subarray(0, length)),
	fc
		.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { maxLength: 8 })
		.map((changes) => {
			const bytes = Buffer.from(whole);
			for (const [at, byte] of changes) bytes[at] = byte;
			return bytes;
		}),
);
const names = fc.constantFrom("a.txt", "a.pdf", "a.docx", "a.html", "a.csv", "a.xlsx", "a");

async function refusal(read: () => Promise<unknown>): Promise<unknown> {
	try {
		await read();
		return null;
	} catch (error) {
		return error instanceof ImportError ? null : error;
	}
}

it("any bytes give a text, or a fault that says what is wrong with the file", async () => {
	const property = fc.asyncProperty(names, anyBytes, async (name, bytes) => {
		const file = sourceFile(name, bytes);
		expect(await refusal(() => readDocumentText(file))).toBeNull();
	});
	await fc.assert(property, { numRuns: 300 });
});

it("any bytes give rows, or a fault that says what is wrong with the file", async () => {
	const property = fc.asyncProperty(names, anyBytes, async (name, bytes) => {
		const file = sourceFile(name, bytes);
		expect(await refusal(() => Array.fromAsync(readRows(file)))).toBeNull();
	});
	await fc.assert(property, { numRuns: 300 });
});
