import { describe, expect, it } from "vitest";
import {
	codesOf,
	head,
	headMerges,
	readForm,
	readOne,
	readTable,
	reasonsOf,
	reporterRows,
	row,
	workbook,
} from "./form.ts";

describe("a tick", () => {
	it.each([..."✓✔xX/1ü√P☑", "\uf0fc", "\uf050", " ✓ ", "๑", "(/)"])("may be %j", async (mark) => {
		const { committee, regulation, issues } = await readOne({ 5: null, 6: mark, 7: mark, 9: null });
		expect({ committee, regulation, issues }).toEqual({
			committee: "NOT_APPOINTED",
			regulation: "MADE",
			issues: [],
		});
	});

	it.each(["-", "–", "ไม่มี", "0", "☐", "....."])("is not %j", async (mark) => {
		expect(await readOne({ 5: mark, 9: mark })).toMatchObject({
			committee: "NOT_STATED",
			regulation: "NOT_STATED",
			instrument: "UNKNOWN",
			issues: [],
		});
	});

	it("in both columns is taken for neither, and stated", async () => {
		const agreement = await readOne({ 6: "/", 7: "/" });
		expect(agreement).toMatchObject({
			committee: "NOT_STATED",
			regulation: "NOT_STATED",
			instrument: "MOU",
		});
		expect(agreement.issues).toMatchObject([
			{ code: "TICKS_CONTRADICT", field: "committee" },
			{
				code: "TICKS_CONTRADICT",
				field: "regulation",
				message: "The form ticks MADE and MOU; none of them is taken",
			},
		]);
	});

	it("that is a text is taken for one, and stated", async () => {
		const { committee, issues } = await readOne({ 5: "คำสั่งที่ 12/2561" });
		expect(committee).toBe("APPOINTED");
		expect(codesOf(issues)).toEqual(["TICK_AS_TEXT"]);
	});
});

describe("partners in one cell", () => {
	const both = ["PARTNER ทต.ท่าตูม 5320302", "PARTNER อบต.นอกเมือง 6320106"];
	it.each([
		"ทต.ท่าตูม\nอบต.นอกเมือง",
		"ทต.ท่าตูม, อบต.นอกเมือง",
		"ทต.ท่าตูม;อบต.นอกเมือง",
		"1. ทต.ท่าตูม 2. อบต.นอกเมือง",
		"1.ทต.ท่าตูม2.อบต.นอกเมือง",
		"๑) ทต.ท่าตูม\r\n๒) อบต.นอกเมือง",
		"ก) ทต.ท่าตูม\nข) อบต.นอกเมือง",
		"(1) ทต.ท่าตูม (2) อบต.นอกเมือง",
		"- ทต.ท่าตูม\n- อบต.นอกเมือง",
		"ทต.ท่าตูมและอบต.นอกเมือง",
		"ทต.ท่าตูม และ อบต.นอกเมือง",
		"ทต.ท่าตูม อบต.นอกเมือง",
		"ทต.ท่าตูม/อบต.นอกเมือง",
	])("may stand as %j", async (cell) => {
		expect((await readOne({ 3: cell })).parties.slice(1)).toEqual(both);
	});

	it("may be written in full over two lines", async () => {
		const cell = "เทศบาลตำบล\nท่าตูม\nองค์การบริหารส่วนตำบล\nนอกเมือง";
		expect((await readOne({ 3: cell })).parties.slice(1)).toEqual([
			"PARTNER เทศบาลตำบลท่าตูม 5320302",
			"PARTNER องค์การบริหารส่วนตำบลนอกเมือง 6320106",
		]);
	});

	it("keep และ where it is part of a name", async () => {
		expect((await readOne({ 3: "อบต.และ" })).parties.slice(1)).toEqual([
			"PARTNER อบต.และ UNRESOLVED",
		]);
	});

	it("may be a group with a number, or no LAO", async () => {
		const agreement = await readOne({
			3: "อปท. ในจังหวัดสุรินทร์ จำนวน ๕๐ แห่ง\nมูลนิธิทดสอบ\nโรงพยาบาลสุรินทร์",
		});
		expect(agreement.statedPartyCount).toBe(50);
		expect(agreement.parties.slice(1)).toEqual([
			"PARTNER อปท. ในจังหวัดสุรินทร์ จำนวน ๕๐ แห่ง GROUP",
			"PARTNER มูลนิธิทดสอบ FOUNDATION",
			"PARTNER โรงพยาบาลสุรินทร์ HOSPITAL",
		]);
		expect(codesOf(agreement.issues)).toEqual([
			"PARTNERS_UNNAMED",
			"PARTNER_COUNT_DIFFERS",
			"NON_LAO_PARTY",
			"NON_LAO_PARTY",
		]);
	});

	it("are found in no time in a cell full of spaces, marks or line breaks", async () => {
		const start = performance.now();
		for (const fill of [" ", "(", "1.", "\n", "และ", "- ", "."]) {
			const cell = `ทต.ท่าตูม${fill.repeat(9000)}อบต.นอกเมือง`;
			await readTable([row({ 1: cell, 2: cell, 3: cell, 4: cell, 11: cell })]);
		}
		expect(performance.now() - start).toBeLessThan(5000);
	});

	it("named twice are kept once", async () => {
		const agreement = await readOne({ 3: "ทต.ท่าตูม\nทต. ท่าตูม" });
		expect(agreement.parties).toHaveLength(2);
		expect(codesOf(agreement.issues)).toEqual(["PARTY_REPEATED"]);
	});

	it("that nobody knows are kept as written, with the likeliest bodies", async () => {
		const agreement = await readOne({ 2: "ทต.ท่าทุม", 3: "อบต.เมืองลิง" });
		expect(agreement.parties).toEqual(["HOST ทต.ท่าทุม UNRESOLVED", "PARTNER อบต.เมืองลิง UNRESOLVED"]);
		expect(agreement.id).toMatch(/^32-[0-9a-f]{8}-2019-01-28-/);
		expect(agreement.issues).toMatchObject([
			{
				code: "LAO_UNRESOLVED",
				field: "hosts",
				message: "No body is surely ทต.ท่าทุม; the likeliest are เทศบาลตำบลท่าตูม (5320302, 0.7)",
			},
			{ code: "LAO_UNRESOLVED", field: "partners" },
		]);
	});

	it("may be missing, as the host may, without loss of the row", async () => {
		const { parties, issues } = await readOne({ 2: "-", 3: null });
		expect(parties).toEqual([]);
		expect(codesOf(issues)).toEqual(["HOST_UNKNOWN", "PARTNERS_UNNAMED"]);
	});
});

