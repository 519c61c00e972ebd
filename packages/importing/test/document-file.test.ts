import { expect, test } from "vitest";
import { z } from "zod";
import { readDocumentFile } from "../src/document-file.ts";
import { ImportError } from "../src/errors.ts";
import { sourceFile } from "../src/file.ts";

const schema = z.strictObject({ name: z.string(), of: z.strictObject({ at: z.array(z.int()) }) });
const read = (text: string | Buffer, name = "some.yaml") =>
	readDocumentFile(sourceFile(name, Buffer.from(text)), schema);
const codeOf = (text: string | Buffer) => {
	try {
		read(text);
	} catch (error) {
		return error instanceof ImportError ? error.code : error;
	}
};

test("the documents of a file are read one by one, and one that is refused names its path", () => {
	const text = "name: a\nof: { at: [1] }\n---\nname: b\nof: { at: [1, x] }\n";
	const { documents, quarantined } = read(text);
	expect(documents).toEqual([{ value: { name: "a", of: { at: [1] } }, locator: "document 1" }]);
	expect(quarantined).toMatchObject([
		{ locator: "document 2", code: "INVALID_DOCUMENT", raw: { name: "b" } },
	]);
	expect(quarantined[0]?.message).toMatch(/^of\.at\.1: /);
});

test("a document that is broken is set aside, with the line", () => {
	const { documents, quarantined } = read("name: a\nof: { at: [1] }\n---\nname: [b\n");
	expect(documents).toHaveLength(1);
	expect(quarantined).toMatchObject([{ locator: "document 2", raw: null }]);
	expect(quarantined[0]?.message).toMatch(/^Flow sequence .* at line 5, column 1$/);
});

test("a JSON file in UTF-16 is read", () => {
	const bytes = Buffer.from('\ufeff{"name": "ก", "of": {"at": [2]}}', "utf16le");
	expect(read(bytes, "some.json").documents).toMatchObject([{ value: { name: "ก" } }]);
});

test("a name may be used again a few times", () => {
	expect(read("name: &n a\nof: { at: [&one 1, *one] }\n").documents).toMatchObject([
		{ value: { of: { at: [1, 1] } } },
	]);
});

test("a document that would grow by the billion is set aside at once", () => {
	const lines = [..."bcdefghijk"].map((name, index) => {
		const before = "abcdefghij"[index];
		return `${name}: &${name} [${Array(9).fill(`*${before}`)}]`;
	});
	const { documents, quarantined } = read(`a: &a [x, x]\n${lines.join("\n")}\n`);
	expect(documents).toEqual([]);
	expect(quarantined[0]?.message).toMatch(/^it repeats itself by aliases/);
});

test("a document of sections nested without end is set aside", () => {
	const { documents, quarantined } = read("[".repeat(100_000));
	expect(documents).toEqual([]);
	expect(quarantined).toHaveLength(1);
});

test("a document that refers to what it does not define is set aside", () => {
	expect(read("name: *nobody\n").quarantined[0]?.message).toMatch(/nobody/);
});

test("a file without sections is refused whole", () => {
	expect(codeOf("")).toBe("NO_DOCUMENT");
	expect(codeOf("just a line of text")).toBe("NO_DOCUMENT");
	expect(codeOf("PK\u0003\u0004")).toBe("NO_DOCUMENT");
	expect(codeOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBe("BINARY_FILE");
});
