import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toThaiDigits } from "../src/digits.ts";
import { findContacts, isNationalId, maskPersonalData } from "../src/personal-data.ts";

// Every number here is made of runs of 0, 1 and 5 and belongs to nobody.
const MOBILES = [
	"081-555-0000",
	"0815550000",
	"089 000 0000",
	"08 1555 0000",
	"0-8155-50000",
	"081.555.0000",
	"(081) 555-0000",
	"081 - 555 - 0000",
	"081-555- 0000",
	"081–555–0000",
	"065 000 0000",
	[..."0815550000"].join(" "),
	"+66 81 555 0000",
	"+66 (0) 81 555 0000",
	"66815550000",
	"o81-555-oo00",
];

const kinds = (text: string): string[] => findContacts(text).map(({ kind }) => kind);

describe("a mobile number is masked", () => {
	test.each(MOBILES)("%s", (number) => {
		for (const written of [number, toThaiDigits(number)]) {
			const { text } = maskPersonalData(`ผู้ประสานงาน โทร. ${written} ในเวลาราชการ`);
			expect(text).toMatch(/^ผู้ประสานงาน โทร\. \(?\[masked mobile\] ในเวลาราชการ$/);
		}
	});

	test("in two digit systems at once", () => {
		expect(maskPersonalData(`081-5${toThaiDigits("55-0")}000`).text).toBe("[masked mobile]");
	});

	test("glued to what stands before it", () => {
		expect(maskPersonalData("โทร.0815550000").text).toBe("โทร.[masked mobile]");
		expect(maskPersonalData("Tel0815550000").text).toBe("Tel[masked mobile]");
		expect(maskPersonalData("1.081-555-0000").text).toBe("1.[masked mobile]");
		expect(maskPersonalData("2.0815550000").text).toBe("2.[masked mobile]");
		expect(maskPersonalData("02 555 0000/081 555 0000").text).toBe("02 555 0000/[masked mobile]");
	});

	test("over a line break", () => {
		expect(maskPersonalData("081-555-\n0000").text).toBe("[masked mobile]");
	});

	test("each of several", () => {
		expect(maskPersonalData("081-555-0000, 089-000-0000 065 000 0000").text).toBe(
			"[masked mobile], [masked mobile] [masked mobile]",
		);
	});
});

describe("what is not a mobile number stays", () => {
	test.each([
		"ที่ มท 0810.7/ว 3557",
		"08-10-2567 50 000 คน",
		"2024-08-06 55500",
		"0.81 0.55 0.000",
		"0.815550000",
		"08155500001",
		"10815550000",
		"071 555 0000",
		"06/08/2567",
		"5120104",
		"",
	])("%j", (text) => expect(maskPersonalData(text)).toEqual({ text, found: [] }));
});

test("an office line is found, with its extension, and not masked", () => {
	const text = "โทร. 0 2555 0000 ต่อ 1555";
	expect(findContacts(text)).toEqual([{ kind: "office-line", start: 5, end: text.length }]);
	expect(maskPersonalData(text)).toEqual({ text, found: [] });
	expect(kinds("8.055500011,98.055500011")).toEqual([]);
	expect(kinds(toThaiDigits("โทรสาร 0-7355-5000"))).toEqual(["office-line"]);
});

describe("mailboxes", () => {
	test.each([
		"saraban@dla.go.th",
		"saraban_01550000@dla.go.th",
		"Saraban.bangpu@example.com",
		"05550000@dla.go.th",
		"info@example.go.th",
		"webmaster2@example.or.th",
		"saraban @dla.go.th",
	])("%s is the office's", (mail) => {
		expect(kinds(mail)).toEqual(["office-email"]);
		expect(maskPersonalData(mail).found).toEqual([]);
	});

	test.each([
		"somebody.s@dla.go.th",
		"somebody55@example.com",
		"informal@example.com",
		"somebody @ example.co.th",
	])("%s is a person's", (mail) => {
		expect(kinds(mail)).toEqual(["personal-email"]);
		expect(maskPersonalData(`อีเมล ${mail}.`).text).toBe("อีเมล [masked e-mail].");
	});

	test("a mailbox named by a mobile number goes whole", () => {
		expect(maskPersonalData("0815550000@example.com").text).toBe("[masked e-mail]");
	});

	test("a handle without a domain is none", () => {
		expect(kinds("@dla.go.th และ a@b")).toEqual([]);
	});
});

describe("national ids", () => {
	test.each([
		"1111111111119",
		"1-1111-11111-11-9",
		"1 1111 11111 11 9",
		"1 1 1 1 1 1 1 1 1 1 1 1 9",
	])("%s is masked", (id) => {
		for (const written of [id, toThaiDigits(id)])
			expect(maskPersonalData(`เลข ${written} นะ`).text).toBe("เลข [masked national id] นะ");
	});

	test("thirteen digits with another checksum are not", () => {
		expect(isNationalId("1111111111118")).toBe(false);
		expect(maskPersonalData("1111111111118").found).toEqual([]);
	});

	test("the checksum is taken of thirteen digits and nothing else", () => {
		expect(isNationalId("1-1111-11111-11-9")).toBe(true);
		expect(isNationalId("5000000000001")).toBe(true);
		expect(isNationalId("0100000000000")).toBe(true);
		expect(isNationalId("111111111111")).toBe(false);
		expect(isNationalId("11111111111x9")).toBe(false);
		expect(isNationalId("")).toBe(false);
	});
});

test("contacts come in order, with offsets in the text as given", () => {
	const text = "โทร 02 555 0000 มือถือ 081-555-0000 เมล saraban@dla.go.th a.b@example.com";
	const found = findContacts(text);
	expect(found.map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
		["office-line", "02 555 0000"],
		["mobile", "081-555-0000"],
		["office-email", "saraban@dla.go.th"],
		["personal-email", "a.b@example.com"],
	]);
	expect(maskPersonalData(text).found).toEqual([found[1], found[3]]);
});

const piece = fc.oneof(
	fc.string({ unit: "binary" }),
	fc.constantFrom(...MOBILES, "a.b@example.com", "1111111111119", "02 555 0000", " ", ", "),
	fc.stringMatching(/^[0-9๐-๙o .()@-]{0,20}$/),
);
const anyText = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(" "));

test("no text makes the masks throw, and masking twice changes nothing", () => {
	fc.assert(
		fc.property(anyText, (text) => {
			const once = maskPersonalData(text);
			expect(maskPersonalData(once.text)).toEqual({ text: once.text, found: [] });
		}),
		{ numRuns: 1000 },
	);
});

test.each(["0 8 ", "0-", "a@a.", "1 1111 ", "08 - "])(
	"a long run of %j is read at once",
	(part) => {
		const started = performance.now();
		maskPersonalData(part.repeat(20_000));
		expect(performance.now() - started).toBeLessThan(1000);
	},
);
