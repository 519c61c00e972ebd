import type { Question } from "./question.ts";

export default {
	asks: "How many bodies of each kind in the South reached each band of LPA in 2565?",
	query: `{
		assessmentResultsGrouped(
			by: [LAO_TYPE, BAND]
			where: { yearBE: { eq: 2565 }, lao: { regionCode: { eq: "SOUTH" } } }
		) { nodes { key { laoType band province { code } } count laoCount } }
	}`,
	demo: true,
	sql: `select json_build_object('assessmentResultsGrouped', json_build_object('nodes', json_agg(
			json_build_object('key', json_build_object('laoType', type, 'band', band, 'province', null),
				'count', results, 'laoCount', bodies) order by type, band)))
		from (select l.type, case
				when r.published_total is null then null
				when r.published_total < 70 then 'BELOW_PASS'
				when r.published_total < 80 then 'GOOD'
				when r.published_total < 90 then 'VERY_GOOD'
				else 'OUTSTANDING' end as band,
				count(*) as results, count(distinct l.id) as bodies
			from assessments.assessment_result r
			join directory.lao l on l.id = r.lao_id
			join directory.province p on p.code = l.province_code
			where r.year_be = 2565 and p.region_code = 'SOUTH' group by 1, 2) bands`,
} satisfies Question;
