import { expect, test } from "vitest";
import { readLetters } from "../../src/reading/letters.ts";

const body = [
	"เรื่อง การทดลอง",
	"เรียน ผู้ว่าราชการจังหวัด ทุกจังหวัด",
	"ด้วยกรมทดลองเอกสารขอแจ้งการทดลอง",
	"ขอแสดงความนับถือ",
	"(นายสมมติ ตัวอย่างดี)",
	"อธิบดีกรมทดลองเอกสาร",
	"โทร. ๐ ๒๕๕๕ ๑๑๑๑",
].join("\n");
const stampsOf = (text: string) =>
	readLetters(text).map(({ stamps }) =>
		stamps.map(({ value: { body: at, number, date, time } }) => [at, number, date?.iso, time]),
	);

test("a stamp whose lines alternate with the office is taken out of the header", () => {
	const text = [
		"ที่ ทด ๐๙๐๑.๒/ว ๑๓๐๐            สำนักงานเลขานุการ อบจ.ลองดู",
		"เลขที่รับ 5521                    กรมทดลองเอกสาร",
		"วันที่ 3 พ.ค. 2566                ถนนสมมติ เขตดุสิต กทม. ๑๐๓๐๐",
		"เวลา 11.20 น.",
		"             ๒๘ เมษายน ๒๕๖๖",
		body,
	].join("\n");
	expect(stampsOf(text)).toEqual([[["สำนักงานเลขานุการ อบจ.ลองดู", "5521", "2023-05-03", "11:20"]]]);
	expect(readLetters(text)[0]).toMatchObject({
		office: { value: "กรมทดลองเอกสาร" },
		address: { value: "ถนนสมมติ เขตดุสิต กทม. ๑๐๓๐๐" },
		date: { value: { iso: "2023-04-28" } },
	});
});

test("a stamp between two letters belongs to the letter below it", () => {
	const first = `ที่ ทด ๐๙๐๑.๒/ว ๑\nกรมทดลองเอกสาร\n๑ มกราคม ๒๕๖๖\n${body}`;
	const stamp = "เทศบาลเมืองลองดู\nเลขรับ 77\nวันที่ 9 ม.ค. 2566\nเวลา 14.00 น.\n";
	const second = `ที่ ทด ๐๙๐๑.๒/ว ๒\nกรมทดลองเอกสาร\n๒ มกราคม ๒๕๖๖\n${body}`;
	expect(stampsOf([first, stamp, second].join("\n\n"))).toEqual([
		[],
		[["เทศบาลเมืองลองดู", "77", "2023-01-09", "14:00"]],
	]);
});

test("a stamp at the foot of the page belongs to the letter above it", () => {
	const letter = `ที่ ทด ๐๙๐๑.๒/ว ๑\nกรมทดลองเอกสาร\n๑ มกราคม ๒๕๖๖\n${body}`;
	const stamp = "เทศบาลเมืองลองดู\nรับที่ ๔๔๔ วันที่ ๙ ม.ค. ๒๕๖๖ เวลา ๑๓.๐๐ น.";
	expect(stampsOf(`${letter}\n\n${stamp}`)).toEqual([
		[["เทศบาลเมืองลองดู", "444", "2023-01-09", "13:00"]],
	]);
});

test("a date where a time belongs is a stamp of which little is legible", () => {
	const text = `ที่ ทด ๐๙๐๑.๒/ว ๑\nกรมทดลองเอกสาร\nเวลา 24/4/67\n๒๒ เมษายน ๒๕๖๗\n${body}`;
	const [letter] = readLetters(text);
	expect(letter?.date?.value.iso).toBe("2024-04-22");
	expect(letter?.stamps[0]?.value).toMatchObject({ number: null, date: { iso: "2024-04-24" } });
	expect(letter?.stamps[0]?.confidence).toBeLessThan(0.5);
	expect(letter?.stamps[0]?.issues?.map(({ code }) => code)).toContain("STAMP_INCOMPLETE");
});
