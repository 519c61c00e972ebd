import { sourceFile } from "@lao/importing/file";
import { readWhole } from "@lao/importing/whole-reading";
import { describe, expect, it } from "vitest";
import { readStatedDate } from "../src/importer/be-date.ts";
import { observedAgreementImporter } from "../src/importer/observed-agreement.ts";
import { surveyImporter } from "../src/importer/survey.ts";
import { surveyResponseImporter } from "../src/importer/survey-response.ts";
import { directory } from "./directory.ts";

const plain = `
id: lamphun-2510101-2021-12-29
serviceTh: บริการ
province: "51"
instrument: MOU
status: SIGNED
signedOn: "2564-12-29"
parties:
  - { role: HOST, name: อบจ.ลำพูน, code: "2510101" }
  - { role: PARTNER, name: ทม.ลำพูน, code: "4510102" }
source: a page
`;

const read = (text: string, importer = observedAgreementImporter) =>
	readWhole(importer, sourceFile("given", new TextEncoder().encode(text)), directory);

async function refusal(text: string) {
	const { sets, quarantined } = await read(text);
	expect(sets.flatMap(({ records }) => records)).toEqual([]);
	return quarantined.map(({ code, message }) => `${code}: ${message}`);
}

describe("an agreement", () => {
	it("becomes one record and one for each party", async () => {
		const [agreements, parties] = (await read(plain)).sets;
		expect(agreements?.records).toEqual([
			{
				id: "lamphun-2510101-2021-12-29",
				serviceTh: "บริการ",
				serviceAreaCode: null,
				provinceCode: "51",
				instrument: "MOU",
				status: "SIGNED",
				signedOn: "2021-12-29",
				signedOnTextBE: "2564-12-29",
				discussedOn: null,
				discussedOnTextBE: null,
				statedPartyCount: null,
				committee: "NOT_STATED",
				regulation: "NOT_STATED",
				objective: null,
				problems: null,
				remark: null,
				renewalOfId: null,
				surveyResponseId: null,
				sourceDocument: "a page",
				sourceLocator: "given document 1",
				retrievedAt: null,
				isSynthetic: false,
				issues: [],
			},
		]);
		expect(parties?.records).toMatchObject([
			{ id: "lamphun-2510101-2021-12-29/1", role: "HOST", laoId: "2510101", isLao: true },
			{ id: "lamphun-2510101-2021-12-29/2", role: "PARTNER", resolution: "RESOLVED" },
		]);
	});

	it("with a retired code finds the body by its permanent identifier", async () => {
		const text = plain.replace(`ทม.ลำพูน, code: "4510102"`, `ทม.ไทรม้า, code: "4120104"`);
		const [, parties] = (await read(text)).sets;
		expect(parties?.records[1]).toMatchObject({ laoId: "5120104", nameAsWritten: "ทม.ไทรม้า" });
	});

	it("keeps a name that differs from the registry, with an issue", async () => {
		const text = plain.replace("ทม.ลำพูน", "ทม.ลำปูน");
		const [agreements, parties] = (await read(text)).sets;
		expect(parties?.records[1]).toMatchObject({ laoId: "4510102", nameAsWritten: "ทม.ลำปูน" });
		expect(agreements?.records[0]).toMatchObject({
			issues: [
				{
					code: "PARTY_NAME_DIFFERS",
					message: "The source writes ทม.ลำปูน; code 4510102 is เทศบาลเมืองลำพูน",
					field: "parties",
				},
			],
		});
	});

	it("keeps a name without a code as unresolved, and a group as a group", async () => {
		const text = plain.replace(
			`{ role: PARTNER, name: ทม.ลำพูน, code: "4510102" }`,
			"{ role: PARTNER, name: ทต.ใด }\n  - { role: PARTNER, name: อปท. อื่น, group: true }",
		);
		const [, parties] = (await read(text)).sets;
		expect(parties?.records.slice(1)).toMatchObject([
			{ laoId: null, resolution: "UNRESOLVED", isLao: true },
			{ laoId: null, resolution: "GROUP", isLao: true },
		]);
	});

	it("loses a mobile number typed into its text", async () => {
		const [agreements] = (await read(`${plain}problems: โทร 0${"8".repeat(9)} ก่อน\n`)).sets;
		expect(agreements?.records[0]).toMatchObject({ problems: "โทร [masked mobile] ก่อน" });
	});

	it("with a code nobody has is set aside as UNKNOWN_LAO", async () => {
		const text = plain.replace("4510102", "4999999");
		expect(await refusal(text)).toEqual(["UNKNOWN_LAO: No LAO has or had the code 4999999"]);
	});

	it("of a province nobody knows is set aside", async () => {
		const text = plain.replace(`province: "51"`, `province: "28"`);
		expect(await refusal(text)).toEqual(["UNKNOWN_PROVINCE: No province has the code 28"]);
	});

	it("given twice in one file is kept once", async () => {
		const { sets, quarantined } = await read(`${plain}---${plain}`);
		expect(sets[0]?.records).toHaveLength(1);
		expect(quarantined).toMatchObject([{ locator: "document 2", code: "REPEATED_ID" }]);
	});

	it.each([
		["an unknown section", "remark: ", "phone: ", /phone/],
		["an unknown instrument", "MOU", "LETTER", /instrument/],
		["a day that does not exist", '2564-12-29"', '2564-02-30"', /no date of the Buddhist era/],
		["a code that is none", "4510102", "45101", /must be 7 digits/],
		["a party that is nothing", "name: ทม.ลำพูน, code", "group: true, kind", /kind/],
	])("with %s is refused", async (_what, from, to, reason) => {
		const text = `${plain}remark: none\n`.replace(from, to);
		const [message = "", ...others] = await refusal(text);
		expect(message).toMatch(reason);
		expect(message).toMatch(/^INVALID_DOCUMENT/);
		expect(others).toEqual([]);
	});
});

it.each([
	["2562-01-10", "2019-01-10"],
	["๒๒ ตุลาคม ๒๕๖๑", "2018-10-22"],
	["วันศุกร์ที่ ๑๔ ธันวาคม ๒๕๖๑", "2018-12-14"],
	["2562-02-29", null],
	["2019-01-10", null],
	["ไม่ทราบ", null],
])("the stated date %s is %s", (text, iso) => {
	expect(readStatedDate(text)).toBe(iso);
});

describe("an answer of a province", () => {
	const header = "surveyId,provinceCode,status,receivedOn,reporterName,reporterPosition,source";
	const row = "cooperation-2561,51,PARTLY,2018-12-01,,ท้องถิ่นจังหวัด,a form";

	it("is keyed by survey and province", async () => {
		const { sets, quarantined } = await read(`${header}\n${row}\n`, surveyResponseImporter);
		expect(quarantined).toEqual([]);
		expect(sets[0]?.records).toMatchObject([
			{ id: "cooperation-2561/51", status: "PARTLY", reporterName: null },
		]);
	});

	it("with a column for the telephone number is refused", async () => {
		const text = `${header},phone\n${row},0\n`;
		await expect(read(text, surveyResponseImporter)).rejects.toThrow("there is no column phone");
	});
});

it("a survey with a deadline that is no date is refused", async () => {
	const { quarantined } = await read("id: cooperation-2561\ndeadline: soon\n", surveyImporter);
	expect(quarantined[0]?.message).toMatch(/deadline: soon is no date/);
});
