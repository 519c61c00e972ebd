import { describe, expect, it } from "vitest";
import { judgeClaims, numberRule, type StatedClaim } from "../src/importer/claims.ts";
import { readNumber } from "../src/number.ts";
import { NumberPlace } from "../src/number-claim.ts";

const claim = (text: string, place: NumberPlace, ...readIn: string[]): StatedClaim => ({
	text,
	place,
	description: "",
	readIn,
});
const summary = (claims: StatedClaim[]) =>
	judgeClaims(claims).map(({ read, confidence }) => [read.serial, confidence]);

describe("claims to the number of one letter", () => {
	it("are led by the number line of the letter, even against as many other readings", () => {
		const claims = [
			claim("มท ๐๘๑๐.๗/ว ๑๓๕๔", NumberPlace.ENCLOSURE_LINE, "003/1"),
			claim("มท ๐๘๑๐.๗/ว ๑๓๕๔", NumberPlace.ANNEX, "000/2", "003/3"),
			claim("มท ๐๘๑๐.๗/ว ๑๓๕๕", NumberPlace.HEADER, "000/1", "003/2"),
		];
		// Weights 2×3, 2×1 and 1×1 of 9.
		expect(summary(claims)).toEqual([
			["1355", "0.67"],
			["1354", "0.22"],
			["1354", "0.11"],
		]);
		expect(numberRule(judgeClaims(claims))).toMatch(/outranks/);
	});

	it("count half when the letter itself is not held", () => {
		const claims = [claim("นร ๐๑๐๗/๒๒๐๐", NumberPlace.ENCLOSURE_LINE, "002/1")];
		expect(summary(claims)).toEqual([["2200", "0.50"]]);
		expect(numberRule(judgeClaims(claims))).toMatch(/not held/);
	});

	it("lose confidence where letters had to be guessed", () => {
		const [judged] = judgeClaims([claim("มท ๐๘๑๐.๒/๖ ๓๓๗/๖", NumberPlace.HEADER, "001/1")]);
		expect(judged?.read.number).toBe("มท 0810.2/ว 3376");
		expect(judged?.confidence).toBe("0.40");
		expect(judged?.read.notes).toEqual(["๖ was read as ว", "337/6 was joined into one serial"]);
	});

	it("may leave the serial of a draft blank, or be missing altogether", () => {
		const [draft] = judgeClaims([claim("มท ๐๘10.7/ว", NumberPlace.HEADER, "004/1")]);
		expect(draft?.read).toMatchObject({ number: "มท 0810.7/ว", serial: null, bareNumber: null });
		expect(judgeClaims([])).toEqual([]);
		expect(numberRule([])).toMatch(/No number/);
	});

	it("are refused when they hold no letter number", () => {
		expect(() => judgeClaims([claim("ไม่มีเลข", NumberPlace.HEADER, "x")])).toThrow(
			"ไม่มีเลข is not the number of a letter",
		);
	});
});

describe("a number someone looks for", () => {
	it.each([
		["มท ๐๘๑๐.๗/ว ๑๓๕๔", "มท 0810.7/ว 1354"],
		["ที่ มท 0810.7/ว1354", "มท 0810.7/ว 1354"],
		["มท0810.7/ว1354/2567", "มท 0810.7/ว 1354"],
		["นร 0107/2200", "นร 0107/2200"],
		["ว ๑๓๕๔", "ว 1354"],
	])("%s is looked for as %s", (text, number) => {
		expect(readNumber(text)?.number).toBe(number);
	});

	it("is nothing without a serial or agency", () => {
		expect(readNumber("602/2546")).toBeNull();
		expect(readNumber("หนังสือ")).toBeNull();
	});
});