describe("the day of signing", () => {
	it.each([
		["28 ม.ค. 2562", "28 ม.ค. 2562", []],
		["๒๘/๐๑/๒๕๖๒", "๒๘/๐๑/๒๕๖๒", []],
		["28-1-62", "28/1/62", []],
		["28.01.2562", "28/01/2562", []],
		["วันจันทร์ที่ 28 มกราคม 2562", "วันจันทร์ที่ 28 มกราคม 2562", []],
		["วันศุกร์ที่ 28 มกราคม 2562", "วันศุกร์ที่ 28 มกราคม 2562", ["WEEKDAY_DIFFERS"]],
		["28 มกราคม 2562 (ต่ออายุ)", "28 มกราคม 2562", ["DATE_IN_TEXT"]],
		["28/1/2019", "28 มกราคม 2562", ["YEAR_IN_CE"]],
		["2562-01-28", "28 มกราคม 2562", []],
		[new Date(2019, 0, 28), "28 มกราคม 2562", ["YEAR_IN_CE"]],
	])("may be %j", async (cell, textBE, codes) => {
		const { signedOn, signedOnTextBE, issues } = await readOne({ 4: cell });
		expect({ signedOn, signedOnTextBE }).toEqual({
			signedOn: "2019-01-28",
			signedOnTextBE: textBE,
		});
		expect(codesOf(issues)).toEqual(codes);
	});

	it("may be missing or still to come", async () => {
		const [missing, open] = [await readOne({ 4: "-" }), await readOne({ 4: "อยู่ระหว่างดำเนินการ" })];
		expect([missing.status, codesOf(missing.issues)]).toEqual(["SIGNED", ["SIGNED_ON_MISSING"]]);
		expect([open.status, codesOf(open.issues)]).toEqual(["DISCUSSED", ["NOT_SIGNED"]]);
	});

	it.each(["31 กุมภาพันธ์ 2562", "ปี 2560", "43493", "28 มกราคม 2651"])(
		"that is %j sets the row aside",
		async (cell) => {
			const { agreements, quarantined, answers } = await readTable([row({ 4: cell })]);
			expect(agreements).toEqual([]);
			expect(quarantined).toMatchObject([{ locator: "Sheet1 row 5" }]);
			expect(quarantined[0]?.code).toMatch(/^UNREADABLE_DATE$|^DATE_IN_FUTURE$/);
			expect(answers).toMatchObject([{ status: "ANSWERED" }]);
		},
	);
});

