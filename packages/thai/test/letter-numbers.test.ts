import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toThaiDigits } from "../src/digits.ts";
import {
	formatLetterNumber,
	type LetterNumberParts,
	parseLetterNumber,
} from "../src/letter-numbers.ts";

type Row = [
	string,
	string | null,
	string | null,
	boolean,
	string | null,
	string | null,
	string | null,
];

describe("numbers as letters print and cite them", () => {
	const SEEN: Row[] = [
		["ที่ มท ๐๘๑๐.๗/ว ๑๓๕๕", "มท", "0810.7", true, "1355", null, null],
		["ที่ มท ๐๘๑๐.๗/ว ๑๓๕๔ ลงวันที่ ๒๗ มีนาคม ๒๕๖๗", "มท", "0810.7", true, "1354", null, "2024-03-27"],
		["ที่ นธ ๐๐๒๓.๓/ว ๑๓๕๔", "นธ", "0023.3", true, "1354", null, null],
		["ด่วนที่สุด ที่ นร ๐๑๐๗/๒๒๐๐", "นร", "0107", false, "2200", "ด่วนที่สุด", null],
		["ที่ มท ๐๘10.7/ว", "มท", "0810.7", true, null, null, null],
		["ที่ มท 0810.7/ว 3557 ลงวันที่ 16 พฤศจิกายน 2563", "มท", "0810.7", true, "3557", null, "2020-11-16"],
		["ที่ มท 0810.7/ว 2522 ลงวันที่ 29 ตุลาคม 2564", "มท", "0810.7", true, "2522", null, "2021-10-29"],
		["ที่ อก ๐๗๑๒/  ๕๐๗๙", "อก", "0712", false, "5079", null, null],
		["ที่ ศธ ๐๔๒๗๗/๘๘๕ • สำนักงานคณะกรรมการ", "ศธ", "04277", false, "885", null, null],
		[
			"หนังสือที่ มท ด่วนที่สุด มท 0809.3/ว 3334 ลงวันที่ 13 ธันวาคม 2555",
			"มท",
			"0809.3",
			true,
			"3334",
			"ด่วนที่สุด",
			"2012-12-13",
		],
		["ที่ ศธ 5104.2/2521", "ศธ", "5104.2", false, "2521", null, null],
		["หนังสือสำนักงาน ก.พ. ว 10 ลว. 15 ก.ย. 48", "ก.พ.", null, true, "10", null, "2005-09-15"],
		["ที่ มท ๐๖๐๙/๒/ว.๒๐๘๗ ลงวันที่ ๒๖ ม.ค.๒๕๒๔", "มท", "0609/2", true, "2087", null, "1981-01-26"],
		[
			"ที่ \tสทช 2203.3/  \t\t\t\tวันที่          พฤษภาคม 2567",
			"สทช",
			"2203.3",
			false,
			null,
			null,
			null,
		],
		[
			"หนังสือกระทรวงมหาดไทย ด่วนที่สุด ที่ มท ๐๘๐๕.๒/ว ๓๔๘๒ ลว. ๑๘ สิงหาคม ๒๕๖๖",
			"มท",
			"0805.2",
			true,
			"3482",
			"ด่วนที่สุด",
			"2023-08-18",
		],
	];
	const OTHERS: Row[] = [
		["กค405.4/ว 395", "กค", "405.4", true, "395", null, null],
		["กค (กวจ) 0405.2/ว 119", "กค (กวจ)", "0405.2", true, "119", null, null],
		["กค(กวจ)0405.2/ว119", "กค (กวจ)", "0405.2", true, "119", null, null],
		["นร 0505/ว.617", "นร", "0505", true, "617", null, null],
		["ที่ มท ๐๖๑๒/๔/๖๗๔", "มท", "0612/4", false, "674", null, null],
		["ที่มท 0810.7/ว1355", "มท", "0810.7", true, "1355", null, null],
		["ที่ มท. ๐๘๑๐. ๗ / ว ๑๓๕๕", "มท", "0810.7", true, "1355", null, null],
		["ที่ มท ๐๘๑๐.๗/........", "มท", "0810.7", false, null, null, null],
		["ที่ มท ๐๘๑๐.๗/ว ......... วันที่", "มท", "0810.7", true, null, null, null],
		["ที่ มท ๐๘๑๐.๗/ว ....๑๓๕๕....", "มท", "0810.7", true, "1355", null, null],
		["ที่ นธ 51001/00126", "นธ", "51001", false, "00126", null, null],
		["ด่วนมาก ที่ ศธ 0521.1.05/026695", "ศธ", "0521.1.05", false, "026695", "ด่วนมาก", null],
		["ที่ นร ๐๑๐๗/๒๒๐๐\nลงวันที่ ๑๔ มีนาคม ๒๕๖๗", "นร", "0107", false, "2200", null, "2024-03-14"],
		["ที่ มท 0810.7/ว 1355 จัดประชุมวันที่ 5 เมษายน 2567", "มท", "0810.7", true, "1355", null, null],
		["ที่ มท 0810.7/ว \t\t50 ถนนราชสีมา", "มท", "0810.7", true, null, null, null],
	];
	test.each([...SEEN, ...OTHERS])(
		"%s",
		(text, agencyCode, unitCode, isCircular, serial, urgency, dateIso) => {
			expect(parseLetterNumber(text)).toMatchObject({
				agencyCode,
				unitCode,
				isCircular,
				serial,
				urgency,
				dateIso,
			});
		},
	);
});

