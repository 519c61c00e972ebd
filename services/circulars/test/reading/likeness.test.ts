import { expect, test } from "vitest";
import { readLetters } from "../../src/reading/letters.ts";
import { likeness, sameLetter } from "../../src/reading/likeness.ts";
import { printLetter } from "./layout.ts";
import { LAYOUTS } from "./layouts.ts";
import { withNoise } from "./noise.ts";
import { inventLetter, type Truth } from "./truth.ts";

const [plain, arabic] = LAYOUTS;
function read(truth: Truth, seed: number, layout = plain, rate = 0.01) {
	const text = layout ? withNoise(printLetter(truth, layout), rate, seed) : "";
	const [letter] = readLetters(text);
	if (!letter) throw new Error("no letter was read");
	return letter;
}

test("likeness forgives tones, spaces and digit systems", () => {
	expect(likeness("แจ้งผลการทดลอง ๑๒", "แจงผล การทดลอง12")).toBe(1);
	expect(likeness("แจ้งผลการทดลอง", "ขอเชิญประชุมใหญ่")).toBeLessThan(0.1);
	expect(likeness("", "")).toBe(1);
	expect(likeness("", "แจ้งผล")).toBe(0);
});

test("one letter read twice, with other slips and other digits, is one letter", () => {
	const truth = inventLetter(4);
	expect(sameLetter(read(truth, 1), read(truth, 2))).toBe(true);
	expect(sameLetter(read(truth, 1), read(truth, 3, arabic))).toBe(true);
});

test("a letter of another day or another issuer is another letter, however alike", () => {
	const truth = inventLetter(4);
	const otherDay = { ...truth, iso: "2018-01-02" };
	const otherIssuer = { ...truth, number: { ...truth.number, agency: "ลด" } };
	const clean = (letter: Truth) => read(letter, 1, plain, 0);
	expect(sameLetter(clean(truth), clean(otherDay))).toBe(false);
	expect(sameLetter(clean(truth), clean(otherIssuer))).toBe(false);
});

test("a letter with the same number and day but another text is another letter", () => {
	const truth = inventLetter(4);
	const other = { ...truth, paragraphs: ["ด้วยมีเหตุอื่นซึ่งไม่เกี่ยวกับแฟ้มหรือแผนใด ๆ ทั้งสิ้น ".repeat(6)] };
	expect(sameLetter(read(truth, 1), read(other, 1))).toBe(false);
});
