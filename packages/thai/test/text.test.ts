import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { collapseSpaces, repairText } from "../src/text.ts";

const repaired = (raw: string): string => repairText(raw).text;

describe("private-use glyphs", () => {
	test.each([
		["ท\uF70Aาน", "ท่าน"],
		["ด\uF70Bาน", "ด้าน"],
		["โต\uF70Cะ", "โต๊ะ"],
		["เก\uF70D", "เก๋"],
		["กรมส\uF70E", "กรมส์"],
		["ฝ\uF705าย", "ฝ่าย"],
		["ฟ\uF706า", "ฟ้า"],
		["ป\uF712น", "ป็น"],
		["ฟ\uF710น", "ฟัน"],
		["ฝ\uF703ก", "ฝึก"],
		["ป\uF702", "ปี"],
		["ฟ\uF704\uF714น", "ฟื้น"],
		["ป\uF701ด", "ปิด"],
		["\uF70F\uF718", "ญุ"],
		["\uF700\uF719", "ฐู"],
	])("%j is %s", (raw, text) => expect(repaired(raw)).toBe(text));

	test("a private-use character outside the Thai set is kept", () => {
		expect(repaired("\uF71B\uE000")).toBe("\uF71B\uE000");
	});
});

describe("sara am", () => {
	test.each([
		["จ\u0E4D\u0E32นวน", "จำนวน"],
		["น\u0E49\u0E4D\u0E32", "น้ำ"],
		["น\u0E4D\u0E49\u0E32", "น้ำ"],
		["ป\uF711\uF705า", "ป่ำ"],
	])("%j is %s", (raw, text) => expect(repaired(raw)).toBe(text));

	test.each([
		["จ\u0E33\u0E32นวน", "จำนวน"],
		["น\u0E33\u0E49\u0E32", "น้ำ"],
		["อ\u0E49\u0E33\u0E32เภอ", "อำเภอ"],
		["น\u0E49\u0E33\u0E49\u0E32ท่วม", "น้ำท่วม"],
	])("%j, as PDFs of office programs name its halves, is %s", (raw, text) => {
		expect(repaired(raw)).toBe(text);
	});

	test("a whole ำ is never split, as NFKC would", () => {
		expect(repaired("น้ำ")).toBe("น้\u0E33");
		expect(repairText("น้ำ").changes).toEqual([]);
	});
});

test("two เ in a row are แ", () => {
	expect(repaired("เเผน")).toBe("แผน");
	expect(repaired("เ\u200Bเผน")).toBe("แผน");
	expect(repaired("เทเวศร์")).toBe("เทเวศร์");
});

test("a sara am whose half was drawn several times is one sara am, with the tone drawn last", () => {
	expect(repaired("น\u0E33\u0E32\u0E32")).toBe("น\u0E33");
	expect(repaired("น\u0E33\u0E49\u0E32\u0E48\u0E32")).toBe("น\u0E48\u0E33");
});

test("invisible characters go and no-break spaces become spaces", () => {
	expect(repaired("\uFEFFตำ\u00ADบล\u200Bบาง\u00A0ปู\u202F๒")).toBe("ตำบลบาง ปู ๒");
});

test("combining marks take their canonical order and form", () => {
	expect(repaired("ก\u0E48\u0E38")).toBe("ก\u0E38\u0E48");
	expect(repaired("Cafe\u0301")).toBe("Caf\u00E9");
	expect(repaired("\u212A")).toBe("K");
	expect(repaired("\u1112\u1161\u11AB")).toBe("\uD55C");
});

test("clean text comes back with no change", () => {
	expect(repairText("กขค")).toEqual({ text: "กขค", offsets: [0, 1, 2, 3], changes: [] });
});

test("every repaired character knows where it came from", () => {
	expect(repairText("\uFEFFจ\u0E4D\u0E32เเก")).toEqual({
		text: "จำแก",
		offsets: [1, 2, 4, 6, 7],
		changes: [
			{ rule: "invisible-character", start: 0, end: 1 },
			{ rule: "split-sara-am", start: 2, end: 4 },
			{ rule: "double-sara-e", start: 4, end: 6 },
		],
	});
});

test("a found word can be cut out of the raw text", () => {
	const raw = "ที\uF70Aอย\u200Bู\uF70A ๑๒";
	const { text, offsets } = repairText(raw);
	const at = text.indexOf("อยู่");
	expect(raw.slice(offsets[at], offsets[at + 4])).toBe("อย\u200Bู\uF70A");
});

const troubled = fc.oneof(
	fc.string({ unit: "binary" }),
	fc
		.array(
			fc.constantFrom(
				..."กเแนาำ\u0E4D\u0E48\u0E49\u0E38\u0E39\u0E3A\uF70A\uF706\uF711\u200B\u00AD\u00A0e\u0301\u0323 ๑",
			),
		)
		.map((letters) => letters.join("")),
);

test("repairing twice changes nothing, and the result is NFC", () => {
	fc.assert(
		fc.property(troubled, (raw) => {
			const once = repaired(raw);
			expect(repaired(once)).toBe(once);
			expect(once.normalize("NFC")).toBe(once);
		}),
		{ numRuns: 1000 },
	);
});

test("offsets never go back and end at the end", () => {
	fc.assert(
		fc.property(troubled, (raw) => {
			const { text, offsets } = repairText(raw);
			expect(offsets).toHaveLength(text.length + 1);
			expect(offsets.at(-1)).toBe(raw.length);
			expect(offsets.every((offset, i) => i === 0 || offset >= (offsets[i - 1] ?? 0))).toBe(true);
		}),
	);
});

test("runs of spaces collapse, line breaks too", () => {
	expect(collapseSpaces("  ที่ \t มท\n\n๐๘๑๐ ")).toBe("ที่ มท ๐๘๑๐");
	expect(collapseSpaces(" \n")).toBe("");
});
