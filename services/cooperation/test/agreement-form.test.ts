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

describe("a filled-in survey form", () => {
	it("gives agreements with their parties, and the answer of the province", async () => {
		const bytes = workbook({ Sheet1: [...head, row(), ...reporterRows] }, { merges: headMerges });
		const { agreements, answers, quarantined } = await readForm("surin.xlsx", bytes);
		expect(quarantined).toEqual([]);
		expect(agreements).toEqual([
			{
				id: expect.stringMatching(/^32-4320102-2019-01-28-[0-9a-f]{8}$/),
				provinceCode: "32",
				surveyResponseId: "cooperation-2561/32",
				serviceTh: "การจัดการขยะ",
				instrument: "MOU",
				status: "SIGNED",
				signedOn: "2019-01-28",
				signedOnTextBE: "๒๘ มกราคม ๒๕๖๒",
				statedPartyCount: null,
				committee: "APPOINTED",
				regulation: "MOU",
				objective: "ลดขยะ",
				problems: "งบประมาณ",
				sourceDocument: "surin.xlsx",
				sourceLocator: "Sheet1 row 5",
				retrievedAt: null,
				isSynthetic: false,
				issues: [],
				parties: ["HOST เทศบาลเมืองสุรินทร์ 4320102", "PARTNER ทต.ท่าตูม 5320302"],
			},
		]);
		expect(answers).toEqual([
			{
				id: "cooperation-2561/32",
				surveyId: "cooperation-2561",
				provinceCode: "32",
				status: "ANSWERED",
				reporterName: "นายสมมติ ใจดี",
				reporterPosition: "ท้องถิ่นจังหวัดสุรินทร์",
				sourceDocument: "surin.xlsx",
				sourceLocator: "Sheet1",
				retrievedAt: null,
				isSynthetic: false,
				issues: [],
			},
		]);
	});

	it("keeps no telephone number, wherever it stands", async () => {
		const more = row({ 1: "ประปา", 10: "โทร 081-555-0000", 11: "๐๘๑ ๕๕๕ ๐๐๐๐" });
		const foot = [["ผู้ประสานงาน นายสมมติ หมายเลขโทรศัพท์ 0815550000"], ...reporterRows];
		const read = await readTable([more, ...foot]);
		expect(JSON.stringify(read)).not.toMatch(/[5๕]{3}/);
	});

	it("may hold a form on each sheet, and several on one", async () => {
		const lamphun = head.map((cells) =>
			cells.map((cell) => (cell === head[1]?.[0] ? "จังหวัดลำพูน" : cell)),
		);
		const blank = [["แบบสำรวจ"], ["จังหวัดบุรีรัมย์"], ...head.slice(2)];
		const sheets = {
			one: [...head, row(), ...reporterRows, ...lamphun, row({ 2: "อบจ.ลำพูน", 3: "ทม.ลำพูน" })],
			two: blank,
			empty: [],
		};
		const { agreements, answers, quarantined } = await readForm("all.xlsx", workbook(sheets));
		expect(quarantined).toEqual([]);
		expect(agreements.map(({ provinceCode, parties }) => [provinceCode, parties.length])).toEqual([
			["32", 2],
			["51", 2],
		]);
		expect(answers.map(({ id, status }) => `${id} ${status}`).sort()).toEqual([
			"cooperation-2561/31 NOT_ANSWERED",
			"cooperation-2561/32 ANSWERED",
			"cooperation-2561/51 ANSWERED",
		]);
	});

	it("may begin at any cell of its sheet", async () => {
		const bytes = workbook({ Sheet1: [...head, row()] }, { origin: "C4" });
		const { agreements } = await readForm("surin.xlsx", bytes);
		expect(agreements).toMatchObject([{ sourceLocator: "Sheet1 row 8", issues: [] }]);
	});

	it("may be a CSV file, with its header in one row", async () => {
		const text = [
			"จังหวัดสุรินทร์",
			"ชื่อบริการสาธารณะ;อปท. ที่ร่วมลงนาม;อปท.เจ้าภาพ;วัน เดือน ปี ที่ลงนาม;คณะกรรมการ;ระเบียบข้อตกลง",
			'การจัดการขยะ;"ทต.ท่าตูม\nอบต.นอกเมือง";ทม.สุรินทร์;28/1/62;ไม่ได้แต่งตั้ง;จัดทำ',
		].join("\n");
		const { agreements, quarantined } = await readForm("surin.csv", Buffer.from(text));
		expect(quarantined).toEqual([]);
		expect(agreements).toMatchObject([
			{
				signedOn: "2019-01-28",
				committee: "NOT_APPOINTED",
				regulation: "MADE",
				instrument: "AGREEMENT",
				issues: [],
				parties: [
					"HOST ทม.สุรินทร์ 4320102",
					"PARTNER ทต.ท่าตูม 5320302",
					"PARTNER อบต.นอกเมือง 6320106",
				],
			},
		]);
	});

	it("keeps its identifier when host or service are spelt in another way", async () => {
		const { id } = await readOne({});
		expect((await readOne({ 1: "การ จัดการขยะ", 2: "ทม.สุรินทร์" })).id).toBe(id);
		expect((await readOne({ 1: "การจัดการน้ำเสีย" })).id).not.toBe(id);
	});

	it("takes headers with slips of reading, in any order", async () => {
		const [title = [], province = [], upper = [], lower = []] = head;
		const reversed = [upper, lower, row()].map((cells) => cells.toReversed());
		const slips = reversed.map((cells) =>
			cells.map((cell) =>
				typeof cell === "string"
					? cell.replace("วัตถุประสงค์", "วัตถุประสงด์").replace("อุปสรรค", "อุปสรรด")
					: cell,
			),
		);
		// A header merged over several columns stands over the first of them.
		const groups = slips[0] ?? [];
		[groups[2], groups[4]] = [groups[4] ?? null, null];
		[groups[5], groups[6]] = [groups[6] ?? null, null];
		[groups[8], groups[9]] = [groups[9] ?? null, null];
		const { agreements } = await readForm("f.xlsx", workbook({ a: [title, province, ...slips] }));
		expect(agreements).toMatchObject([{ objective: "ลดขยะ", regulation: "MOU", issues: [] }]);
	});

	it("is matched with the survey it names, and left out of an answer when none is held", async () => {
		const named = head.map((cells, index) => (index === 0 ? ["แบบสำรวจ ประจำปี พ.ศ. ๒๕๖๕"] : cells));
		const bytes = workbook({ a: [...named, row()] });
		const { agreements, answers } = await readForm("a.xlsx", bytes);
		expect(answers).toEqual([]);
		expect(agreements).toMatchObject([{ surveyResponseId: null }]);
		expect(codesOf(agreements[0]?.issues ?? [])).toEqual(["SURVEY_UNKNOWN"]);
		const held = async (sql: string) =>
			(/cooperation_survey/.test(sql)
				? [{ id: "cooperation-2565", launchedOn: "2022-01-10" }]
				: []) as never[];
		expect((await readForm("a.xlsx", bytes, held)).answers).toMatchObject([
			{ id: "cooperation-2565/32" },
		]);
	});
});

