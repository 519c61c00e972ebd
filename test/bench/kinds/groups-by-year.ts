import { drawSome, type Kind } from "../side-by-side/kind.ts";

export default {
	name: "groups-by-year",
	title: "a group-by over 8 years",
	query: `query ($provinces: [ID!]!) {
		assessmentResultsGrouped(
			by: [PROVINCE, YEAR_BE]
			where: { provinceCode: { in: $provinces }, yearBE: { gte: 2559, lte: 2566 } }
			orderBy: [{ by: PROVINCE }, { by: YEAR_BE }]
			first: 100
		) {
			nodes {
				key { province { code nameTh } yearBE }
				count
				laoCount
				publishedTotal { mean min max }
			}
		}
	}`,
	pool: `select p.code from directory.province p where exists (
			select 1 from assessments.assessment_result r where r.province_code = p.code)
		order by p.code`,
	draw: (random, pool) => ({ provinces: drawSome(random, pool, 10).map(({ code }) => code) }),
	parameters: ({ provinces }) => [provinces],
	statement: `select json_build_object('assessmentResultsGrouped', json_build_object('nodes',
		coalesce(json_agg(json_build_object(
			'key', json_build_object('province', json_build_object('code', p.code, 'nameTh', p.name_th),
				'yearBE', r.year_be),
			'count', r.results, 'laoCount', r.laos,
			'publishedTotal', json_build_object('mean', trim_scale(round(r.mean, 4))::text,
				'min', trim_scale(r.least)::text, 'max', trim_scale(r.most)::text))
			order by r.province_code, r.year_be), '[]')))
	from (select province_code, year_be, count(*) as results, count(distinct lao_id) as laos,
			avg(published_total) as mean, min(published_total) as least, max(published_total) as most
		from assessments.assessment_result
		where province_code = any($1) and year_be between 2559 and 2566
		group by province_code, year_be order by province_code, year_be limit 100) r
	join directory.province p on p.code = r.province_code`,
	postgraphile: { why: "its plugin for aggregates has no release for version 5 in the registry" },
} satisfies Kind;
