import { SatisfactionInstrument, SatisfactionScale } from "../../satisfaction-instrument.ts";
import { readCount } from "../sheet/cell.ts";
import { headerText } from "../sheet/header-text.ts";
import { Refusal } from "../sheet/refusal.ts";
import type { ScoreRow } from "../sheet/score-kind.ts";
import type { Table } from "../sheet/table.ts";
import { type SurveyFact, type SurveyMeaning, surveyFact } from "./header.ts";

const instruments: [SatisfactionInstrument, RegExp][] = [
	[SatisfactionInstrument.DLA_ONLINE_SURVEY, /ออนไลน์|online|^DLA/i],
	[SatisfactionInstrument.UNIVERSITY_SURVEY, /มหาวิทยาลัย|สถาบัน|university/i],
	[SatisfactionInstrument.SELF_RUN_COUNT, /เอง|self/i],
];

/** What a row, or a line above its table, says of the survey. */
export function writtenFact(row: ScoreRow<SurveyMeaning>, fact: SurveyFact): string | null {
	const at = row.table.values.findIndex(({ meaning }) => meaning.of === fact);
	return row.cells[at] ?? factOfLines(row.table, fact);
}

/** A line such as `ผู้ประเมิน: มหาวิทยาลัยราชภัฏ`, or a label with its value in the next cell. */
function factOfLines({ lines }: Table<SurveyMeaning>, fact: SurveyFact): string | null {
	for (const [index, line] of lines.entries()) {
		const [label = "", ...value] = line.split(/[:：]/);
		if (surveyFact(headerText(label).compact) !== fact) continue;
		return value.join(":").trim() || (lines[index + 1] ?? null);
	}
	return null;
}

/** The instrument, without which a result can be compared with no other. */
export function readInstrument(row: ScoreRow<SurveyMeaning>): SatisfactionInstrument {
	const written = writtenFact(row, "instrument");
	if (written === null) throw missing("INSTRUMENT_MISSING", "เครื่องมือ");
	const found = instruments.find(([, pattern]) => pattern.test(written))?.[0];
	if (found) return found;
	const known = instruments.map(([name]) => name).join(", ");
	throw new Refusal("UNKNOWN_INSTRUMENT", `“${written}” is no known instrument; write ${known}`);
}

/** Who asked the citizens. */
export function readAssessor(row: ScoreRow<SurveyMeaning>): string {
	const written = writtenFact(row, "assessor");
	if (written === null) throw missing("ASSESSOR_MISSING", "ผู้ประเมิน");
	return written;
}

/** The scale, as stated or as the headings of counts and of means of five state it. */
export function readScale(row: ScoreRow<SurveyMeaning>): SatisfactionScale {
	const written = writtenFact(row, "scale");
	if (written !== null) {
		if (/5|๕|ห้า|five/i.test(written)) return SatisfactionScale.FIVE_POINT;
		if (/นับ|จำนวน|count/i.test(written)) return SatisfactionScale.COUNT;
		throw new Refusal("UNKNOWN_SCALE", `“${written}” is no known scale; write 5 ระดับ or จำนวน`);
	}
	const { values } = row.table;
	const isCount = values.some(({ meaning }) => "part" in meaning && meaning.part === "satisfied");
	if (isCount) return SatisfactionScale.COUNT;
	if (values.some(({ header }) => /เต็ม5|of5/.test(header.compact))) {
		return SatisfactionScale.FIVE_POINT;
	}
	throw missing("SCALE_MISSING", "มาตรวัด");
}

/** Number of people asked, where it is stated. */
export function readRespondents(row: ScoreRow<SurveyMeaning>): number | null {
	return readCount(writtenFact(row, "respondents"), "จำนวนผู้ตอบ");
}

/** Refusal of a row that lacks what every survey must say. */
export function missing(code: string, column: string): Refusal {
	return new Refusal(
		code,
		`surveys cannot be compared without it: add the column ${column}, or a line “${column}: …” above the table`,
	);
}
