import type { Question } from "./question.ts";

const standing = `select g.id from cooperation.cooperation_agreement g where g.status = 'SIGNED'
	or g.status = 'RENEWED' and g.id not in (select renewal_of_id
		from cooperation.cooperation_agreement where renewal_of_id is not null)`;
const partnersOf = (lao: string) => `select b.lao_id, count(distinct a.agreement_id) as agreements
	from cooperation.agreement_party a join cooperation.agreement_party b using (agreement_id)
	where a.lao_id = '${lao}' and b.lao_id <> a.lao_id and a.role in ('HOST', 'PARTNER')
		and b.role in ('HOST', 'PARTNER') and a.agreement_id in (${standing}) group by 1`;

export default {
	asks: "With whom do the PAO and the town of Lamphun both cooperate today, and which bodies of the province never signed an agreement?",
	query: `{ lao(id: "2510101") { partnersInCommon(with: "4510102", first: 500, orderBy: [{ by: PARTNER_ID }]) {
			totalCount nodes { standingCount lao { id } } } }
		laosWithoutAgreement(where: { provinceCode: { eq: "51" } }) { totalCount nodes { type lao { id } } } }`,
	demo: true,
	sql: `select json_build_object(
		'lao', json_build_object('partnersInCommon', (select json_build_object('totalCount', count(*),
			'nodes', coalesce(json_agg(json_build_object('standingCount', p.agreements,
				'lao', json_build_object('id', p.lao_id)) order by p.lao_id), '[]'))
			from (${partnersOf("2510101")}) p join (${partnersOf("4510102")}) q using (lao_id))),
		'laosWithoutAgreement', (select json_build_object('totalCount', count(*),
			'nodes', coalesce(json_agg(json_build_object('type', l.type,
				'lao', json_build_object('id', l.id)) order by l.id), '[]'))
			from directory.lao l where l.province_code = '51' and l.is_active and l.id not in (
				select p.lao_id from cooperation.agreement_party p
				join cooperation.cooperation_agreement g on g.id = p.agreement_id
				where p.lao_id is not null and p.role in ('HOST', 'PARTNER') and g.status <> 'DISCUSSED')))`,
} satisfies Question;
