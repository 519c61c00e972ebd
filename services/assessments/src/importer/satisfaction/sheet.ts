import { contradictions, omissions, respondentsOf } from "../../satisfaction-issues.ts";
import { saysNotAssessed } from "../sheet/cell.ts";
import { Refusal } from "../sheet/refusal.ts";
import { scoreImporter } from "../sheet/score-file.ts";
import type { MadeRecord, ScoreRow, ScoreUnit } from "../sheet/score-kind.ts";
import { masked, unitProvenance } from "../sheet/unit.ts";
import { aspectOfRow, readAspects } from "./aspects.ts";
import { type SurveyMeaning, surveyMeaning } from "./header.ts";
import {
	missing,
	readAssessor,
	readInstrument,
	readRespondents,
	readScale,
} from "./survey-facts.ts";

/** Citizens' satisfaction with many bodies in one table, a column or a row for each aspect. */
export const satisfactionImporter = scoreImporter<SurveyMeaning>(
	{
		kind: "satisfaction",
		known:
			"เครื่องมือ, ผู้ประเมิน, จำนวนผู้ตอบ, มาตรวัด, ด้าน…, ค่าเฉลี่ย, ร้อยละ, จำนวนผู้พึงพอใจ, จำนวนผู้เห็นควรปรับปรุง, ระดับ",
		meaningOf: surveyMeaning,
		round: {
			prefix: "satisfaction",
			frameworkCode: "SATISFACTION",
			nameTh: "การประเมินความพึงพอใจของประชาชนต่อการให้บริการสาธารณะขององค์กรปกครองส่วนท้องถิ่น",
			nameEn: "Citizens' satisfaction",
			judgedYearBE: () => null,
		},
		tables: [{ table: "satisfaction_result" }, { table: "satisfaction_aspect", owner: "resultId" }],
		keyOf: (row) => ({ result: `/${readInstrument(row)}`, part: aspectOfRow(row) ?? "" }),
		recordsOf,
	},
	"citizens' satisfaction in a table (CSV or XLSX), wide or long",
);

function recordsOf(unit: ScoreUnit<SurveyMeaning>): MadeRecord[][] {
	const { id, rows, lao, yearBE, roundId } = unit;
	const [first] = rows;
	if (!first) return [[], []];
	const survey = { yearBE, ...factsOf(rows, first), aspects: readAspects(rows) };
	const isNotAssessed = survey.aspects.length === 0;
	if (isNotAssessed && !rows.some(rowSaysNotAssessed)) {
		const message = "no score stands here; write them or ไม่ได้รับการประเมิน";
		throw new Refusal("SCORES_MISSING", message);
	}
	const respondents = respondentsOf(survey);
	if (respondents === null && !isNotAssessed) throw missing("RESPONDENTS_MISSING", "จำนวนผู้ตอบ");
	const contradicting = contradictions(survey);
	const issues = [...unit.issues, ...contradicting, ...omissions(survey)];
	if (isNotAssessed) {
		const message = "The source says that the body was not assessed";
		issues.push({ code: "NOT_ASSESSED", message, field: null });
	}
	const result = {
		id,
		laoId: lao.id,
		provinceCode: lao.provinceCode,
		yearBE,
		instrument: survey.instrument,
		assessorTh: survey.assessorTh,
		scale: survey.scale,
		respondents,
		roundId,
		isContradictory: contradicting.length > 0,
		...unitProvenance(unit, issues),
	};
	const aspects = survey.aspects.map((aspect, index) => ({
		id: `${id}/${index + 1}`,
		place: index + 1,
		...aspect,
		resultId: id,
		laoId: lao.id,
	}));
	return [[result], aspects];
}

/** What the rows of a survey say of it; they may not contradict each other. */
function factsOf(rows: ScoreRow<SurveyMeaning>[], first: ScoreRow<SurveyMeaning>) {
	const facts = (row: ScoreRow<SurveyMeaning>) => ({
		instrument: readInstrument(row),
		assessorTh: masked(readAssessor(row)),
		respondents: readRespondents(row),
		scale: readScale(row),
	});
	const said = facts(first);
	const differing = rows.find((row) => JSON.stringify(facts(row)) !== JSON.stringify(said));
	if (!differing) return said;
	const message = `${first.place} and ${differing.place} differ in assessor, number asked or scale of one survey`;
	throw new Refusal("SURVEY_DISAGREES", message);
}

function rowSaysNotAssessed({ cells, remark, table }: ScoreRow<SurveyMeaning>): boolean {
	const ticked = table.values.some(
		({ meaning }, index) => meaning.of === "not assessed" && (cells[index] ?? "-") !== "-",
	);
	return ticked || saysNotAssessed(remark) || cells.some(saysNotAssessed);
}
