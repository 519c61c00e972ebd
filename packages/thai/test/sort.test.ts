import { expect, test } from "vitest";
import { thaiCompare } from "../src/sort.ts";

test("a leading vowel sorts under its consonant, as in the dictionary", () => {
	expect(["แพร่", "พะเยา", "เลย", "กระบี่", "ไทย", "ตราด"].sort(thaiCompare)).toEqual([
		"กระบี่",
		"ตราด",
		"ไทย",
		"พะเยา",
		"แพร่",
		"เลย",
	]);
});

test("a tone mark matters only between words that are otherwise equal", () => {
	expect(["ป่า", "ปาก", "ปา"].sort(thaiCompare)).toEqual(["ปา", "ป่า", "ปาก"]);
});

test("a text equals itself", () => {
	expect(thaiCompare("ตรัง", "ตรัง")).toBe(0);
});
