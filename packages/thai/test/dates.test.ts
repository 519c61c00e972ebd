import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
	fiscalYearBE,
	formatThaiDate,
	parseThaiDate,
	parseThaiTime,
	toBE,
	toCE,
} from "../src/dates.ts";
import { toThaiDigits } from "../src/digits.ts";

describe("reading a date", () => {
	test.each([
		["๒๗ มีนาคม ๒๕๖๗", "2024-03-27", 2567],
		["ลงวันที่ 16 พฤศจิกายน 2563", "2020-11-16", 2563],
		["ลว. 15 ก.ย. 48", "2005-09-15", 2548],
		["ลว ๑๘ สิงหาคม ๒๕๖๖", "2023-08-18", 2566],
		["๒๖ ม.ค.๒๕๒๔", "1981-01-26", 2524],
		["24/4/67", "2024-04-24", 2567],
		["๒๔/๐๔/๒๕๖๗", "2024-04-24", 2567],
		["๒๓ เม.ย. 2567", "2024-04-23", 2567],
		["27 มีนาคม ๒๕๖7", "2024-03-27", 2567],
		["3 ธันวาคม พ.ศ. 2562", "2019-12-03", 2562],
		["วันที่ ๑ เดือนตุลาคม พ.ศ. ๒๕๖๗", "2024-10-01", 2567],
		["5 มิ.ย 66", "2023-06-05", 2566],
		["5 มิย 2566", "2023-06-05", 2566],
		["15-ก.ย.-2548", "2005-09-15", 2548],
		["29 กุมภาพันธ์ 2567", "2024-02-29", 2567],
		["27 มีนาคม 2024", "2024-03-27", 2567],
		["1 มกราคม ค.ศ. 2000", "2000-01-01", 2543],
		["ประชุมเมื่อวันที่ ๑ พฤศจิกายน ๒๕๖๖ ที่จังหวัด", "2023-11-01", 2566],
	])("%s is %s", (text, iso, yearBE) => expect(parseThaiDate(text)).toMatchObject({ iso, yearBE }));

	test.each([
		["", "nothing"],
		["31 กุมภาพันธ์ 2567", "a day February never has"],
		["29 กุมภาพันธ์ 2566", "a leap day in a common year"],
		["0 มกราคม 2567", "day 0"],
		["31/4/67", "31 April"],
		["1/13/2567", "month 13"],
		["พฤษภาคม 2567", "no day"],
		["27 มีนาคม", "no year"],
		["27 มีนาคม 256", "a torn year"],
		["27 มีนาคม 10.30 น.", "a time, not the year 10"],
		["1 มกราคม 2400", "before the year began in January"],
		["1 มกราคม พ.ศ. 2024", "an era that contradicts the year"],
		["๐๖๑๒/๔/๖๗๔", "part of a letter number"],
		["4/2566", "a meeting number"],
		["1/2/67/3", "a path of numbers"],
	])("%j is no date: %s", (text) => expect(parseThaiDate(text)).toBeNull());

	test("what was written is kept, opening and all", () => {
		expect(parseThaiDate("ที่ มท ๐๘๑๐.๗ ลงวันที่ ๒๗ มีนาคม ๒๕๖๗ เรื่อง")?.raw).toBe("ลงวันที่ ๒๗ มีนาคม ๒๕๖๗");
	});

	test("the first date decides, and an impossible one is not skipped", () => {
		expect(parseThaiDate("1/2/67 ถึง 3 มีนาคม 2567")?.iso).toBe("2024-02-01");
		expect(parseThaiDate("31/2/67 ถึง 3 มีนาคม 2567")).toBeNull();
	});
});

describe("a stated weekday", () => {
	test("is checked against the date", () => {
		expect(parseThaiDate("ภายในวันศุกร์ที่ ๑๔ ธันวาคม ๒๕๖๑")).toEqual({
			iso: "2018-12-14",
			yearBE: 2561,
			raw: "วันศุกร์ที่ ๑๔ ธันวาคม ๒๕๖๑",
			weekdayStated: "ศุกร์",
			weekdayMatches: true,
		});
	});

	test("may contradict the date, which then stands", () => {
		expect(parseThaiDate("วันจันทร์ที่ 14 ธ.ค. 61")).toMatchObject({
			iso: "2018-12-14",
			weekdayStated: "จันทร์",
			weekdayMatches: false,
		});
	});

	test("is known by its short name", () => {
		expect(parseThaiDate("วันพฤหัสที่ 13 ธันวาคม 2555")).toMatchObject({
			weekdayStated: "พฤหัสบดี",
			weekdayMatches: true,
		});
	});

	test("is absent where none is stated", () => {
		expect(parseThaiDate("14 ธ.ค. 61")).not.toHaveProperty("weekdayMatches");
	});
});

