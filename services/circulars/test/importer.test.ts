import { sourceFile } from "@lao/importing/file";
import type { Reading } from "@lao/importing/reading";
import { readWhole } from "@lao/importing/whole-reading";
import { describe, expect, it } from "vitest";
import { circularImporter } from "../src/importer/circular.ts";
import { directory } from "./directory.ts";

const plain = {
	source: "a test",
	id: "มท0810.7/ว1/2567",
	kind: "LETTER",
	isHeld: true,
	agencyCode: "มท08",
	dateIssuedTextBE: "๑ มีนาคม ๒๕๖๗",
	claims: [{ text: "มท ๐๘๑๐.๗/ว ๑", place: "HEADER", description: "header", readIn: ["1"] }],
};

function read(...letters: object[]): Promise<Reading> {
	const text = letters.map((letter) => JSON.stringify(letter)).join("\n---\n");
	return readWhole(circularImporter, sourceFile("letters.yaml", Buffer.from(text)), directory);
}
const records = ({ sets }: Reading, table: string) =>
	sets.filter((set) => set.table === table).flatMap((set) => set.records);

describe("a letter in a file", () => {
	it("is taken with its number, date and year", async () => {
		const reading = await read(plain);
		expect(reading.quarantined).toEqual([]);
		expect(records(reading, "circular")).toMatchObject([
			{
				id: "มท0810.7/ว1/2567",
				number: "มท 0810.7/ว 1",
				serial: "1",
				dateIssued: "2024-03-01",
				yearBE: 2567,
				isSynthetic: false,
				sourceDocument: "a test",
			},
		]);
	});

	it("is refused whole for a section it does not know", async () => {
		const reading = await read({ ...plain, secretNote: "x" });
		expect(reading.quarantined).toMatchObject([{ code: "INVALID_DOCUMENT" }]);
		expect(records(reading, "circular")).toEqual([]);
	});

	it.each([
		["an LAO", { stamps: [{ laoCode: "9999999" }] }, "UNKNOWN_LAO"],
		["an agency", { agencyCode: "กข99" }, "UNKNOWN_AGENCY"],
		[
			"a province",
			{ recipients: [{ expression: "x", audience: "PROVINCE", provinceCode: "99" }] },
			"UNKNOWN_PROVINCE",
		],
	])("is set aside when %s is unknown to the directory", async (_what, section, code) => {
		const reading = await read({ ...plain, ...section }, plain);
		expect(reading.quarantined).toMatchObject([{ code, locator: "document 1" }]);
		expect(records(reading, "circular")).toHaveLength(1);
	});

	it.each([
		["a date that cannot be", { dateIssuedTextBE: "๓๑ กุมภาพันธ์ ๒๕๖๗" }, "UNREADABLE_DATE"],
		[
			"a number that is none",
			{ claims: [{ text: "?", place: "HEADER", description: "x", readIn: ["1"] }] },
			"ILLEGIBLE_NUMBER",
		],
		[
			"a personal contact in clear",
			{ contacts: [{ kind: "EMAIL", isPersonal: true, value: "x", statedIn: "foot" }] },
			"INVALID_DOCUMENT",
		],
		[
			"a national id in clear, even apart",
			{
				manifestations: [
					{
						...{ id: "f/1", kind: "LETTER", fileName: "f.txt", documentNumber: 1 },
						...{ startOffset: 0, endOffset: 99 },
						personalData: [
							{ kind: "national-id", startOffset: 1, endOffset: 14, value: "the number" },
						],
					},
				],
			},
			"INVALID_DOCUMENT",
		],
		["a relation to nothing", { relations: [{ kind: "FORWARDS" }] }, "INVALID_DOCUMENT"],
		[
			"a kind of LAO without a province",
			{ recipients: [{ expression: "x", audience: "TYPE_IN_PROVINCE", laoType: "SAO" }] },
			"INVALID_DOCUMENT",
		],
	])("is set aside for %s", async (_what, section, code) => {
		expect((await read({ ...plain, ...section })).quarantined).toMatchObject([{ code }]);
	});
});

