import type { Own } from "@lao/importing/reading";
import { toArabicDigits } from "@lao/thai/digits";
import type { LetterDocument } from "./document.ts";

type Relation = LetterDocument["relations"][number];

const year = String.raw`[^0-9]{0,60}?(25\d\d)`;

/** Assessments and surveys a subject makes known, by the words every such letter uses. */
const announced: { pattern: RegExp; relation: (yearBE: string) => Partial<Relation> }[] = [
	{
		pattern: new RegExp(`(?:LPA|ประเมินประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น)${year}`),
		relation: (yearBE) => ({ assessmentRound: `lpa-${yearBE}` }),
	},
	{
		pattern: new RegExp(`ความพึงพอใจของประชาชน${year}`),
		relation: (yearBE) => ({ assessmentRound: `satisfaction-${yearBE}` }),
	},
	{
		pattern: new RegExp(`มาตรฐานขั้นต่ำการจัดบริการสาธารณะ${year}`),
		relation: (yearBE) => ({ assessmentRound: `minimum-standards-${yearBE}` }),
	},
];

const survey = /สำรวจข้อมูลการจัดทำความร่วมมือ/;

/** What a letter announces: by its subject and first paragraph, and what the letters it passes on announce. */
export async function announcedBy(
	letter: { subject: string; opening: string; yearBE: number | null; isSecret: boolean },
	passedOn: string[],
	own: Own,
): Promise<Relation[]> {
	const text = toArabicDigits(`${letter.subject}\n${letter.opening}`).replaceAll(/\s+/g, " ");
	const found = new Map<string, Partial<Relation>>();
	for (const { pattern, relation } of announced) {
		const yearBE = pattern.exec(text)?.[1];
		if (yearBE) found.set(pattern.source, relation(yearBE));
	}
	if (survey.test(letter.subject) && letter.yearBE) {
		found.set("survey", { survey: `cooperation-${letter.yearBE}` });
	}
	const inherited =
		passedOn.length === 0 ? [] : await announcedByAny(passedOn, letter.isSecret, own);
	for (const { study, survey: campaign, round } of inherited) {
		const relation = { study, survey: campaign, assessmentRound: round };
		found.set(`passed on ${study ?? campaign ?? round}`, relation);
	}
	const unique = new Map(
		[...found.values()].map((relation) => [
			relation.study ?? relation.survey ?? relation.assessmentRound,
			{ kind: "ANNOUNCES", ...relation } as Relation,
		]),
	);
	return [...unique.values()];
}

/** An open letter says nothing of what a secret one announces. */
function announcedByAny(letters: string[], mayBeSecret: boolean, own: Own) {
	return own<{ study: string | null; survey: string | null; round: string | null }>(
		`select study_id as study, survey_id as survey, round_id as round from circular_relation
		where kind = 'ANNOUNCES' and from_id = any($1) and (not is_secret or $2)`,
		[letters, mayBeSecret],
	);
}
