import type { Question } from "./question.ts";

export default {
	asks: "How many bodies of each kind has each region, and how large are they?",
	query: `{
		laosGrouped(by: [REGION, LAO_TYPE], orderBy: [{ by: AREA_KM2_MEDIAN, direction: DESC }]) {
			totalCount
			nodes {
				key { region { nameTh } laoType isActive }
				count
				areaKm2 { count sum median stddev }
			}
		}
	}`,
	demo: true,
	sql: `with bodies as (
			select g.code, g.name_th, l.type, count(*) as bodies, count(l.area_km2) as known,
				sum(l.area_km2) as total,
				round(percentile_cont(0.5) within group (order by l.area_km2)::numeric, 4) as median,
				case when count(l.area_km2) > 1 then sqrt((sum(l.area_km2 ^ 2)
					- sum(l.area_km2) ^ 2 / count(l.area_km2)) / (count(l.area_km2) - 1)) end as spread
			from directory.lao l
			join directory.province p on p.code = l.province_code
			join directory.region g on g.code = p.region_code
			where l.is_active group by g.code, g.name_th, l.type)
		select json_build_object('laosGrouped', json_build_object(
			'totalCount', count(*),
			'nodes', json_agg(json_build_object(
				'key', json_build_object('region', json_build_object('nameTh', name_th),
					'laoType', type, 'isActive', null),
				'count', bodies,
				'areaKm2', json_build_object('count', known, 'sum', trim_scale(total)::text,
					'median', trim_scale(median)::text, 'stddev', trim_scale(round(spread, 4))::text))
				order by median desc nulls last, code, type))) from bodies`,
} satisfies Question;
