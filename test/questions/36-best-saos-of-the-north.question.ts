import type { Question } from "./question.ts";

export default {
	asks: "Which SAOs of the North reached 93 percent or more in LPA 2563, best first, and how many reached 85?",
	query: `{
		best: assessmentResults(
			where: {
				roundId: { eq: "SYN-lpa-2563" }
				publishedTotal: { gte: "93" }
				lao: { type: { eq: SAO }, regionCode: { eq: "NORTH" } }
			}
			orderBy: [{ by: PUBLISHED_TOTAL, direction: DESC }, { by: LAO_ID }]
			first: 500
		) { nodes { publishedTotal lao { id shortNameTh } } }
		good: assessmentResults(
			where: {
				and: [{ roundId: { eq: "SYN-lpa-2563" } }, { publishedTotal: { gte: "85" } }]
				lao: { type: { in: [SAO] }, regionCode: { in: ["NORTH"] } }
			}
		) { totalCount totalCountIsEstimate }
	}`,
	demo: true,
	sql: `with northern as (
			select r.published_total, l.id, l.short_name_th
			from assessments.assessment_result r join directory.lao l on l.id = r.lao_id
			join directory.province p on p.code = l.province_code
			where r.round_id = 'SYN-lpa-2563' and l.type = 'SAO' and p.region_code = 'NORTH')
		select json_build_object(
			'best', json_build_object('nodes', (select coalesce(json_agg(json_build_object(
				'publishedTotal', published_total::text,
				'lao', json_build_object('id', id, 'shortNameTh', short_name_th))
				order by published_total desc, id), '[]') from northern where published_total >= 93)),
			'good', (select json_build_object('totalCount', count(*), 'totalCountIsEstimate', false)
				from northern where published_total >= 85))`,
} satisfies Question;
