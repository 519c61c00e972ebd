import type { Question } from "./question.ts";

export default {
	asks: "How do city municipalities score in each dimension of LPA over the years: mean, median and spread?",
	query: `{
		dimensionScoresGrouped(
			by: [DIMENSION, YEAR_BE]
			where: { lao: { type: { eq: CITY_MUNICIPALITY } } }
			orderBy: [{ by: YEAR_BE }, { by: PERCENT_MEAN }]
		) {
			totalCount
			nodes {
				key { yearBE dimension { number nameTh } }
				percent { count mean median p10 p90 stddev }
			}
		}
	}`,
	demo: true,
	sql: `with scores as (
			select r.year_be, d.id, d.number, d.name_th, s.points * 100 / s.maximum as percent
			from assessments.dimension_score s
			join assessments.assessment_result r on r.id = s.result_id
			join assessments.dimension d on d.id = s.dimension_id
			join directory.lao l on l.id = r.lao_id
			where l.type = 'CITY_MUNICIPALITY'),
		years as (
			select year_be, id, number, name_th, json_build_object(
				'count', count(*),
				'mean', trim_scale(round(sum(percent) / count(*), 4))::text,
				'median', trim_scale(round(percentile_cont(0.5) within group (order by percent)::numeric, 4))::text,
				'p10', trim_scale(round(percentile_cont(0.1) within group (order by percent)::numeric, 4))::text,
				'p90', trim_scale(round(percentile_cont(0.9) within group (order by percent)::numeric, 4))::text,
				'stddev', trim_scale(round(sqrt((sum(percent ^ 2) - sum(percent) ^ 2 / count(*)) / (count(*) - 1)), 4))::text
			) as percent, round(avg(percent), 4) as mean
			from scores group by year_be, id, number, name_th)
		select json_build_object('dimensionScoresGrouped', json_build_object(
			'totalCount', (select count(*) from years),
			'nodes', (select json_agg(json_build_object(
				'key', json_build_object('yearBE', year_be,
					'dimension', json_build_object('number', number, 'nameTh', name_th)),
				'percent', percent) order by year_be, mean, id) from years)))`,
} satisfies Question;
