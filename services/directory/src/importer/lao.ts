import { type FactRow, factTableImporter } from "@lao/importing/facts";
import type { FactIssue } from "@lao/importing/reading";
import { z } from "zod";
import { LaoType } from "../lao-type.ts";

/** Square kilometres between which the area of a body can lie; outside, the unit was another. */
const plausibleArea = { PAO: [300, 25_000], other: [0.05, 3_000] } as const;

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

function areaOf({ type, areaKm2 }: Row["value"], issues: FactIssue[]): string | null {
	if (areaKm2 === null) return null;
	const [least, most] = type === LaoType.PAO ? plausibleArea.PAO : plausibleArea.other;
	if (Number(areaKm2) >= least && Number(areaKm2) <= most) return areaKm2;
	const message = `The source gives ${areaKm2} as the area, which cannot be square kilometres`;
	issues.push({ code: "AREA_IMPLAUSIBLE", message, field: "areaKm2" });
	return null;
}

/** Half a coordinate, or one outside Thailand, is no coordinate (bounds of the country, WGS 84). */
function placeOf({ latitude, longitude }: Row["value"], issues: FactIssue[]) {
	if (latitude === null && longitude === null) return { latitude, longitude };
	const inside =
		latitude !== null &&
		longitude !== null &&
		latitude >= 5.6 &&
		latitude <= 20.5 &&
		longitude >= 97.3 &&
		longitude <= 105.7;
	if (inside) return { latitude, longitude };
	const message = `The source gives latitude ${latitude ?? "none"} and longitude ${longitude ?? "none"}`;
	issues.push({ code: "COORDINATE_IMPLAUSIBLE", message, field: "latitude" });
	return { latitude: null, longitude: null };
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
	const id = [facts.laoId, facts.code ?? "", facts.fullNameTh].join("/");
	return { id, ...facts, isCurrent, ...provenance };
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
