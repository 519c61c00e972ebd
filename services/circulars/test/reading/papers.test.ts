import { describe, expect, test } from "vitest";
import { readLetters } from "../../src/reading/letters.ts";

const values = (fields: readonly { value: unknown }[] | undefined) =>
	fields?.map(({ value }) => value);
const codes = (text: string) =>
	readLetters(text).flatMap(({ issues }) => issues.map(({ code }) => code));

describe("papers that are no plain letter", () => {
	test("a letter under seal has office and date below its text, and neither subject nor signatory", () => {
		const [letter, ...others] = readLetters(
			[
				"ที่ สม ๐๒๐๔/ว ๘๘",
				"",
				"ถึง  สำนักงานปลัดกระทรวงตัวอย่าง กรมทดลองเอกสาร และมหาวิทยาลัยทดสอบ",
				"",
				"\tพร้อมหนังสือนี้ สำนักงานปลัดกระทรวงสมมติขอส่งคู่มือตัวอย่าง จำนวน ๒ เล่ม",
				"",
				"\t\t\tสำนักงานปลัดกระทรวงสมมติ",
				"\t\t\t๕ มกราคม ๒๕๖๖",
				"",
				"กองกลาง",
				"โทร. ๐ ๒๕๕๕ ๑๑๑๑ ต่อ ๒๐",
			].join("\n"),
		);
		expect(others).toEqual([]);
		expect(letter).toMatchObject({
			kind: "LETTER",
			office: { value: "สำนักงานปลัดกระทรวงสมมติ" },
			date: { value: { iso: "2023-01-05" } },
			issues: [],
		});
		expect(letter?.recipients.map(({ value }) => value.expression)).toEqual([
			"สำนักงานปลัดกระทรวงตัวอย่าง",
			"กรมทดลองเอกสาร",
			"มหาวิทยาลัยทดสอบ",
		]);
	});

	test("an order has an order number, which is no letter number", () => {
		const [order] = readLetters(
			[
				"คำสั่งองค์การบริหารส่วนตำบลบ้านสมมติ",
				"ที่ ๑๒๓/๒๕๖๗",
				"เรื่อง แต่งตั้งคณะกรรมการทดลองระบบ",
				"-----------------------",
				"\tด้วยองค์การบริหารส่วนตำบลบ้านสมมติจะทดลองระบบ จึงแต่งตั้งคณะกรรมการ ดังนี้",
				"\t๑. นายสมมติ ตัวอย่างดี    ประธานกรรมการ",
				"\tสั่ง ณ วันที่ ๕ เมษายน พ.ศ. ๒๕๖๗",
				"",
				"\t(นายสมมติ ตัวอย่างดี)",
				"\tนายกองค์การบริหารส่วนตำบลบ้านสมมติ",
			].join("\n"),
		);
		expect(order).toMatchObject({
			kind: "ORDER",
			numbers: [],
			orderNumber: { value: "123/2567" },
			office: { value: "องค์การบริหารส่วนตำบลบ้านสมมติ" },
			date: { value: { iso: "2024-04-05" } },
			subject: { value: "แต่งตั้งคณะกรรมการทดลองระบบ" },
			signatory: { value: { position: "นายกองค์การบริหารส่วนตำบลบ้านสมมติ" } },
			issues: [],
		});
	});

	test("an announcement has neither number nor reader", () => {
		const text =
			"ประกาศกรมทดลองเอกสาร\nเรื่อง หลักเกณฑ์การยืมแฟ้ม\nพ.ศ. ๒๕๖๖\nอาศัยอำนาจตามความในมาตรา ๑๕ จึงออกประกาศไว้\nประกาศ ณ วันที่ ๑ เมษายน พ.ศ. ๒๕๖๖\n(นายสมมติ ตัวอย่างดี)\nอธิบดีกรมทดลองเอกสาร";
		expect(readLetters(text)).toMatchObject([
			{
				kind: "ANNOUNCEMENT",
				subject: { value: "หลักเกณฑ์การยืมแฟ้ม พ.ศ. ๒๕๖๖" },
				date: { value: { iso: "2023-04-01" } },
			},
		]);
	});

	test.each([
		["ที่ ตย ๗๑๒๐๓/๑๑ วันที่ ๙ มิถุนายน ๒๕๖๔", "11", "2021-06-09"],
		["ที่\tตย ๗๑๒๐๓/๑๑\t\tวันที่          ๙ มิถุนายน ๒๕๖๔", "11", "2021-06-09"],
		["ที่   สทช 2203.3/        วันที่          พฤษภาคม 2567", null, undefined],
	])("a memo has number and date on one line: %j", (line, serial, iso) => {
		const [memo] = readLetters(
			`บันทึกข้อความ\nส่วนราชการ กองช่าง เทศบาลเมืองลองดู โทร. ๐ ๕๕๕๕ ๑๑๑๑\n${line}\nเรื่อง ขออนุมัติ\nเรียน ปลัดเทศบาลเมืองลองดู\nด้วยกองช่างขออนุมัติ\n(นายสมมติ ตัวอย่างดี)\nผู้อำนวยการกองช่าง`,
		);
		expect(memo).toMatchObject({
			kind: "MEMO",
			office: { value: "กองช่าง เทศบาลเมืองลองดู" },
			contacts: [{ value: { kind: "PHONE", value: "055551111" } }],
			recipients: [{ value: { audience: "LAO", name: "ลองดู" } }],
		});
		expect([memo?.numbers[0]?.value.serial, memo?.date?.value.iso]).toEqual([serial, iso]);
	});

	test("a draft leaves the serial, the day and the name blank", () => {
		const text =
			"(ร่าง)\nที่ สทด ๒๒๐๓.๓/          สำนักงานทดลองแห่งชาติ\n          พฤษภาคม ๒๕๖๗\nเรื่อง ขอเชิญเป็นวิทยากร\nกราบเรียน ประธานคณะกรรมการทดลอง\nด้วยสำนักงานทดลองจะจัดสัมมนา\nขอแสดงความนับถืออย่างยิ่ง\n(                    )\nเลขาธิการสำนักงานทดลองแห่งชาติ";
		const [draft] = readLetters(text);
		expect(draft).toMatchObject({
			kind: "DRAFT",
			numbers: [{ value: { agencyCode: "สทด", unitCode: "2203.3", serial: null } }],
			date: null,
			signatory: { value: { name: null, position: "เลขาธิการสำนักงานทดลองแห่งชาติ" } },
		});
		expect(codes(text)).toEqual(["NO_SERIAL", "DATE_INCOMPLETE", "NO_DATE"]);
	});

	test("an annex, a form and a report follow their letter as documents of their own", () => {
		const letter =
			"ที่ ทด ๐๙๐๑.๒/ว ๕๐๐\nกรมทดลองเอกสาร\n๑ มีนาคม ๒๕๖๗\nเรื่อง ส่งรายงานผลการทดลองเอกสารสมมติ\nเรียน ผู้ว่าราชการจังหวัดตัวอย่าง\nด้วยกรมทดลองเอกสารขอส่งรายงาน\nขอแสดงความนับถือ\n(นายสมมติ ตัวอย่างดี)\nอธิบดีกรมทดลองเอกสาร\nโทร. ๐ ๒๕๕๕ ๔๔๔๔";
		const annex =
			"QR CODE แนบท้าย\nหนังสือกรมทดลองเอกสาร ที่ ทด ๐๙๐๑.๒/ว ๕๐๑ ลงวันที่ ๑ มีนาคม ๒๕๖๗\nเรื่อง ส่งรายงานผลการทดลองเอกสารสมมุติ\n<https://example.com/a1>";
		const form = "แบบสำรวจการทดลอง\nลำดับ\tชื่อ\tจำนวน\nส่งภายในวันที่ ๕ เมษายน ๒๕๖๗";
		const report =
			"บทสรุปผู้บริหาร\n\nคำนำ\nรายงานนี้เป็นการทดลอง\nสารบัญ\nบทที่ 1 บทนำ\t1\nบทที่ 2 ผล ........ 7";
		const documents = readLetters([letter, annex, form, report].join("\n\n\n"));
		expect(documents.map(({ kind }) => kind)).toEqual(["LETTER", "ANNEX", "FORM", "REPORT"]);
		const [first, second, third, fourth] = documents;
		expect(first?.issues.map(({ code }) => code)).toEqual(["SUBJECT_OCR"]);
		expect(second?.numbers[0]?.value.serial).toBe("501");
		expect(values(second?.urls)).toEqual(["https://example.com/a1"]);
		expect(values(third?.columns)).toEqual(["ลำดับ", "ชื่อ", "จำนวน"]);
		expect(third?.deadlines[0]?.value.iso).toBe("2024-04-05");
		expect(values(fourth?.contents)).toEqual([
			{ title: "บทที่ 1 บทนำ", page: 1 },
			{ title: "บทที่ 2 ผล", page: 7 },
		]);
	});
});