describe("printing a date", () => {
	test.each([
		[{}, "๒๗ มีนาคม ๒๕๖๗"],
		[{ digits: "arabic" }, "27 มีนาคม 2567"],
		[{ style: "abbreviated" }, "๒๗ มี.ค. ๒๕๖๗"],
		[{ digits: "arabic", style: "numeric" }, "27/3/2567"],
	] as const)("%j gives %s", (format, text) => {
		expect(formatThaiDate("2024-03-27", format)).toBe(text);
	});

	test.each(["2024-02-30", "2024-3-27", "27 มีนาคม", ""])("%j is refused", (iso) => {
		expect(() => formatThaiDate(iso)).toThrow(RangeError);
		expect(() => fiscalYearBE(iso)).toThrow(RangeError);
	});
});

test("the fiscal year turns on 1 October", () => {
	expect(fiscalYearBE("2023-09-30")).toBe(2566);
	expect(fiscalYearBE("2023-10-01")).toBe(2567);
	expect(fiscalYearBE("2024-01-01")).toBe(2567);
});

test("the eras are 543 years apart", () => {
	expect(toBE(2024)).toBe(2567);
	expect(toCE(2567)).toBe(2024);
});

describe("reading a time", () => {
	test.each([
		["10:57 น.", "10:57"],
		["๑๐.๕๗ น.", "10:57"],
		["เวลา 8.30 น.", "08:30"],
		["เวลา 13:05", "13:05"],
		["เวลา ๐๙.๐๐ - ๑๖.๓๐ น.", "09:00"],
		["23 เม.ย. 2567 เวลา 10:57 น.", "10:57"],
	])("%s is %s", (text, time) => expect(parseThaiTime(text)?.time).toBe(time));

	test.each(["10.57", "80.79 คะแนน", "25.00 น.", "10.60 น.", "1.10.30 น.", "12.50 นาที", ""])(
		"%j is no time",
		(text) => expect(parseThaiTime(text)).toBeNull(),
	);

	test("what was written is kept", () => {
		expect(parseThaiTime("รับเวลา ๑๐.๕๗ น. วันนี้")?.raw).toBe("เวลา ๑๐.๕๗ น.");
	});
});

test("parsing a printed date gives the date back, in every format", () => {
	const day = fc.date({
		min: new Date("1941-01-01"),
		max: new Date("2156-12-31"),
		noInvalidDate: true,
	});
	const format = fc.record({
		digits: fc.constantFrom("thai" as const, "arabic" as const),
		style: fc.constantFrom("full" as const, "abbreviated" as const, "numeric" as const),
	});
	fc.assert(
		fc.property(day, format, (date, as) => {
			const iso = date.toISOString().slice(0, 10);
			const printed = formatThaiDate(iso, as);
			expect(parseThaiDate(printed)).toEqual({
				iso,
				yearBE: date.getUTCFullYear() + 543,
				raw: printed,
			});
		}),
	);
});

test("a date is found in a sentence, whichever of its digits are Thai", () => {
	const day = fc.date({
		min: new Date("1941-01-01"),
		max: new Date("2156-12-31"),
		noInvalidDate: true,
	});
	const mixed = (text: string, isThai: boolean[]) =>
		Array.from(text, (letter, at) => (isThai[at] ? toThaiDigits(letter) : letter)).join("");
	fc.assert(
		fc.property(day, fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }), (date, isThai) => {
			const iso = date.toISOString().slice(0, 10);
			const printed = mixed(formatThaiDate(iso, { digits: "arabic" }), isThai);
			expect(parseThaiDate(`ตามหนังสือ ลงวันที่ ${printed} นั้น`)).toMatchObject({
				iso,
				raw: `ลงวันที่ ${printed}`,
			});
		}),
	);
});

test("parsing a printed time gives the time back, in either digit system", () => {
	const two = (number: number) => String(number).padStart(2, "0");
	const clock = fc.record({
		hour: fc.integer({ min: 0, max: 23 }),
		minute: fc.integer({ min: 0, max: 59 }),
		separator: fc.constantFrom(":", "."),
		isThai: fc.boolean(),
	});
	fc.assert(
		fc.property(clock, ({ hour, minute, separator, isThai }) => {
			const printed = `${two(hour)}${separator}${two(minute)} น.`;
			const read = parseThaiTime(isThai ? toThaiDigits(printed) : printed);
			expect(read?.time).toBe(`${two(hour)}:${two(minute)}`);
		}),
	);
});

test("no text makes the readers throw", () => {
	const text = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.stringMatching(/^[0-9๐-๙/ .:-]{0,20}(ม\.ค\.|มีนาคม|น\.)?[0-9๐-๙ ]{0,6}$/),
	);
	fc.assert(
		fc.property(text, (any) => {
			parseThaiDate(any);
			parseThaiTime(any);
		}),
	);
});

test("a page of spaces is read at once", () => {
	const started = performance.now();
	parseThaiDate(`วันที่ 5${" ".repeat(100_000)}`);
	expect(performance.now() - started).toBeLessThan(500);
});
