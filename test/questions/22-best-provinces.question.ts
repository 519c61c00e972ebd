import type { Question } from "./question.ts";

export default {
	asks: "In which five provinces of at least fifty assessed bodies was the mean LPA total of 2566 highest, and what share of them passed?",
	query: `{
		assessmentResultsGrouped(
			by: [PROVINCE]
			where: { yearBE: { eq: 2566 }, frameworkCode: { eq: "LPA" } }
			having: [{ measure: LAO_COUNT, gte: "50" }]
			orderBy: [{ by: PUBLISHED_TOTAL_MEAN, direction: DESC }]
			first: 5
		) {
			totalCount
			hasMore
			nodes {
				key { province { nameTh region { nameEn } } }
				laoCount
				sharePassing
				publishedTotal { mean }
			}
		}
	}`,
	demo: true,
	sql: `with provinces as (
			select p.code, p.name_th, g.name_en, count(distinct r.lao_id) as bodies,
				sum(r.published_total) / count(r.published_total) as mean,
				sum(case when r.published_total >= 70 then 1 else 0 end) * 100.0 / count(r.published_total) as passing
			from assessments.assessment_result r
			join directory.province p on p.code = r.province_code
			join directory.region g on g.code = p.region_code
			where r.round_id in (select id from assessments.assessment_round
				where framework_code = 'LPA' and year_be = 2566)
			group by p.code, p.name_th, g.name_en having count(distinct r.lao_id) >= 50)
		select json_build_object('assessmentResultsGrouped', json_build_object(
			'totalCount', (select count(*) from provinces),
			'hasMore', (select count(*) > 5 from provinces),
			'nodes', (select json_agg(json_build_object(
					'key', json_build_object('province', json_build_object(
						'nameTh', name_th, 'region', json_build_object('nameEn', name_en))),
					'laoCount', bodies,
					'sharePassing', trim_scale(round(passing, 4))::text,
					'publishedTotal', json_build_object('mean', trim_scale(round(mean, 4))::text))
				order by mean desc, code)
				from (select * from provinces order by mean desc, code limit 5) best)))`,
} satisfies Question;