describe("rows of a form", () => {
	it("that go on below a merged service add partners to one agreement", async () => {
		const rows = [row(), row({ 0: null, 1: null, 2: null, 3: "อบต.นอกเมือง", 4: null })];
		const blanks = { 5: null, 9: null, 10: null, 11: null };
		const third = row({ ...blanks, 0: null, 1: null, 2: null, 3: "ทต.จอมพระ", 4: null });
		const merges = [...headMerges, "A5:A7", "B5:B7", "C5:C7", "E5:E7"];
		const bytes = workbook({ a: [...head, ...rows, third] }, { merges });
		const { agreements } = await readForm("f.xlsx", bytes);
		expect(agreements).toHaveLength(1);
		expect(agreements[0]?.parties).toHaveLength(4);
		expect(agreements[0]).toMatchObject({ committee: "APPOINTED", sourceLocator: "a row 5" });
	});

	it("with a host and day of their own below a merged service are agreements of their own", async () => {
		const second = row({ 0: 2, 1: null, 2: "ทต.กังแอน", 4: "1 มีนาคม 2562" });
		const { agreements } = await readTable([row(), second]);
		expect(agreements.map(({ serviceTh, issues }) => [serviceTh, codesOf(issues)])).toEqual([
			["การจัดการขยะ", []],
			["การจัดการขยะ", ["SERVICE_FROM_ABOVE"]],
		]);
		const merged = workbook({ a: [...head, row(), second] }, { merges: ["B5:B6"] });
		const [, next] = (await readForm("f.xlsx", merged)).agreements;
		expect(next).toMatchObject({ serviceTh: "การจัดการขยะ", issues: [] });
	});

	it("that are empty, number the columns or repeat the header on a new page are passed over", async () => {
		const numbers = Array.from({ length: 12 }, (_, index) => `(${index + 1})`);
		const next = row({ 0: 2, 1: "ประปา" });
		const rows = [numbers, row(), [3], ["-", "-"], [], ...head, next, ...reporterRows];
		const { agreements, answers, quarantined } = await readTable(rows);
		expect(quarantined).toEqual([]);
		expect(agreements.map(({ sourceLocator }) => sourceLocator)).toEqual([
			"Sheet1 row 6",
			"Sheet1 row 14",
		]);
		expect(answers).toMatchObject([{ id: "cooperation-2561/32", issues: [] }]);
	});

	it("that are no agreement, and lines that say more, are stated with the answer", async () => {
		const rows = [row(), ["หมายเหตุ ข้อมูลยังไม่ครบ"], [null, "รวม 1 โครงการ"], ...reporterRows];
		const { answers } = await readTable([...rows, ["ส่งล่าช้าเพราะน้ำท่วม"]]);
		expect(answers[0]?.issues.map(({ message }) => message)).toEqual([
			"Sheet1 row 6 was not understood: หมายเหตุ ข้อมูลยังไม่ครบ",
			"Sheet1 row 7 was not understood: รวม 1 โครงการ",
			"Sheet1 row 11 was not understood: ส่งล่าช้าเพราะน้ำท่วม",
		]);
	});

	it("with a formula keep the saved value, and say so", async () => {
		const sheets = { a: [...head, row()] };
		const bytes = workbook(sheets, { formulas: { A5: "ROW()-4", C5: 'IF(1,"x","y")' } });
		const [agreement] = (await readForm("f.xlsx", bytes)).agreements;
		expect(agreement?.parties[0]).toBe("HOST เทศบาลเมืองสุรินทร์ 4320102");
		expect(agreement?.issues).toMatchObject([
			{ code: "FORMULA_VALUE", message: expect.stringContaining("Cell C5") },
		]);
	});

	it("that repeat an agreement are kept once, and set aside where they disagree", async () => {
		const same = await readTable([row(), row({ 0: 2, 2: "ทม.สุรินทร์" })]);
		expect(same.quarantined).toEqual([]);
		expect(same.agreements.map(({ issues }) => codesOf(issues))).toEqual([["REPEATED"]]);
		const other = await readTable([row(), row({ 0: 2, 3: "อบต.นอกเมือง" }), row({ 1: "ประปา" })]);
		expect(other.agreements).toMatchObject([{ serviceTh: "ประปา" }]);
		expect(reasonsOf(other.quarantined)).toEqual([
			"Sheet1 row 5: DUPLICATES_DISAGREE",
			"Sheet1 row 6: DUPLICATES_DISAGREE",
		]);
	});

	it("without a service or beyond the table are told", async () => {
		const { agreements, quarantined } = await readTable([row({ 1: null })]);
		expect(agreements).toEqual([]);
		expect(reasonsOf(quarantined)).toEqual(["Sheet1 row 5: SERVICE_MISSING"]);
		const [first] = (await readTable([[...row(), null, "โทร 081-555-0000 ด้วย"]])).agreements;
		expect(first?.issues).toMatchObject([
			{
				code: "TEXT_WITHOUT_COLUMN",
				message: "Text beside the table, below no header: โทร [masked mobile] ด้วย",
			},
		]);
	});
});