test.each([
	["ครั้งที่ ๔/๒๕๖๖ เมื่อวันที่ ๑ พฤศจิกายน ๒๕๖๖", "a meeting"],
	["แผนย่อย (จ.๓) ในเป้าหมายแผนแม่บทย่อย ๒๐๐๓๐๑", "a plan target"],
	["คำสั่งที่ ๑/๒๕๐๔ ลว. ๔ ม.ค. ๒๕๐๔", "an order"],
	["602/2546", "an order"],
	["คำสั่ง อบจ. 602/2546", "an order"],
	["หลักเกณฑ์ ว.PA", "the name of a scheme"],
	["ที่ ศธ 0206.3/ว PA", "the name of a scheme"],
	["ปีงบประมาณ พ.ศ. 2563/2564", "years"],
	["บ้านเลขที่ 1234/5", "an address"],
	["ม.5 ว.2", "a paragraph of a section"],
	["ม.ร.ว. 12", "a title"],
	["วันที่ 24/4/67", "a date"],
	["", "nothing"],
])("%j is no letter number: %s", (text) => expect(parseLetterNumber(text)).toBeNull());

describe("doubt", () => {
	test("there is none where the rules of correspondence are followed", () => {
		expect(parseLetterNumber("ที่ มท ๐๘๑๐.๗/ว ๑๓๕๕")).toMatchObject({ confidence: 1, guesses: [] });
		expect(parseLetterNumber("ด่วนที่สุด นร 0107/2200")).toMatchObject({ confidence: 1, guesses: [] });
	});

	test("ว read as ๖ and a split serial are put right, with low confidence", () => {
		expect(parseLetterNumber("ที่ มท ๐๘๑๐.๒/๖ ๓๓๗/๖")).toEqual({
			raw: "มท ๐๘๑๐.๒/๖ ๓๓๗/๖",
			agencyCode: "มท",
			unitCode: "0810.2",
			isCircular: true,
			serial: "3376",
			urgency: null,
			dateIso: null,
			confidence: 0.4,
			guesses: ["๖ was read as ว", "337/6 was joined into one serial"],
		});
	});

	test("ว read as ๖ is seen where the serial is whole", () => {
		expect(parseLetterNumber("ที่ มท ๐๘๑๐.๒/๖ ๓๓๗๖")).toMatchObject({
			isCircular: true,
			serial: "3376",
			guesses: ["๖ was read as ว"],
		});
	});

	test("a serial that begins with ๖ or 6 is left alone", () => {
		for (const text of ["ที่ มท ๐๘๑๐.๒/๖๓๓๗", "ที่ มท 0810.2/6 ลงวันที่ 16 มีนาคม 2563"])
			expect(parseLetterNumber(text)).toMatchObject({ isCircular: false, confidence: 1 });
		expect(parseLetterNumber("ที่ มท 0810.2/6 337")).toMatchObject({
			isCircular: false,
			serial: "6",
		});
	});

	test("๐ read as the letter o is put right", () => {
		expect(parseLetterNumber("ที่ มท o๘๑o.๗/ว ๑๓๕๕")).toMatchObject({
			unitCode: "0810.7",
			confidence: 0.7,
			guesses: ["the letter o was read as 0"],
		});
	});

	test.each(["ว.617", "ว119", "ตามหนังสือ ว 119"])("%s has no agency", (text) => {
		expect(parseLetterNumber(text)).toMatchObject({
			agencyCode: null,
			unitCode: null,
			isCircular: true,
			confidence: 0.3,
			guesses: ["no agency is written"],
		});
	});

	test("a year after the serial is not part of it", () => {
		expect(parseLetterNumber("ก.ค.ศ. ว 9/2564")).toMatchObject({
			agencyCode: "ก.ค.ศ.",
			serial: "9",
			confidence: 0.8,
			guesses: ["no unit is written", "/2564 was taken for a year"],
		});
	});

	test("more after the serial of a plain letter is left out", () => {
		expect(parseLetterNumber("ที่ นร 0107/2200/5")).toMatchObject({
			serial: "2200",
			confidence: 0.5,
			guesses: ["/5 was left out"],
		});
	});

	test("a whole number wins over a bare circular before it", () => {
		expect(parseLetterNumber("ว 119 และ ที่ มท ๐๘๑๐.๗/ว ๑๓๕๕")?.serial).toBe("1355");
	});

	test("a number with no mark of a letter is doubted", () => {
		expect(parseLetterNumber("อก 0712/5079")?.confidence).toBe(0.7);
	});
});

