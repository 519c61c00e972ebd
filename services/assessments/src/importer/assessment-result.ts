import { provenance } from "@lao/importing/facts";
import type { SourceFile } from "@lao/importing/file";
import type { Importer } from "@lao/importing/reading";
import { z } from "zod";
import { totalIssues } from "../total-issues.ts";
import { type ReadResult, readResultFile } from "./result-file.ts";
import { decimal, percent, resultColumns, yearBE } from "./values.ts";

const dimension = z.strictObject({
	number: z.number().int().min(1).max(5),
	points: decimal.nullable(),
	maximum: decimal.nullable(),
	publishedPercent: percent.nullable(),
});

const schema = z.strictObject({
	...resultColumns,
	framework: z.literal("LPA"),
	yearBE,
	total: z.strictObject({
		points: decimal.nullable(),
		maximum: decimal.nullable(),
		published: percent.nullable(),
	}),
	dimensions: z
		.array(dimension)
		.refine(
			(scores) => new Set(scores.map(({ number }) => number)).size === scores.length,
			"must name each dimension once",
		),
});

type Result = ReadResult<z.output<typeof schema>>;

/** LPA results, one document for each body and year. */
export const assessmentResultImporter: Importer = {
	kind: "assessment-results",
	description: "LPA results of LAOs, one YAML document each",
	endings: [".yaml", ".yml", ".json"],
	read: async (file, ask) => {
		const { results, quarantined } = await readResultFile(
			file,
			ask,
			schema,
			(value, laoId) => `lpa-${value.yearBE}/${laoId}`,
		);
		const sets = [
			{
				table: "assessment_result",
				key: ["id"],
				records: results.map((result) => resultRecord(result, file)),
			},
			{
				table: "dimension_score",
				key: ["id"],
				records: results.flatMap(scoreRecords),
				owner: "resultId",
			},
		];
		return { sets, quarantined };
	},
};

function resultRecord({ id, value, lao, locator }: Result, file: SourceFile): object {
	const { framework, yearBE, total, dimensions } = value;
	const stated = {
		totalPoints: total.points,
		totalMaximum: total.maximum,
		publishedTotal: total.published,
	};
	const issues = totalIssues(dimensions, stated);
	return {
		id,
		...lao,
		...stated,
		frameworkCode: framework,
		yearBE,
		roundId: `lpa-${yearBE}`,
		isContradictory: issues.length > 0,
		...provenance(value, file, locator, issues),
	};
}

function scoreRecords({ id, value, lao }: Result): object[] {
	return value.dimensions.map(({ number, ...score }) => ({
		id: `${id}/${number}`,
		...score,
		resultId: id,
		dimensionId: `${value.framework}/${number}`,
		laoId: lao.laoId,
	}));
}