describe("odd letters", () => {
	test("a whole header on one line is read by its labels", () => {
		const [letter] = readLetters(
			"ที่ มท 0809.3/ว 1234 กรมส่งเสริมการทดลอง ถนนนครสมมติ เขตดุสิต กทม. 10300 12 พฤษภาคม 2563 เรื่อง การทดลองงาน เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด\nด้วยกรมได้ทดลองงาน\nขอแสดงความนับถือ\n(นายสมมติ ตัวอย่างดี)\nอธิบดี",
		);
		expect(letter).toMatchObject({
			kind: "LETTER",
			numbers: [{ value: { serial: "1234" } }],
			office: { value: "กรมส่งเสริมการทดลอง" },
			date: { value: { iso: "2020-05-12" } },
			subject: { value: "การทดลองงาน" },
			recipients: [{ value: { audience: "ALL_PROVINCES" } }],
		});
	});

	test("what no rule knows becomes an issue with its place", () => {
		const text =
			"ที่ ทด ๐๙๐๑/๑๒\nกรมทดลองเอกสาร\n#@! x9\n๑ มีนาคม ๒๕๖๗\nเรื่อง ก\nเรียน อธิบดีกรมสมมติ\nด้วยกรมทดลองเอกสารขอแจ้ง\nขอแสดงความนับถือ\n(นายสมมติ ตัวอย่างดี)\nอธิบดีกรมทดลองเอกสาร";
		const [unread] = readLetters(text).flatMap(({ issues }) => issues);
		expect(unread?.code).toBe("UNREAD_TEXT");
		expect(text.slice(unread?.start, unread?.end)).toBe("#@! x9");
	});

	test("copies in a column of their own go back to their enclosures, and weekdays are checked", () => {
		const text =
			"ที่ ทด ๐๙๐๑.๒/๖ ๔๕๖๗\nกรมทดลองเอกสาร\n๒๕ มกราคม ๒๕ว๖\nเรื่อง ก\nเรียน อธิบดีกรมสมมติ\nสิ่งที่ส่งมาด้วย ๑. แบบรายงาน\n๒. แผนผัง\nจำนวน ๑ ชุด\nจำนวน ๒ แผ่น\nด้วยกรมขอให้รายงานภายในวันจันทร์ที่ ๒๘ กุมภาพันธ์ ๒๕๖๖\nขอแสดงความนับถือ\n(นายสมมติ ตัวอย่างดี)\nอธิบดี";
		const [letter] = readLetters(text);
		expect(letter?.enclosures.map(({ value }) => [value.title, value.copies])).toEqual([
			["แบบรายงาน", 1],
			["แผนผัง", 2],
		]);
		expect(letter?.deadlines[0]?.value).toMatchObject({ iso: "2023-02-28", weekdayMatches: false });
		expect(codes(text)).toEqual(["OCR_WO_READ_AS_6", "OCR_6_READ_AS_WO", "WEEKDAY_CONTRADICTS"]);
	});

	test("meetings, plans and orders are codes, never letters", () => {
		const [letter] = readLetters(
			"ที่ ทด ๐๙๐๑/๑๒\nกรมทดลองเอกสาร\n๑ มีนาคม ๒๕๖๗\nเรื่อง ก\nเรียน อธิบดีกรมสมมติ\nด้วยที่ประชุม ครั้งที่ ๔/๒๕๖๖ ตามคำสั่งที่ ๑๒/๒๕๖๕ และแผนย่อย (จ.๒) เป้าหมายแผนแม่บทย่อย ๑๑๐๒๐๑ ประกอบหนังสือกรมสมมติ ที่ สม ๐๒๐๔/ว ๗ ลงวันที่ ๑ มกราคม ๒๕๖๗ เห็นชอบแล้ว\nขอแสดงความนับถือ\n(นายสมมติ ตัวอย่างดี)\nอธิบดี",
		);
		expect(letter?.codes.map(({ value }) => value.kind)).toEqual(["MEETING", "ORDER", "SUB_PLAN"]);
		expect(values(letter?.planTargets)).toEqual(["110201"]);
		expect(letter?.citations.map(({ value }) => [value.number?.serial, value.date?.iso])).toEqual([
			["7", "2024-01-01"],
		]);
	});
});
