import type { Question } from "./question.ts";

export default {
	asks: "In which regions and areas of service do fewer than 60 percent of SAOs meet the minimum standards?",
	query: `{
		minimumStandardResultsGrouped(
			by: [SERVICE_AREA, REGION]
			where: { lao: { type: { eq: SAO } } }
			having: [{ measure: SHARE_PASSING, lt: "60" }]
			orderBy: [{ by: SHARE_PASSING }]
		) {
			totalCount
			nodes {
				key { serviceArea { nameTh } region { nameTh } }
				laoCount
				sharePassing
				percent { mean p10 }
			}
		}
	}`,
	demo: true,
	sql: `with standards as (
			select a.code as area, a.name_th as area_th, g.code as region, g.name_th as region_th,
				count(distinct m.lao_id) as bodies,
				100.0 * sum(m.is_met::integer) / count(m.is_met) as met,
				avg(m.score / m.maximum * 100) as mean,
				percentile_cont(0.1) within group (order by m.score / m.maximum * 100)::numeric as p10
			from assessments.minimum_standard_result m
			join directory.service_area a on a.code = m.service_area_code
			join directory.lao l on l.id = m.lao_id
			join directory.province p on p.code = l.province_code
			join directory.region g on g.code = p.region_code
			where l.type = 'SAO' group by a.code, a.name_th, g.code, g.name_th)
		select json_build_object('minimumStandardResultsGrouped', json_build_object(
			'totalCount', count(*),
			'nodes', json_agg(json_build_object(
				'key', json_build_object('serviceArea', json_build_object('nameTh', area_th),
					'region', json_build_object('nameTh', region_th)),
				'laoCount', bodies,
				'sharePassing', trim_scale(round(met, 4))::text,
				'percent', json_build_object('mean', trim_scale(round(mean, 4))::text,
					'p10', trim_scale(round(p10, 4))::text)) order by met, area, region)))
		from standards where met < 60`,
} satisfies Question;
