import { syntheticProvenance } from "@lao/importing/random";
import type { RecordSet } from "@lao/importing/reading";
import { IndicatorLevel } from "../indicator-level.ts";
import { RoundStatus, YearKind } from "../round-status.ts";

/** Years for which LPA and satisfaction are generated. */
export const syntheticYears = [2559, 2560, 2561, 2562, 2563, 2564, 2565, 2566];
/** Year of the generated minimum standards. */
export const standardsYear = 2567;

/** The six areas of local public service, in the order of the decentralisation plan. */
export const serviceAreas = [
	"INFRASTRUCTURE",
	"QUALITY_OF_LIFE",
	"ORDER_AND_SAFETY",
	"ECONOMY",
	"ENVIRONMENT",
	"CULTURE",
];

const oddYear = 2561;
const evenMaxima = [100, 100, 100, 100, 100];
const unevenMaxima = [140, 215, 250, 345, 65];

/** Points by dimension; one year weighs them unevenly, so that there the two totals part. */
export function maximaOf(yearBE: number): number[] {
	return yearBE === oddYear ? unevenMaxima : evenMaxima;
}

/** Identifier that no real round can have. */
export function syntheticRound(
	framework: "lpa" | "satisfaction" | "minimum-standards",
	year: number,
) {
	return `SYN-${framework}-${year}`;
}

/** Rounds and indicators under which the generated results stand. */
export function roundSets(): RecordSet[] {
	const rounds = [
		...syntheticYears.map((year) => round("lpa", "LPA", year, year - 1)),
		...syntheticYears.map((year) => round("satisfaction", "SATISFACTION", year, null)),
		round("minimum-standards", "MINIMUM_STANDARDS", standardsYear, null),
	];
	const indicators = [
		...syntheticYears.flatMap((year) =>
			maximaOf(year).map((maximum, index) => {
				const place = { framework: "LPA", index, serviceAreaCode: null };
				return indicator(syntheticRound("lpa", year), year, place, maximum);
			}),
		),
		...serviceAreas.map((serviceAreaCode, index) => {
			const place = { framework: "MINIMUM_STANDARDS", index, serviceAreaCode };
			const roundId = syntheticRound("minimum-standards", standardsYear);
			return indicator(roundId, standardsYear, place, 100);
		}),
	];
	return [
		{ table: "assessment_round", key: ["id"], records: rounds },
		{ table: "indicator", key: ["id"], records: indicators },
	];
}

function round(
	name: Parameters<typeof syntheticRound>[0],
	frameworkCode: string,
	yearBE: number,
	judgedYearBE: number | null,
): object {
	return {
		id: syntheticRound(name, yearBE),
		frameworkCode,
		nameTh: `รอบการประเมินสังเคราะห์ ${frameworkCode} ปี ${yearBE}`,
		nameEn: `Synthetic round ${frameworkCode} ${yearBE}`,
		yearBE,
		yearKind: YearKind.ASSESSMENT_YEAR,
		judgedYearBE,
		status: RoundStatus.RESULTS_ANNOUNCED,
		...syntheticProvenance,
	};
}

interface Place {
	framework: string;
	index: number;
	serviceAreaCode: string | null;
}

function indicator(roundId: string, yearBE: number, place: Place, maximum: number): object {
	const number = place.index + 1;
	return {
		id: `${roundId}/${number}`,
		roundId,
		yearBE,
		level: IndicatorLevel.DIMENSION,
		number: null,
		nameTh: `ตัวชี้วัดสังเคราะห์ ด้านที่ ${number}`,
		nameEn: `Synthetic indicator of dimension ${number}`,
		dimensionId: `${place.framework}/${number}`,
		serviceAreaCode: place.serviceAreaCode,
		laoTypes: [],
		isCounted: true,
		maximum: String(maximum),
		...syntheticProvenance,
	};
}
