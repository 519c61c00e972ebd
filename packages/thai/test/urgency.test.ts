import fc from "fast-check";
import { expect, test } from "vitest";
import {
	parseSecrecy,
	parseUrgency,
	SECRECY_CODES,
	secrecyOfCode,
	URGENCY_CODES,
	urgencyOfCode,
} from "../src/urgency.ts";

test.each([
	["ด่วนที่สุด", "ด่วนที่สุด"],
	["ด่วน ที่สุด", "ด่วนที่สุด"],
	["ด่วนมาก", "ด่วนมาก"],
	["ด่วน", "ด่วน"],
	["ด่วนที่สุด ที่ นร ๐๑๐๗", "ด่วนที่สุด"],
	["ด่วนที่ มท ๐๘๑๐", "ด่วน"],
	["หนังสือกระทรวงมหาดไทยด่วนมาก ที่ มท", "ด่วนมาก"],
	["ปกติ", "ปกติ"],
])("the urgency of %j is %s", (text, urgency) => expect(parseUrgency(text)).toBe(urgency));

test.each(["", "ที่ มท ๐๘๑๐", "สายด่วน ๑๓๐๐", "เร่งด่วนที่สุด", "ทางด่วนสายใหม่", "ตามปกติ", "ปกติแล้ว"])(
	"%j has no urgency",
	(text) => expect(parseUrgency(text)).toBeNull(),
);

test.each([
	["ลับที่สุด", "ลับที่สุด"],
	["ลับมาก", "ลับมาก"],
	["ลับ", "ลับ"],
	["ชั้นความลับ ลับ ด่วน", "ลับ"],
	["ปกติ", "ปกติ"],
])("the secrecy of %j is %s", (text, secrecy) => expect(parseSecrecy(text)).toBe(secrecy));

test.each(["", "กลับมาก่อน", "กลับ", "สลับที่สุดท้าย", "ลับแล"])("%j is no secrecy mark", (text) =>
	expect(parseSecrecy(text)).toBeNull(),
);

test("the codes are those of the standard", () => {
	expect(URGENCY_CODES).toEqual({ ปกติ: "001", ด่วน: "002", ด่วนมาก: "003", ด่วนที่สุด: "004" });
	expect(SECRECY_CODES).toEqual({ ปกติ: "001", ลับ: "002", ลับมาก: "003", ลับที่สุด: "004" });
});

test("a code finds its word, an unknown one none", () => {
	expect(urgencyOfCode("004")).toBe("ด่วนที่สุด");
	expect(secrecyOfCode("002")).toBe("ลับ");
	expect(urgencyOfCode("4")).toBeNull();
	expect(secrecyOfCode("")).toBeNull();
});

test("no text makes the readers throw", () => {
	fc.assert(
		fc.property(fc.string({ unit: "binary" }), (text) => {
			parseUrgency(text);
			parseSecrecy(text);
		}),
	);
});
