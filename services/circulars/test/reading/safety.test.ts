import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLetters } from "../../src/reading/letters.ts";
import { printLetter } from "./layout.ts";
import { LAYOUTS } from "./layouts.ts";
import { withNoise } from "./noise.ts";
import { inventLetter } from "./truth.ts";

type Place = { start: number; end: number };

/** Every place anywhere in what was read. */
function placesIn(read: unknown): Place[] {
	if (typeof read !== "object" || read === null) return [];
	const inside = Object.values(read).flatMap(placesIn);
	return "start" in read && "end" in read ? [read as Place, ...inside] : inside;
}

const visible = (text: string) =>
	JSON.stringify(readLetters(text).map(({ personalData, ...shown }) => shown));

const PIECES =
	"ที่ |มท ๐๘๑๐.๗/ว ๑๓|เรื่อง |เรียน |อ้างถึง |สิ่งที่ส่งมาด้วย |ขอแสดงความนับถือ|(นายก ข)|โทร. | ๐๘๑-๕๕๕-๐๐๐๐ |\n|\n\n|\t|\f|ภายใน|๑ มกราคม ๒๕๖๗|จำนวน ๑ ชุด|เลขรับ ๑|เวลา ๑๐.๓๐ น.|บันทึกข้อความ|คำสั่งกรม|ประกาศกรม|QR CODE แนบท้าย|แบบสำรวจ|สารบัญ|/ต่อ...|\uFDD0|\uD800|่|ํา|เเ|[image: ]|กรมทดลอง|ผู้ว่าราชการจังหวัด|และ|๑. |ด้วย|จึงเรียน| a@example.com |รักษาการแทน|ด่วนที่สุด|ลับ|(|)|ว|๖|o".split(
		"|",
	);

/** Pieces of letters in any order, with any signs between them. */
const scrambled = fc
	.array(
		fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ unit: "binary" })),
		{
			maxLength: 60,
		},
	)
	.map((pieces) => pieces.join(""));

/** A printed letter with pieces cut out, doubled or put elsewhere. */
const tornLetter = fc
	.record({
		seed: fc.nat({ max: 500 }),
		layout: fc.constantFrom(...LAYOUTS),
		noise: fc.constantFrom(0, 0.02, 0.1),
		cuts: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 }),
		order: fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 8 }),
	})
	.map(({ seed, layout, noise, cuts, order }) => {
		const text = withNoise(printLetter(inventLetter(seed), layout), noise, seed);
		const places = [0, ...cuts.map((cut) => Math.floor(cut * text.length)), text.length].sort(
			(a, b) => a - b,
		);
		return order.map((at) => text.slice(places[at] ?? 0, places[at + 1] ?? 0)).join("");
	});

describe("whatever the text", () => {
	test.each([
		["pieces of letters", scrambled],
		["torn letters", tornLetter],
		["any signs", fc.string({ unit: "binary", maxLength: 400 })],
	])("nothing throws, and every place lies in the text: %s", (_, texts) => {
		fc.assert(
			fc.property(texts, (text) => {
				const documents = readLetters(text);
				for (const { start, end } of placesIn(documents)) {
					expect(start >= 0 && start <= end && end <= text.length).toBe(true);
				}
				for (const [index, { start }] of documents.entries()) {
					expect(start).toBeGreaterThanOrEqual(documents[index - 1]?.end ?? 0);
				}
				expect(visible(text)).not.toContain("๐๘๑-๕๕๕-๐๐๐๐");
			}),
			{ numRuns: 1000 },
		);
	});

	test.each([
		["spaces", " ", "วัน"],
		["dots", ".", ""],
		["digits", "๑ ", ""],
		["open brackets", "(", ""],
		["labels", "เรื่อง \n", ""],
		["deadlines without a day", "ภายใน ", ""],
		["days without a month", "1 กกกก 2567 ", ""],
		["slashes", "/ ก .", "x"],
	])("a hundred thousand characters of %s take no more than seconds", (_, piece, end) => {
		const started = performance.now();
		readLetters(`ภายใน${piece.repeat(100_000 / piece.length)}${end}`);
		expect(performance.now() - started).toBeLessThan(5000);
	});
});

test("every field stands where it says, in the raw text", () => {
	for (const [index, layout] of LAYOUTS.entries()) {
		const text = withNoise(printLetter(inventLetter(index), layout), 0.01, index);
		for (const { numbers, date, planTargets } of readLetters(text)) {
			const bare = (words: string) => words.replace(/\s/g, "");
			for (const { value, start, end } of numbers) {
				expect(bare(text.slice(start, end))).toContain(bare(value.text));
			}
			if (date) expect(bare(text.slice(date.start, date.end))).toContain(bare(date.value.text));
			for (const { start, end } of planTargets) expect(end - start).toBe(6);
		}
	}
});

describe("personal data", () => {
	const letter = (body: string) =>
		`ที่ ทด ๐๙๐๑/๑๒\nกรมทดลองเอกสาร\n๑ มีนาคม ๒๕๖๗\nเรื่อง แจ้งเบอร์ ๐๘๑ ๕๕๕ ๐๐๐๑\nเรียน อธิบดีกรมสมมติ\n${body}\nขอแสดงความนับถือ\n(นายสมมติ ตัวอย่างดี)\nอธิบดี\nโทร. ๐๘๑-๕๕๕-๐๐๐๒`;

	test("is masked in subject, body and foot, and given apart with its place", () => {
		const text = letter("ด้วยให้ส่งที่ somchai.test@example.com บัตรเลขที่ 1-2345-67890-12-1");
		const [read] = readLetters(text);
		expect(read?.personalData.map(({ kind }) => kind)).toEqual([
			"mobile",
			"personal-email",
			"national-id",
			"mobile",
		]);
		for (const { start, end, value } of read?.personalData ?? []) {
			expect(text.slice(start, end)).toBe(value);
			expect(visible(text)).not.toContain(value);
		}
		expect(read?.subject?.value).toBe("แจ้งเบอร์ [masked mobile]");
		expect(read?.contacts.at(-1)?.value).toMatchObject({
			isPersonal: true,
			value: "[masked mobile]",
		});
	});

	test("is masked where OCR broke it over lines or misread its digits", () => {
		const text = letter("ด้วยให้โทร o๘๑-๕ว๕-๐๐๐๓ หรือ ๐๘๑ ๕๕๕\n๐๐๐๔ ได้");
		expect(readLetters(text)[0]?.personalData).toHaveLength(4);
		expect(visible(text)).not.toMatch(/๐๐๐[๓๔]/);
	});
});
