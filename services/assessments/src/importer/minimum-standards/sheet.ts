import type { FactIssue } from "@lao/importing/reading";
import { IndicatorLevel } from "../../indicator-level.ts";
import { Refusal } from "../sheet/refusal.ts";
import { scoreImporter } from "../sheet/score-file.ts";
import type { MadeRecord, ScoreUnit } from "../sheet/score-kind.ts";
import { unitProvenance } from "../sheet/unit.ts";
import { areaAt, type Measured, type StandardMeaning, standardMeaning } from "./header.ts";
import { measuredName, readStandards, type StatedStandard, standardKey } from "./row.ts";

/** Minimum standards of many bodies in one table, by area or by indicator. */
export const minimumStandardImporter = scoreImporter<StandardMeaning>(
	{
		kind: "minimum-standards",
		known: "ด้านที่ 1 to ด้านที่ 6, ด้าน, ตัวชี้วัด, คะแนน, คะแนนเต็ม, ร้อยละ, ผลการประเมิน",
		meaningOf: standardMeaning,
		round: {
			prefix: "minimum-standards",
			frameworkCode: "MINIMUM_STANDARDS",
			nameTh: "การประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น",
			nameEn: "Minimum standards of local public service",
			judgedYearBE: () => null,
		},
		tables: [{ table: "indicator", isReference: true }, { table: "minimum_standard_result" }],
		keyOf: standardKey,
		recordsOf,
	},
	"minimum standards in a table (CSV or XLSX), by service area or indicator",
);

function recordsOf(unit: ScoreUnit<StandardMeaning>): MadeRecord[][] {
	const standards = unit.rows.flatMap(readStandards).filter(isStated);
	if (standards.length === 0) {
		const message = "no score and no outcome stands here; write them or ไม่ได้รับการประเมิน";
		throw new Refusal("SCORES_MISSING", message);
	}
	return [
		standards.map(({ measured }) => indicatorRecord(unit, measured)),
		standards.map((standard) => resultRecord(unit, standard)),
	];
}

function isStated({ cells, isMet }: StatedStandard): boolean {
	return cells.isStated || cells.isNotAssessed || isMet !== null;
}

function indicatorId({ roundId }: ScoreUnit<StandardMeaning>, { area, indicator }: Measured) {
	return `${roundId}/${indicator?.number ?? area}`;
}

function indicatorRecord(unit: ScoreUnit<StandardMeaning>, measured: Measured): MadeRecord {
	const { area: number, indicator } = measured;
	const area = areaAt(number);
	return {
		id: indicatorId(unit, measured),
		roundId: unit.roundId,
		yearBE: unit.yearBE,
		level: indicator ? IndicatorLevel.INDICATOR : IndicatorLevel.DIMENSION,
		number: indicator?.number ?? null,
		nameTh: indicator?.nameTh ?? area?.nameTh ?? "",
		nameEn: indicator ? `Indicator ${indicator.number}` : (area?.nameEn ?? ""),
		dimensionId: `MINIMUM_STANDARDS/${number}`,
		serviceAreaCode: area?.code ?? null,
		laoTypes: [],
		isCounted: null,
		maximum: null,
		...unitProvenance(unit, []),
	};
}

function resultRecord(
	unit: ScoreUnit<StandardMeaning>,
	{ measured, cells, isMet }: StatedStandard,
): MadeRecord {
	const { points, maximum, publishedPercent } = cells.score();
	if (cells.isNotAssessed && (cells.isStated || isMet !== null)) {
		const message = "the row says it was not assessed, but states a result; remove one of them";
		throw new Refusal("NOT_ASSESSED_WITH_SCORES", message);
	}
	return {
		id: `${unit.roundId}/${unit.lao.id}/${measuredName(measured)}`,
		laoId: unit.lao.id,
		provinceCode: unit.lao.provinceCode,
		roundId: unit.roundId,
		yearBE: unit.yearBE,
		score: points ?? publishedPercent,
		maximum: points === null ? publishedPercent && "100" : maximum,
		isMet,
		indicatorId: indicatorId(unit, measured),
		serviceAreaCode: areaAt(measured.area)?.code,
		...unitProvenance(unit, [...unit.issues, ...oddities(cells)]),
	};
}

function oddities(cells: StatedStandard["cells"]): FactIssue[] {
	if (cells.isNotAssessed) {
		const message = "The source says that the body was not assessed";
		return [{ code: "NOT_ASSESSED", message, field: null }];
	}
	if (!cells.isWithoutUnit) return [];
	const message = "Neither headings nor a maximum tell the unit of the score; read as percent";
	return [{ code: "UNIT_ASSUMED", message, field: "score" }];
}
