import { describe, expect, test } from "vitest";
import { distance, fraction, isLess, over, plus, toDecimal } from "../src/exact-decimal.ts";

const ratio = (part: string, whole: string) => {
	const quotient = over(fraction(part), fraction(whole));
	if (!quotient) throw new Error("divided by zero");
	return quotient;
};

describe("exact decimals", () => {
	test.each([
		["1", "8", 2, "0.13"],
		["1", "3", 2, "0.33"],
		["2", "3", 4, "0.6667"],
		["2.5", "1", 0, "3"],
		["0.005", "1", 2, "0.01"],
		["0.004", "1", 2, "0.00"],
		["814", "10.15", 2, "80.20"],
		["100", "1", 2, "100.00"],
	])("%s ÷ %s to %i decimals is %s", (part, whole, decimals, expected) => {
		expect(toDecimal(ratio(part, whole), decimals)).toBe(expected);
	});

	test("adds what floats cannot", () => {
		expect(toDecimal(plus(fraction("0.1"), fraction("0.2")), 17)).toBe("0.30000000000000000");
	});

	test("has no quotient by zero", () => {
		expect(over(fraction("5"), fraction("0.00"))).toBeNull();
	});

	test("measures a distance in both directions", () => {
		expect(toDecimal(distance(fraction("1.5"), fraction("4")), 1)).toBe("2.5");
		expect(toDecimal(distance(fraction("4"), fraction("1.5")), 1)).toBe("2.5");
	});

	test("compares decimals of different lengths", () => {
		expect(isLess(fraction("69.999"), fraction("70"))).toBe(true);
		expect(isLess(fraction("70.0"), fraction("70"))).toBe(false);
	});
});