test("what was written is kept, in its own digits", () => {
	expect(parseLetterNumber("อ้างถึง ด่วนที่สุด ที่ นร ๐๑๐๗/๒๒๐๐ ลงวันที่ ๑๔ มีนาคม ๒๕๖๗")?.raw).toBe(
		"นร ๐๑๐๗/๒๒๐๐",
	);
});

test("a number prints as a letter cites it", () => {
	const parts: LetterNumberParts = {
		agencyCode: "มท",
		unitCode: "0805.2",
		isCircular: true,
		serial: "3482",
		urgency: "ด่วนที่สุด",
		dateIso: "2023-08-18",
	};
	expect(formatLetterNumber(parts)).toBe("ด่วนที่สุด ที่ มท ๐๘๐๕.๒/ว ๓๔๘๒ ลงวันที่ ๑๘ สิงหาคม ๒๕๖๖");
	const draft = { ...parts, serial: null, urgency: null, dateIso: null };
	expect(formatLetterNumber(draft, "arabic")).toBe("ที่ มท 0805.2/ว");
	expect(formatLetterNumber({ ...draft, isCircular: false }, "arabic")).toBe("ที่ มท 0805.2/");
	expect(() => formatLetterNumber({ ...parts, dateIso: "2023-02-30" })).toThrow(RangeError);
});

const digits = (min: number, max: number) => fc.stringMatching(new RegExp(`^\\d{${min},${max}}$`));
const tail = {
	serial: digits(2, 7),
	urgency: fc.constantFrom(null, "ด่วน" as const, "ด่วนมาก" as const, "ด่วนที่สุด" as const),
	dateIso: fc.constantFrom(null, "2024-03-27", "1981-01-26", "2007-06-06"),
};
const unitCode = fc
	.tuple(digits(4, 6), fc.constantFrom("", ".7", ".1.05", "/2", ".3/12"))
	.map((parts) => parts.join(""));
const anyParts: fc.Arbitrary<LetterNumberParts> = fc.oneof(
	fc.record({
		...tail,
		agencyCode: fc.constantFrom("มท", "นธ", "สทช", "ก.พ.", "กค (กวจ)"),
		unitCode,
		isCircular: fc.boolean(),
		serial: fc.option(digits(1, 7)),
	}),
	fc.record({
		...tail,
		agencyCode: fc.constantFrom(null, "ก.พ.", "ก.ค.ศ."),
		unitCode: fc.constant(null),
		isCircular: fc.constant(true),
	}),
);

test("parsing a printed number gives its parts back, in either digit system", () => {
	fc.assert(
		fc.property(anyParts, fc.constantFrom("thai" as const, "arabic" as const), (parts, system) => {
			expect(parseLetterNumber(formatLetterNumber(parts, system))).toMatchObject(parts);
		}),
		{ numRuns: 2000 },
	);
});

test("parsing gives the same parts whichever digits are Thai", () => {
	const isThai = fc.array(fc.boolean(), { minLength: 90, maxLength: 90 });
	fc.assert(
		fc.property(anyParts, isThai, (parts, choice) => {
			const printed = formatLetterNumber(parts, "arabic");
			const mixed = Array.from(printed, (letter, at) =>
				choice[at] ? toThaiDigits(letter) : letter,
			).join("");
			expect(parseLetterNumber(mixed)).toMatchObject(parts);
		}),
	);
});

test("no text makes the reader throw, and confidence stays within 0 and 1", () => {
	const text = fc.oneof(
		fc.string({ unit: "binary" }),
		fc.stringMatching(/^(ที่ )?[ก-ฮ.]{0,4} ?[0-9๐-๙o.]{0,7}\/?(ว|๖)?[ .]?[0-9๐-๙/ ]{0,12}$/),
	);
	fc.assert(
		fc.property(text, (any) => {
			const read = parseLetterNumber(any);
			if (read) expect(any).toContain(read.raw);
			expect(read?.confidence ?? 0).toBeGreaterThanOrEqual(0);
			expect(read?.confidence ?? 0).toBeLessThanOrEqual(1);
		}),
	);
});
