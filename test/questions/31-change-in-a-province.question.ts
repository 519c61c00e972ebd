import type { Question } from "./question.ts";

export default {
	asks: "How did the towns of Lamphun change in LPA 2564 since they were last assessed?",
	query: `{ assessmentResults(provinceCode: "51", roundId: "SYN-lpa-2564",
		where: { lao: { type: { eq: TOWN_MUNICIPALITY } } }, orderBy: [{ by: LAO_ID }]) { nodes {
			lao { id } publishedTotal
			change { difference yearsBetween previous { yearBE publishedTotal } } } } }`,
	demo: true,
	sql: `select json_build_object('assessmentResults', json_build_object('nodes', json_agg(
		json_build_object('lao', json_build_object('id', r.lao_id),
			'publishedTotal', r.published_total::text,
			'change', case when p.id is null then null else json_build_object(
				'difference', (r.published_total - p.published_total)::text,
				'yearsBetween', r.year_be - p.year_be,
				'previous', json_build_object('yearBE', p.year_be, 'publishedTotal', p.published_total::text)
			) end) order by r.lao_id)))
		from assessments.assessment_result r join directory.lao l on l.id = r.lao_id
		left join assessments.assessment_result p on p.lao_id = r.lao_id and p.framework_code = 'LPA'
			and p.year_be = (select max(e.year_be) from assessments.assessment_result e
				where e.lao_id = r.lao_id and e.framework_code = 'LPA' and e.year_be < 2564)
		where r.round_id = 'SYN-lpa-2564' and l.province_code = '51' and l.type = 'TOWN_MUNICIPALITY'`,
} satisfies Question;
