import { sourceFile } from "@lao/importing/file";
import { readWhole } from "@lao/importing/whole-reading";
import { describe, expect, test } from "vitest";
import { planTargetImporter } from "../src/importer/plan-target.ts";
import { studyImporter } from "../src/importer/study.ts";
import { directoryAnswers } from "./directory-answers.ts";
import { held } from "./held.ts";

const study = {
	id: "roads-2570",
	source: "Report on roads",
	titleEn: "Roads",
	titles: [{ titleTh: "ถนน", displayed: true, readIn: ["Title page"] }],
	commissionedBy: "นร01",
	conductedBy: "TU",
	documents: [{ kind: "FINAL_REPORT", titleTh: "รายงาน", titleEn: "Report" }],
	contents: {
		document: 1,
		chapters: [{ key: "1", number: "1", titleTh: "บทนำ", titleEn: "Introduction", page: 1 }],
	},
	recommendations: [
		{
			chapter: "1",
			actorKinds: ["LAO"],
			appliesTo: "NAMED_AREAS",
			serviceAreas: ["INFRASTRUCTURE"],
		},
	],
};

const readText = (text: string, name = "studies.yaml") =>
	readWhole(studyImporter, sourceFile(name, Buffer.from(text)), directoryAnswers, held);

const read = (...documents: object[]) =>
	readText(documents.map((document) => JSON.stringify(document)).join("\n---\n"));

const refused = async (...documents: object[]) => {
	const { quarantined } = await read(...documents);
	return quarantined.map(({ locator, code, message }) => `${locator} ${code}: ${message}`);
};

test("a study with what is needed is taken", async () => {
	const { sets, quarantined } = await read(study);
	expect(quarantined).toEqual([]);
	expect(sets.find(({ table }) => table === "recommendation_area")?.records).toEqual([
		{
			id: "roads-2570/recommendation/1/INFRASTRUCTURE",
			studyId: "roads-2570",
			recommendationId: "roads-2570/recommendation/1",
			serviceAreaCode: "INFRASTRUCTURE",
		},
	]);
});

test("a JSON file is taken as well, with the address of the schema that editors ask for", async () => {
	const text = JSON.stringify({ $schema: "http://127.0.0.1:4000/schemas/study.json", ...study });
	const { sets, quarantined } = await readText(text, "study.json");
	expect(quarantined).toEqual([]);
	expect(sets.find(({ table }) => table === "study")?.records).toMatchObject([
		{ id: "roads-2570" },
	]);
});

test("a study without findings owns the findings it had, so that they go", async () => {
	const { sets } = await read(study);
	expect(sets.find(({ table }) => table === "finding")).toEqual({
		table: "finding",
		key: ["id"],
		owner: "studyId",
		owners: ["roads-2570"],
		records: [],
	});
});

