import { readSourceFile } from "@lao/importing/file";
import type { Ask, RecordSet } from "@lao/importing/reading";
import { readWhole } from "@lao/importing/whole-reading";
import { describe, expect, test } from "vitest";
import { planTargetImporter } from "../src/importer/plan-target.ts";
import { studyImporter } from "../src/importer/study.ts";
import { directoryAnswers } from "./directory-answers.ts";
import { held } from "./held.ts";

const facts = new URL("../facts/", import.meta.url);
const read = async (importer: typeof studyImporter, name: string, ask: Ask = directoryAnswers) =>
	readWhole(importer, await readSourceFile(new URL(name, facts)), ask, held);
const recordsOf = (sets: RecordSet[], table: string) =>
	sets.find((set) => set.table === table)?.records ?? [];

describe("the facts of the participation study", () => {
	test("are read whole", async () => {
		const study = await read(studyImporter, "participation-2567.yaml");
		const target = await read(planTargetImporter, "plan-targets.yaml");
		expect([...study.quarantined, ...target.quarantined]).toEqual([]);
		const counts = study.sets.map(({ table, records }) => [table, records.length]);
		expect(Object.fromEntries(counts)).toEqual({
			study: 1,
			study_title: 4,
			study_plan_target: 1,
			legal_basis: 2,
			study_document: 4,
			chapter: 19,
			participation_model: 3,
			case_study: 2,
			finding: 5,
			finding_area: 6,
			recommendation: 9,
			recommendation_area: 48,
		});
		expect(recordsOf(target.sets, "plan_target")).toMatchObject([{ code: "200301" }]);
	});

	test("tell of the word that the contents table prints wrongly, fourteen times", async () => {
		const { sets } = await read(studyImporter, "participation-2567.yaml");
		const odd = recordsOf(sets, "chapter").filter(
			(chapter) => "issues" in chapter && Array.isArray(chapter.issues) && chapter.issues.length,
		);
		expect(odd).toHaveLength(14);
		expect(odd[13]).toMatchObject({
			id: "participation-2567/3.4",
			titleTh: "แนวทางการยกระดับการมีส่วนร่วมในการจัดบริการสาธารณะเชิงพื้นที่",
			titleAsPrinted: "แนวทางการยกระดับการมีส่วนร่วมในการจัดบริการสาธารณสุขเชิงพื้นที่",
			page: 52,
			issues: [{ code: "PRINTED_WORD_DIFFERS", field: "titleTh" }],
		});
	});

	test("place each entry of the contents in its tree", async () => {
		const { sets } = await read(studyImporter, "participation-2567.yaml");
		expect(recordsOf(sets, "chapter")[14]).toMatchObject({
			id: "participation-2567/3.2/2",
			parentId: "participation-2567/3.2",
			documentId: "participation-2567/document/4",
			level: 3,
			position: 15,
			number: "2",
			page: 44,
		});
	});

	test("take title, number and page of a proposal from its entry, or from the letter", async () => {
		const { sets } = await read(studyImporter, "participation-2567.yaml");
		const proposals = recordsOf(sets, "recommendation");
		expect(proposals[6]).toMatchObject({
			id: "participation-2567/recommendation/3.4",
			number: "3.4",
			page: 52,
			actorKinds: ["PROVINCE", "LAO"],
		});
		expect(proposals[8]).toMatchObject({
			chapterId: null,
			number: null,
			page: null,
			sourceDocument: "มท 0810.7/ว 1355 of 27 March 2567",
			issues: [{ code: "NOT_IN_CONTENTS" }],
		});
	});
});
