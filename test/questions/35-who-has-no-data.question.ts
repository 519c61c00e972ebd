import type { Question } from "./question.ts";

const expected = `select l.*, exists (select 1 from assessments.assessment_result r
	where r.round_id = 'SYN-lpa-2561' and r.lao_id = l.id) as held
	from directory.lao l where l.is_active and l.type <> 'BANGKOK'`;
const counts = `'expected', count(*), 'held', count(*) filter (where held),
	'share', round(count(*) filter (where held) * 100.0 / count(*), 2)::text`;

export default {
	asks: "Of how many LAOs does LPA 2561 hold a result, by kind and province, and who is missing in Lamphun?",
	query: `{ assessmentRound(id: "SYN-lpa-2561") {
		coverage { expected held share byType { type expected held share }
			byProvince { province { code } expected held share } }
		missingLaos(where: { provinceCode: { eq: "51" } }) { totalCount nodes { type lao { id } } } } }`,
	demo: true,
	sql: `with expected as (${expected})
		select json_build_object('assessmentRound', json_build_object(
			'coverage', (select jsonb_build_object(${counts}) || jsonb_build_object(
				'byType', (select json_agg(c order by type) from (
					select type, json_build_object('type', type, ${counts}) as c
					from expected group by type) t),
				'byProvince', (select json_agg(c order by province_code) from (
					select province_code, json_build_object('province',
						json_build_object('code', province_code), ${counts}) as c
					from expected group by province_code) p))
				from expected),
			'missingLaos', (select json_build_object('totalCount', count(*), 'nodes', json_agg(
				json_build_object('type', type, 'lao', json_build_object('id', id)) order by id))
				from expected where province_code = '51' and not held)))`,
} satisfies Question;