describe("a document is set aside whole, with the path of what is wrong in it,", () => {
	test("for an unknown section", async () => {
		expect(await refused({ ...study, budget: 1 })).toEqual([
			'document 1 INVALID_DOCUMENT: Unrecognized key: "budget"',
		]);
	});

	test("for a value of the wrong kind deep inside, and the others are taken", async () => {
		const inner = { key: "1/1", titleTh: "ก", titleEn: "a", page: "two" };
		const outer = { key: "1", titleTh: "ข", titleEn: "b", children: [inner] };
		const contents = { document: 1, chapters: [outer] };
		const { sets, quarantined } = await read(study, { ...study, id: "other", contents });
		expect(quarantined).toMatchObject([
			{
				locator: "document 2",
				message: expect.stringMatching(/^contents\.chapters\.0\.children\.0\.page: /),
				raw: { id: "other" },
			},
		]);
		expect(sets.filter(({ table }) => table === "study")).toHaveLength(1);
	});

	test("for an actor that is none of the three", async () => {
		const recommendations = [{ chapter: "1", actorKinds: ["VILLAGE"] }];
		expect(await refused({ ...study, recommendations })).toEqual([
			expect.stringContaining("document 1 INVALID_DOCUMENT: recommendations.0.actorKinds.0"),
		]);
	});

	test("for an agency, area, plan, model, chapter or document that is nowhere", async () => {
		const proposal = { chapter: "1", actorKinds: ["LAO"] };
		const basis = { kind: "NATIONAL_STRATEGY", nameTh: "แผน", nameEn: "Plan", planTarget: "9" };
		expect(
			await refused(
				{ ...study, id: "a", conductedBy: "KU" },
				{ ...study, id: "b", recommendations: [{ ...proposal, serviceAreas: ["SPACE"] }] },
				{ ...study, id: "c", recommendations: [proposal, { ...proposal, key: "x", chapter: "9" }] },
				{ ...study, id: "d", contents: { ...study.contents, document: 2 } },
				{ ...study, id: "e", planTargets: ["200301", "200302"] },
				{ ...study, id: "f", legalBasis: [basis] },
				{ ...study, id: "g", recommendations: [{ ...proposal, participationModel: "CO_X" }] },
			),
		).toEqual([
			"document 1 UNKNOWN_AGENCY: conductedBy: no agency has the code KU",
			"document 2 UNKNOWN_SERVICE_AREA: recommendations.0.serviceAreas: no service area is called SPACE",
			"document 3 UNKNOWN_CHAPTER: recommendations.1.chapter: the contents have no entry 9",
			"document 4 UNKNOWN_DOCUMENT: contents.document: there is no document 2",
			"document 5 UNKNOWN_PLAN_TARGET: planTargets.1: no plan target has the code 200302",
			"document 6 UNKNOWN_PLAN_TARGET: legalBasis.0.planTarget: no plan target has the code 9",
			"document 7 UNKNOWN_MODEL: recommendations.0.participationModel: no participation model is called CO_X",
		]);
	});

	test("for a study, chapter, case, area or model given twice", async () => {
		const [chapter] = study.contents.chapters;
		const [proposal] = study.recommendations;
		const place = { chapter: "1", countryCode: "ID", placeCode: "ID", nameTh: "ก", nameEn: "a" };
		const model = { code: "CO_DESIGN", chapter: "1", nameTh: "ก", nameEn: "a" };
		const areas = ["CULTURE", "CULTURE"];
		expect(
			await refused(
				study,
				study,
				{ ...study, id: "b", contents: { document: 1, chapters: [chapter, chapter] } },
				{ ...study, id: "c", caseStudies: [place, place] },
				{ ...study, id: "d", recommendations: [{ ...proposal, serviceAreas: areas }] },
				{ ...study, id: "e", participationModels: [model] },
			),
		).toEqual([
			"document 2 REPEATED_ID: id: roads-2570 stands in the file already",
			"document 3 REPEATED_ID: contents.chapters: 1 is given twice",
			"document 4 REPEATED_ID: caseStudies: ID is given twice",
			"document 5 REPEATED_ID: recommendations.0.serviceAreas: CULTURE is given twice",
			"document 6 MODEL_OF_ANOTHER_STUDY: participationModels.0.code: bridges-2569 defines CO_DESIGN; leave it out here",
		]);
	});

	test("for a section written twice", async () => {
		const { quarantined } = await readText("id: a\ntitleEn: b\nid: c\n");
		expect(quarantined[0]?.message).toBe("Map keys must be unique at line 3, column 1");
	});

	test("for having no displayed title", async () => {
		const titles = [{ titleTh: "ถนน", readIn: ["Title page"] }];
		expect(await refused({ ...study, titles })).toEqual([
			"document 1 INVALID_DOCUMENT: titles: needs exactly one title that is displayed",
		]);
	});

	test("for a proposal named by no chapter and without titles of its own", async () => {
		const recommendations = [{ key: "network", actorKinds: ["PROVINCE"] }];
		expect(await refused({ ...study, recommendations })).toEqual([
			"document 1 INVALID_DOCUMENT: recommendations.0: needs a chapter, or a key and titles of its own",
		]);
	});
});

test("personal numbers and mailboxes are masked in every text, with an issue for each place", async () => {
	const contents = {
		document: 1,
		chapters: [{ key: "1", titleTh: "โทร ๐๘๑-๕๕๕-๐๐๐๐", titleEn: "Call", page: 1 }],
	};
	const { sets } = await read({ ...study, contents });
	expect(JSON.stringify(sets)).not.toMatch(/๕๕๕/);
	expect(sets.find(({ table }) => table === "study")?.records).toMatchObject([
		{
			issues: [
				{
					code: "PERSONAL_DATA_MASKED",
					message: "contents.chapters.0.titleTh: a personal number or mailbox was not kept",
				},
			],
		},
	]);
});

test("a plan target with a code of another length is set aside", async () => {
	const text = `code: "2003"\nlabel: "20.3"\n`;
	const file = sourceFile("plan-targets.yaml", Buffer.from(text));
	const { sets, quarantined } = await readWhole(planTargetImporter, file, directoryAnswers);
	expect(sets[0]?.records).toEqual([]);
	expect(quarantined[0]?.message).toContain("code: must be 6 digits");
});
