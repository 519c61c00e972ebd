import fc from "fast-check";
import { expect, test } from "vitest";
import { hasThaiDigits, toArabicDigits, toThaiDigits } from "../src/digits.ts";

test("Thai digits become 0–9", () => {
	expect(toArabicDigits("๐๑๒๓๔๕๖๗๘๙")).toBe("0123456789");
});

test("0–9 become Thai digits", () => {
	expect(toThaiDigits("0123456789")).toBe("๐๑๒๓๔๕๖๗๘๙");
});

test("a number in two digit systems is read as one", () => {
	expect(toArabicDigits("มท ๐๘10.7")).toBe("มท 0810.7");
	expect(Number(toArabicDigits("๒๕๖7"))).toBe(2567);
});

test("letters, marks and signs are left alone", () => {
	expect(toArabicDigits("น้ำ ก.พ. –")).toBe("น้ำ ก.พ. –");
	expect(toThaiDigits("ชุด A")).toBe("ชุด A");
});

test("Thai digits are noticed among others", () => {
	expect(hasThaiDigits("๐๘10")).toBe(true);
	expect(hasThaiDigits("0810")).toBe(false);
	expect(hasThaiDigits("")).toBe(false);
});

test("a whole number survives being written in Thai", () => {
	fc.assert(
		fc.property(fc.nat(), (n) => {
			expect(Number(toArabicDigits(toThaiDigits(`${n}`)))).toBe(n);
		}),
	);
});

test("text without Thai digits survives being written with them", () => {
	const text = fc.string({ unit: "binary" }).map((any) => any.replace(/[๐-๙]/g, ""));
	fc.assert(
		fc.property(text, (any) => {
			expect(toArabicDigits(toThaiDigits(any))).toBe(any);
			expect(hasThaiDigits(toArabicDigits(toThaiDigits(any)))).toBe(false);
		}),
	);
});

test("conversion never moves an offset", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			expect(toArabicDigits(text)).toHaveLength(text.length);
			expect(toThaiDigits(text)).toHaveLength(text.length);
		}),
	);
});