describe("recipients and stamps", () => {
	it("are resolved by asking the directory, and told through whom", async () => {
		const expression = "นายกองค์การบริหารส่วนจังหวัด";
		const reading = await read({
			...plain,
			recipients: [
				{ expression, audience: "PAO_OF_PROVINCE", provinceCode: "96" },
				{ expression: "ท้องถิ่นอำเภอ", audience: "DISTRICT_OFFICES_OF_PROVINCE", provinceCode: "96" },
				{ expression: null, audience: "LAOS_OF_PROVINCE", provinceCode: "96", through: 2 },
			],
		});
		expect(records(reading, "recipient")).toMatchObject([
			{ id: `${plain.id}#1`, way: "ADDRESSED", laoType: "PAO", districtCodes: [], throughId: null },
			{ way: "ADDRESSED", laoType: null, districtCodes: ["9601", "9602"] },
			{ way: "PASSED_ON", throughId: `${plain.id}#2`, dateIssued: "2024-03-01" },
		]);
	});

	it("bring the registry along: Bangkok has no governor, and generated bodies stay marked", async () => {
		const reading = await read(plain);
		expect(records(reading, "known_province")).toEqual([
			{ code: "10", hasGovernor: false },
			{ code: "22", hasGovernor: true },
			{ code: "96", hasGovernor: true },
		]);
		expect(records(reading, "known_lao")).toHaveLength(4);
		expect(records(reading, "known_lao")[3]).toEqual({
			laoId: "SYN-6960201",
			type: "SAO",
			provinceCode: "96",
			regionCode: "SOUTH",
			isActive: true,
			isSynthetic: true,
		});
	});

	it("give the time of receipt in Thai time", async () => {
		const stamp = { laoCode: "2960101", receivedOnTextBE: "23 เม.ย. 2567", receivedTime: "10:57" };
		const reading = await read({ ...plain, stamps: [stamp, { receivedOnTextBE: "24/4/67" }] });
		expect(records(reading, "stamp")).toMatchObject([
			{ laoId: "2960101", receivedOn: "2024-04-23", receivedAt: "2024-04-23T10:57:00+07:00" },
			{ laoId: null, receivedOn: "2024-04-24", receivedAt: null, receivedTime: null },
		]);
	});
});

it("a deadline keeps the weekday stated and says whether it is right", async () => {
	const deadline = (dateTextBE: string) => ({ dateTextBE, purpose: "report", statedIn: "body" });
	const deadlines = ["วันศุกร์ที่ ๑๔ ธันวาคม ๒๕๖๑", "วันจันทร์ที่ 14 ธันวาคม 2561", "14 ธ.ค. 2561"];
	const reading = await read({ ...plain, deadlines: deadlines.map(deadline) });
	expect(records(reading, "deadline")).toMatchObject([
		{ date: "2018-12-14", weekdayStated: "ศุกร์", weekdayMatches: true },
		{ date: "2018-12-14", weekdayStated: "จันทร์", weekdayMatches: false },
		{ date: "2018-12-14", weekdayStated: null, weekdayMatches: null },
	]);
});

describe("personal data in a letter's file", () => {
	/** Invented: no operator gives out numbers that are all zeros. */
	const mobile = `08${"0".repeat(6)}12`;
	const text = `call ${mobile} or write`;
	const manifestation = {
		...{ id: "f/1", kind: "LETTER", fileName: "f.txt", documentNumber: 1, text },
		...{ sha256: `${mobile}aa`.padEnd(64, "b"), startOffset: 0, endOffset: text.length },
		personalData: [{ kind: "mobile", startOffset: 5, endOffset: 15, value: mobile }],
	};
	const letter = {
		...plain,
		subjects: [{ text, places: ["header"], readIn: ["f/1"] }],
		paragraphs: [text],
		enclosures: [{ title: text, files: [text] }],
		contacts: [{ kind: "PHONE", isPersonal: false, value: mobile, statedIn: "foot" }],
		stamps: [{ bodyText: text }],
		manifestations: [manifestation],
		issues: [{ code: "ODD", field: null, message: text }],
	};

	it("is masked in every text, however it was stated, and said to be", async () => {
		const reading = await read(letter);
		expect(reading.quarantined).toEqual([]);
		const elsewhere = reading.sets.filter(({ table }) => table !== "personal_datum");
		const texts = JSON.stringify(elsewhere).replaceAll(manifestation.sha256, "");
		expect(texts).not.toContain(mobile);
		expect(records(reading, "letter_paragraph")).toMatchObject([
			{ text: "call [masked mobile] or write" },
		]);
		const [{ issues } = { issues: [] }] = records(reading, "circular") as { issues: object[] }[];
		expect(issues).toContainEqual(
			expect.objectContaining({
				code: "PERSONAL_DATA_MASKED",
				message: expect.stringMatching(/^paragraphs\.0:/),
			}),
		);
	});

	it("is blotted out of the text of a document in its length, and kept where it is kept apart", async () => {
		const reading = await read(letter);
		expect(records(reading, "manifestation")).toMatchObject([
			{ text: `call ${"█".repeat(10)} or write`, sha256: manifestation.sha256 },
		]);
		expect(records(reading, "personal_datum")).toMatchObject([{ value: mobile }]);
	});
});
