import { provenance } from "@lao/importing/facts";
import type { SourceFile } from "@lao/importing/file";
import type { Importer } from "@lao/importing/reading";
import { z } from "zod";
import { SatisfactionInstrument, SatisfactionScale } from "../satisfaction-instrument.ts";
import { contradictions, omissions, respondentsOf } from "../satisfaction-issues.ts";
import { type ReadResult, readResultFile } from "./result-file.ts";
import { decimal, percent, resultColumns, yearBE } from "./values.ts";

const count = z.number().int().min(0);

const schema = z.strictObject({
	...resultColumns,
	yearBE: yearBE.nullable(),
	instrument: z.enum(SatisfactionInstrument).nullable(),
	assessorTh: z.string().nullable(),
	respondents: count.nullable(),
	scale: z.enum(SatisfactionScale),
	aspects: z
		.array(
			z.strictObject({
				nameTh: z.string(),
				meanOfFive: decimal.refine((mean) => Number(mean) <= 5, "must not exceed 5").nullable(),
				percent: percent.nullable(),
				satisfiedCount: count.nullable(),
				improveCount: count.nullable(),
				levelTh: z.string().nullable(),
			}),
		)
		.min(1),
});

type Survey = z.output<typeof schema>;
type Result = ReadResult<Survey>;

/** Satisfaction results, one document for each survey. */
export const satisfactionResultImporter: Importer = {
	kind: "satisfaction-results",
	description: "citizens' satisfaction with LAOs, one YAML document a survey",
	endings: [".yaml", ".yml", ".json"],
	read: async (file, ask) => {
		const { results, quarantined } = await readResultFile(file, ask, schema, idOf);
		const sets = [
			{
				table: "satisfaction_result",
				key: ["id"],
				records: results.map((result) => resultRecord(result, file)),
			},
			{
				table: "satisfaction_aspect",
				key: ["id"],
				records: results.flatMap(aspectRecords),
				owner: "resultId",
			},
		];
		return { sets, quarantined };
	},
};

function idOf({ yearBE, instrument }: Survey, laoId: string): string {
	return `satisfaction-${yearBE ?? "undated"}/${laoId}/${instrument ?? "UNKNOWN"}`;
}

function resultRecord({ id, value, lao, locator }: Result, file: SourceFile): object {
	const { yearBE, instrument, assessorTh, scale } = value;
	const contradicting = contradictions(value);
	return {
		id,
		...lao,
		yearBE,
		instrument,
		assessorTh,
		scale,
		respondents: respondentsOf(value),
		roundId: yearBE === null ? null : `satisfaction-${yearBE}`,
		isContradictory: contradicting.length > 0,
		...provenance(value, file, locator, [...contradicting, ...omissions(value)]),
	};
}

function aspectRecords({ id, value, lao }: Result): object[] {
	return value.aspects.map((aspect, index) => ({
		id: `${id}/${index + 1}`,
		place: index + 1,
		...aspect,
		resultId: id,
		laoId: lao.laoId,
	}));
}
