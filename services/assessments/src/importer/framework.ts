import { factTableImporter, plainRecords } from "@lao/importing/facts";
import { z } from "zod";
import { IndicatorLevel } from "../indicator-level.ts";
import { LaoType } from "../lao-type.stub.ts";
import { RoundStatus, YearKind } from "../round-status.ts";
import { decimal, yearCell } from "./values.ts";

export const frameworkImporter = factTableImporter({
	kind: "assessment-frameworks",
	description: "ways of assessing LAOs",
	columns: {
		code: z.string(),
		nameTh: z.string(),
		nameEn: z.string(),
		purposeEn: z.string(),
		agencyCode: z.string(),
	},
	toSets: plainRecords("assessment_framework", ["code"]),
});

export const dimensionImporter = factTableImporter({
	kind: "assessment-dimensions",
	description: "dimensions of assessment frameworks",
	columns: {
		id: z.string(),
		frameworkCode: z.string(),
		number: z.coerce.number().int().min(1),
		nameTh: z.string(),
		nameEn: z.string(),
		serviceAreaCode: z.string().nullable(),
	},
	toSets: plainRecords("dimension", ["id"]),
});

export const roundImporter = factTableImporter({
	kind: "assessment-rounds",
	description: "rounds of assessment frameworks by year",
	columns: {
		id: z.string().regex(/^[a-z-]+-\d{4}$/, "must be a framework and a year"),
		frameworkCode: z.string(),
		nameTh: z.string(),
		nameEn: z.string(),
		yearBE: yearCell,
		yearKind: z.enum(YearKind),
		judgedYearBE: yearCell.nullable(),
		status: z.enum(RoundStatus),
	},
	toSets: plainRecords("assessment_round", ["id"]),
});

/** Kinds of body in one cell, parted by a bar; an empty cell names none. */
const laoTypes = z
	.string()
	.nullable()
	.transform((text) => text?.split("|") ?? [])
	.pipe(z.array(z.enum(LaoType)));

export const indicatorImporter = factTableImporter({
	kind: "assessment-indicators",
	description: "indicators and whole dimensions that rounds measure",
	columns: {
		id: z.string(),
		roundId: z.string(),
		yearBE: yearCell,
		level: z.enum(IndicatorLevel),
		number: z.string().nullable(),
		nameTh: z.string(),
		nameEn: z.string(),
		dimensionId: z.string().nullable(),
		serviceAreaCode: z.string().nullable(),
		laoTypes,
		isCounted: z.stringbool().nullable(),
		maximum: decimal.nullable(),
	},
	toSets: plainRecords("indicator", ["id"]),
});