describe("a form without agreements", () => {
	it.each(["- ไม่มี -", "จังหวัดสุรินทร์ไม่มีการจัดทำความร่วมมือ"])(
		"that says %j is an answer",
		async (text) => {
			const { agreements, answers } = await readTable([[null, text], ...reporterRows]);
			expect(agreements).toEqual([]);
			expect(answers).toMatchObject([{ status: "ANSWERED" }]);
			expect(codesOf(answers[0]?.issues ?? [])).toEqual(["NO_AGREEMENT_STATED"]);
		},
	);

	it("that is signed and blank is part of an answer", async () => {
		const { answers } = await readTable([[1], [2], [3], ...reporterRows]);
		expect(answers).toMatchObject([{ status: "PARTLY", reporterName: "นายสมมติ ใจดี" }]);
	});

	it("that is blank takes no answer back", async () => {
		const rows = [["ผู้รายงาน....."], ["ตำแหน่ง....."]];
		const { answers } = await readTable(rows);
		expect(answers).toMatchObject([{ status: "NOT_ANSWERED" }]);
		const answered = async (sql: string) =>
			(/survey_response/.test(sql) ? [{ id: "cooperation-2561/32" }] : []) as never[];
		expect((await readTable(rows, answered)).answers).toEqual([]);
	});

	it("and without a province is set aside", async () => {
		const blank = head.map((cells, index) => (index === 1 ? ["จังหวัด....."] : cells));
		const { answers, quarantined } = await readForm("f.xlsx", workbook({ a: blank }));
		expect(answers).toEqual([]);
		expect(reasonsOf(quarantined)).toEqual(["a: FORM_BLANK"]);
	});
});

describe("a file that is no survey form", () => {
	it.each([
		["a registry", ["รหัส อปท.", "อปท.", "LAT", "LONG"], "WRONG_KIND", /use `directory`/],
		["a list", ["ชื่อ", "จำนวน"], "NO_TABLE", /holds no survey form/],
	])("such as %s is refused", async (_what, header, code, message) => {
		const read = readForm("f.xlsx", workbook({ a: [header, ["1", "2", "3"]] }));
		await expect(read).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
	});

	it("is set aside when it is a sheet among forms", async () => {
		const sheets = { form: [...head, row()], notes: [["คำชี้แจง"]], laos: [["รหัส อปท.", "LAT"]] };
		const { agreements, quarantined } = await readForm("f.xlsx", workbook(sheets));
		expect(agreements).toHaveLength(1);
		expect(reasonsOf(quarantined)).toEqual(["notes: NO_TABLE", "laos: WRONG_KIND"]);
	});

	it.each([
		["a strange column", "UNKNOWN_COLUMN", "งบประมาณ (บาท)"],
		["a column twice", "REPEATED_COLUMN", "วัตถุประสงค์"],
	])("because of %s is refused", async (_what, code, header) => {
		const wide = head.map((cells, index) => (index === 2 ? [...cells, header] : cells));
		const read = readForm("f.xlsx", workbook({ a: [...wide, row()] }));
		await expect(read).rejects.toMatchObject({ code, message: expect.stringContaining(header) });
	});

	it("because a column is missing is refused", async () => {
		const csv = "ชื่อบริการสาธารณะ,เจ้าภาพ,วันที่ลงนาม\nขยะ,ทม.สุรินทร์,28/1/2562\n";
		const read = readForm("f.csv", Buffer.from(csv));
		await expect(read).rejects.toMatchObject({ code: "MISSING_COLUMN" });
	});
});
