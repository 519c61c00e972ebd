import type { Question } from "./question.ts";

export default {
	asks: "How satisfied were citizens, by university surveys, in each year and kind of body in the North, and how many people were asked?",
	query: `{
		satisfactionResultsGrouped(
			by: [YEAR_BE, LAO_TYPE]
			where: {
				instrument: { eq: UNIVERSITY_SURVEY }
				lao: { regionCode: { eq: "NORTH" } }
				yearBE: { isNull: false }
			}
		) {
			nodes {
				key { yearBE laoType }
				count
				suppressedCount
				isSuppressed
				percent { mean min max }
				meanOfFive { mean }
				respondents { sum median }
			}
		}
	}`,
	demo: true,
	sql: `with surveys as (
			select r.year_be, l.type, r.respondents,
				(select avg(a.percent) from assessments.satisfaction_aspect a where a.result_id = r.id) as percent,
				(select avg(a.mean_of_five) from assessments.satisfaction_aspect a where a.result_id = r.id) as mean
			from assessments.satisfaction_result r
			join directory.lao l on l.id = r.lao_id
			join directory.province p on p.code = l.province_code
			where p.region_code = 'NORTH' and r.instrument = 'UNIVERSITY_SURVEY' and r.year_be is not null),
		groups as (
			select year_be, type, count(*) as results,
				count(*) filter (where respondents < 5 or respondents is null) as few
			from surveys group by year_be, type),
		measured as (
			select year_be, type, json_build_object(
					'mean', trim_scale(round(avg(percent), 4))::text,
					'min', trim_scale(round(min(percent), 4))::text,
					'max', trim_scale(round(max(percent), 4))::text) as percent,
				json_build_object('mean', trim_scale(round(avg(mean), 4))::text) as mean,
				json_build_object('sum', sum(respondents)::text, 'median', trim_scale(round(
					percentile_cont(0.5) within group (order by respondents)::numeric, 4))::text) as respondents
			from surveys where respondents >= 5 group by year_be, type)
		select json_build_object('satisfactionResultsGrouped', json_build_object('nodes', json_agg(
			json_build_object('key', json_build_object('yearBE', year_be, 'laoType', type),
				'count', results, 'suppressedCount', few, 'isSuppressed', few = results,
				'percent', percent, 'meanOfFive', mean, 'respondents', respondents)
			order by year_be, type)))
		from groups left join measured using (year_be, type)`,
} satisfies Question;
