import { sourceFile } from "@lao/importing/file";
import { readWhole } from "@lao/importing/whole-reading";
import { expect, test } from "vitest";
import { planTargetImporter } from "../src/importer/plan-target.ts";
import { studyImporter } from "../src/importer/study.ts";
import { directoryAnswers } from "./directory-answers.ts";

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

const read = (...documents: object[]) => {
	const text = documents.map((document) => JSON.stringify(document)).join("\n---\n");
	return readWhole(studyImporter, sourceFile("studies.yaml", Buffer.from(text)), directoryAnswers);
};

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

test("an unknown section sets the study aside", async () => {
	expect(await refused({ ...study, budget: 1 })).toEqual([
		'document 1 INVALID_DOCUMENT: Unrecognized key: "budget"',
	]);
});

test("an actor that is none of the three sets the study aside", async () => {
	const recommendations = [{ chapter: "1", actorKinds: ["VILLAGE"] }];
	expect(await refused({ ...study, recommendations })).toEqual([
		expect.stringContaining("document 1 INVALID_DOCUMENT: recommendations.0.actorKinds.0"),
	]);
});

test("an agency, service area, chapter or document that is nowhere sets the study aside", async () => {
	const proposal = { chapter: "1", actorKinds: ["LAO"] };
	expect(
		await refused(
			{ ...study, id: "a", conductedBy: "KU" },
			{ ...study, id: "b", recommendations: [{ ...proposal, serviceAreas: ["SPACE"] }] },
			{ ...study, id: "c", recommendations: [{ ...proposal, chapter: "9" }] },
			{ ...study, id: "d", contents: { ...study.contents, document: 2 } },
		),
	).toEqual([
		"document 1 UNKNOWN_AGENCY: No agency has the code KU",
		"document 2 UNKNOWN_SERVICE_AREA: No service area is called SPACE",
		"document 3 UNKNOWN_CHAPTER: The contents have no entry 9",
		"document 4 UNKNOWN_DOCUMENT: There is no document 2",
	]);
});

test("a study, chapter or proposal given twice sets the study aside", async () => {
	const [chapter] = study.contents.chapters;
	const contents = { document: 1, chapters: [chapter, chapter] };
	expect(await refused(study, study, { ...study, id: "other", contents })).toEqual([
		"document 2 REPEATED_ID: roads-2570 stands in the file already",
		"document 3 REPEATED_ID: 1 is given twice in other",
	]);
});

test("a study without a displayed title is set aside", async () => {
	const titles = [{ titleTh: "ถนน", readIn: ["Title page"] }];
	expect(await refused({ ...study, titles })).toEqual([
		"document 1 INVALID_DOCUMENT: titles: needs exactly one title that is displayed",
	]);
});

test("a proposal named by no chapter needs titles of its own", async () => {
	const recommendations = [{ key: "network", actorKinds: ["PROVINCE"] }];
	expect(await refused({ ...study, recommendations })).toEqual([
		"document 1 INVALID_DOCUMENT: recommendations.0: needs a chapter, or a key and titles of its own",
	]);
});

test("a plan target with a code of another length is set aside", async () => {
	const text = `code: "2003"\nlabel: "20.3"\n`;
	const file = sourceFile("plan-targets.yaml", Buffer.from(text));
	const { sets, quarantined } = await readWhole(planTargetImporter, file, directoryAnswers);
	expect(sets[0]?.records).toEqual([]);
	expect(quarantined[0]?.message).toContain("code: must be 6 digits");
});
