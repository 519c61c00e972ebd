import { RoundStatus, YearKind } from "../../round-status.ts";
import type { MadeRecord, RoundNames, ScoreUnit } from "./score-kind.ts";
import { unitProvenance } from "./unit.ts";

/** Record of the round of a result, known from that result alone. */
export function roundRecord<Meaning>(names: RoundNames, unit: ScoreUnit<Meaning>): MadeRecord {
	const { roundId, yearBE, rows } = unit;
	const isFiscal = rows[0]?.table.isFiscalYear ?? false;
	return {
		id: roundId,
		frameworkCode: names.frameworkCode,
		nameTh: `${names.nameTh} ${isFiscal ? "ประจำปีงบประมาณ พ.ศ." : "ประจำปี"} ${yearBE}`,
		nameEn: `${names.nameEn} ${yearBE}`,
		yearBE,
		yearKind: isFiscal ? YearKind.FISCAL_YEAR : YearKind.NOT_STATED,
		judgedYearBE: names.judgedYearBE(yearBE),
		status: RoundStatus.KNOWN_FROM_RESULTS,
		...unitProvenance(unit, []),
	};
}
