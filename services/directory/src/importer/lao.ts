import { type FactRow, factTableImporter } from "@lao/importing/facts";
import type { FactIssue } from "@lao/importing/reading";
import { z } from "zod";
import { LaoType } from "../lao-type.ts";
import { areaOf, placeOf } from "./measures.ts";
import { periodId } from "./period-id.ts";

const degrees = z.coerce.number().nullable();
const columns = {
	id: z.string(),
	code: z
		.string()
		.regex(/^\d{7}$/)
		.nullable(),
	type: z.enum(LaoType),
	nameTh: z.string(),
	fullNameTh: z.string(),
	shortNameTh: z.string(),
	nameEn: z.string().nullable(),
	provinceCode: z.string().regex(/^\d\d$/),
	districtCode: z
		.string()
		.regex(/^\d{4}$/)
		.nullable(),
	parentPaoId: z.string().nullable(),
	latitude: degrees,
	longitude: degrees,
	areaKm2: z
		.string()
		.regex(/^\d+(\.\d+)?$/)
		.nullable(),
};
type Row = FactRow<typeof columns>;

/** LAOs with the code, name and kind of today. */
export const laoImporter = factTableImporter({
	kind: "laos",
	description: "LAOs with permanent identifiers",
	columns,
	toSets: (rows) => [
		{ table: "lao", key: ["id"], records: rows.map(laoRecord) },
		{ table: "lao_period", key: ["id"], records: rows.map(currentPeriod) },
	],
});

function laoRecord({ value, provenance }: Row): object {
	const issues: FactIssue[] = [];
	const area = areaOf(value, issues);
	const place = placeOf(value, issues);
	return { ...value, ...place, areaKm2: area, ...provenance, issues };
}

function currentPeriod({ value, provenance }: Row): object {
	const { id, code, type, fullNameTh } = value;
	return period(
		{ laoId: id, code, type, fullNameTh, validFrom: null, validTo: null },
		true,
		provenance,
	);
}

interface Period {
	laoId: string;
	code: string | null;
	type: LaoType;
	fullNameTh: string;
	validFrom: string | null;
	validTo: string | null;
}

function period(facts: Period, isCurrent: boolean, provenance: object): object {
	return { id: periodId(facts), ...facts, isCurrent, ...provenance };
}

/** Codes, names and kinds that LAOs had before today's. */
export const laoPeriodImporter = factTableImporter({
	kind: "lao-periods",
	description: "former codes, names and kinds of LAOs",
	columns: {
		laoId: z.string(),
		code: z.string().nullable(),
		type: z.enum(LaoType),
		fullNameTh: z.string(),
		validFrom: z.iso.date().nullable(),
		validTo: z.iso.date().nullable(),
	},
	toSets: (rows) => [
		{
			table: "lao_period",
			key: ["id"],
			records: rows.map(({ value, provenance }) => period(value, false, provenance)),
		},
	],
});
