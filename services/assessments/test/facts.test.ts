import { readSourceFile } from "@lao/importing/file";
import { readWhole } from "@lao/importing/whole-reading";
import { expect, test } from "vitest";
import { assessments } from "../src/subgraph.ts";
import { askDirectory } from "./directory-answers.ts";

const counts: Record<string, Record<string, number>> = {
	"frameworks.csv": { assessment_framework: 3 },
	"dimensions.csv": { dimension: 11 },
	"rounds.csv": { assessment_round: 8 },
	"indicators.csv": { indicator: 11 },
	"assessment-results.yaml": { assessment_result: 4, dimension_score: 10 },
	"satisfaction-results.yaml": { satisfaction_result: 3, satisfaction_aspect: 8 },
};

async function read(kind: string, name: string) {
	const importer = assessments.importers.find((candidate) => candidate.kind === kind);
	if (!importer) throw new Error(`No importer reads ${kind}`);
	return readWhole(
		importer,
		await readSourceFile(new URL(name, assessments.facts.folder)),
		askDirectory,
	);
}

test.each(assessments.facts.files)("%s of %s are read whole", async (kind, name) => {
	const { sets, quarantined } = await read(kind, name);
	expect(quarantined).toEqual([]);
	expect(Object.fromEntries(sets.map(({ table, records }) => [table, records.length]))).toEqual(
		counts[name],
	);
});

test("every result names a round of the facts, or none because it has no year", async () => {
	const [rounds] = (await read("assessment-rounds", "rounds.csv")).sets;
	const ids = new Set(rounds?.records.map((round) => Reflect.get(round, "id")));
	const [results] = (await read("assessment-results", "assessment-results.yaml")).sets;
	const [surveys] = (await read("satisfaction-results", "satisfaction-results.yaml")).sets;
	const named = [...(results?.records ?? []), ...(surveys?.records ?? [])].map((result) =>
		Reflect.get(result, "roundId"),
	);
	expect(named.filter((round) => !ids.has(round))).toEqual([null]);
});

test("ทต.มะขาม 2561 is the one result that contradicts itself", async () => {
	const [results] = (await read("assessment-results", "assessment-results.yaml")).sets;
	const contradicting = results?.records.filter((result) => Reflect.get(result, "isContradictory"));
	expect(contradicting).toMatchObject([
		{
			id: "lpa-2561/5220505",
			laoId: "5220505",
			provinceCode: "22",
			roundId: "lpa-2561",
			totalPoints: "814",
			issues: [{ code: "TOTAL_FORMULAS_DIFFER" }],
		},
	]);
});