describe("lines below the table", () => {
	it("may give the reporter in brackets below a line to sign on", async () => {
		const foot = [["ลงชื่อ.................ผู้รายงาน"], ["(นางสาวสมมติ ใจดี)"], ["ตำแหน่ง นักวิชาการ"]];
		const { answers } = await readTable([row(), ...foot]);
		expect(answers).toMatchObject([
			{ reporterName: "นางสาวสมมติ ใจดี", reporterPosition: "นักวิชาการ", issues: [] },
		]);
	});

	it("may all stand in one, and those of the printed form say nothing", async () => {
		const foot = [
			["ผู้รายงาน นายสมมติ ใจดี ตำแหน่ง ปลัด หมายเลขโทรศัพท์ 081-555-0000"],
			["กรุณาส่งรายงานผลภายในวันที่ 14 ธันวาคม 2561 มาที่ ส่วนวิชาการและวิจัยเพื่อ\nการพัฒนาท้องถิ่น ดังนี้"],
			["1. โทรสาร 02-555-0000"],
			["2. E-mail : someone@example.go.th"],
			["ผู้ประสานงาน นายอื่น หมายเลขโทรศัพท์ 081-555-0001"],
		];
		const { answers } = await readTable([row(), ...foot]);
		expect(answers).toMatchObject([
			{ reporterName: "นายสมมติ ใจดี", reporterPosition: "ปลัด", issues: [] },
		]);
	});

	it("do not begin with a service named like one of their labels", async () => {
		const { agreements } = await readTable([row({ 0: null, 1: "โทรเวชกรรม" }), row()]);
		expect(agreements).toHaveLength(2);
	});
});

describe("the province of a form", () => {
	const withLine = (line: string | null, name = "a", sheet = "a") =>
		readForm(`${name}.xlsx`, workbook({ [sheet]: [[line], ...head.slice(2), row()] }));

	it.each(["จังหวัดสุรินทร์", "จังหวัด ...สุรินทร์...", "จ.สุรินทร์", "แบบสำรวจ จังหวัด: สุรินทร์"])(
		"may stand as %j",
		async (line) => {
			expect((await withLine(line)).agreements).toMatchObject([{ provinceCode: "32", issues: [] }]);
		},
	);

	it("is read with a slip, and stated", async () => {
		const { agreements } = await withLine("จังหวัดสุรินทน์");
		expect(agreements).toMatchObject([{ provinceCode: "32" }]);
		expect(codesOf(agreements[0]?.issues ?? [])).toEqual(["PROVINCE_MISSPELT"]);
	});

	it("may be named by the sheet or the file alone", async () => {
		for (const read of [await withLine("-", "a", "สุรินทร์"), await withLine("-", "สุรินทร์")]) {
			expect(read.agreements).toMatchObject([{ provinceCode: "32" }]);
			expect(codesOf(read.answers[0]?.issues ?? [])).toEqual(["PROVINCE_FROM_NAME"]);
		}
	});

	it("may stand on a line between the rows of a list, or in a column of its own", async () => {
		const table = head.slice(2);
		const lamphun = row({ 2: "อบจ.ลำพูน", 3: "ทม.ลำพูน" });
		const lines = [...table, ["จังหวัดสุรินทร์"], row(), ["จังหวัดลำพูน"], lamphun];
		const column = [table[0], table[1], row(), lamphun].map((cells = [], index) => [
			["จังหวัด", null, "สุรินทร์", "จ.ลำพูน"][index] ?? null,
			...cells,
		]);
		for (const cells of [lines, column]) {
			const { agreements, answers, quarantined } = await readForm("f.xlsx", workbook({ a: cells }));
			expect(quarantined).toEqual([]);
			expect(agreements.map(({ provinceCode }) => provinceCode)).toEqual(["32", "51"]);
			expect(answers).toMatchObject([
				{ id: "cooperation-2561/32", status: "ANSWERED", issues: [] },
				{ id: "cooperation-2561/51", status: "ANSWERED", issues: [] },
			]);
		}
	});

	it("that is not there sets the rows aside", async () => {
		const { answers, quarantined } = await withLine("จังหวัด.....");
		expect(answers).toEqual([]);
		expect(reasonsOf(quarantined)).toEqual(["a row 4: PROVINCE_UNKNOWN"]);
	});
});
