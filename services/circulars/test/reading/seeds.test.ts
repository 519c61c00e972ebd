import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readLetters } from "../../src/reading/letters.ts";
import { sameLetter } from "../../src/reading/likeness.ts";

const folder = join(import.meta.dirname, "../../../../../shared/seeds");

describe.skipIf(!existsSync(folder))("the source documents, where they are at hand", () => {
	const files = existsSync(folder) ? readdirSync(folder).sort() : [];
	const read = files.map((file) => readLetters(readFileSync(join(folder, file), "utf8")));
	const all = read.flat();
	const letters = all.filter(({ kind }) => /LETTER|DRAFT/.test(kind));

	test("hold six letters of which two are one, two annexes, a form and a report", () => {
		expect(read.map((documents) => documents.map(({ kind }) => kind))).toEqual([
			["LETTER", "ANNEX"],
			["LETTER", "FORM"],
			["FORWARDING_LETTER"],
			["FORWARDING_LETTER", "LETTER", "ANNEX", "REPORT"],
			["DRAFT"],
		]);
		const pairs = letters.flatMap((a, index) =>
			letters.slice(index + 1).filter((b) => sameLetter(a, b)),
		);
		expect(pairs).toHaveLength(1);
	});

	test("have these numbers and dates", () => {
		const heads = letters.map(({ numbers, date }) => [
			numbers[0]?.value.agencyCode,
			numbers[0]?.value.unitCode,
			numbers[0]?.value.serial,
			date?.value.iso,
		]);
		expect(heads).toEqual([
			["มท", "0810.7", "1355", "2024-03-27"],
			["มท", "0810.2", "3376", "2018-10-22"],
			[undefined, undefined, undefined, "2024-03-26"],
			["นธ", "0023.3", "1354", "2024-04-22"],
			["มท", "0810.7", "1355", "2024-03-27"],
			["มท", "0810.7", null, undefined],
		]);
	});

	test("enclose and refer to these letters", () => {
		const cited = letters.flatMap(({ references, enclosures }) =>
			[...references, ...enclosures].flatMap(({ value }) =>
				value.number ? [`${value.number.serial} ${value.date?.iso}`] : [],
			),
		);
		expect(cited).toEqual([
			"2200 2024-03-14",
			"1354 2024-03-27",
			"3557 2020-11-16",
			"2522 2021-10-29",
		]);
	});

	test("have two stamps, two deadlines, a plan target and five personal mobiles", () => {
		const stamps = all.flatMap(({ stamps }) => stamps.map(({ value }) => value));
		expect(stamps[0]).toMatchObject({
			number: "2302",
			date: { iso: "2024-04-23" },
			time: "10:57",
		});
		expect(stamps).toHaveLength(2);
		const days = all.flatMap(({ deadlines }) => deadlines.map(({ value }) => value.iso));
		expect(days).toEqual(["2018-12-14", "2018-12-14"]);
		const targets = all.flatMap(({ planTargets }) => planTargets.map(({ value }) => value));
		expect(targets).toEqual(["200301", "200301", "200301"]);
		const personal = all.flatMap(({ personalData }) => personalData.map(({ kind }) => kind));
		expect(personal.filter((kind) => kind === "mobile")).toHaveLength(5);
	});

	test("leave no personal number in any value", () => {
		const { values } = { values: JSON.stringify(all.map(({ personalData, ...rest }) => rest)) };
		for (const { value } of all.flatMap(({ personalData }) => personalData)) {
			expect(values.includes(value)).toBe(false);
		}
	});
});
