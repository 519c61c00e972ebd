import type { Question } from "./question.ts";

export default {
	asks: "How do the PAOs of Lamphun, Surin and Narathiwat compare: mean of eight years of LPA, agreements hosted, letters meant for them?",
	query: `query ($ids: [ID!]!) {
		assessmentResultsGrouped(
			by: [LAO]
			where: { laoId: { in: $ids }, frameworkCode: { eq: "LPA" } }
			orderBy: [{ by: LAO }]
		) { nodes { key { lao { id } } count publishedTotal { mean min max } } }
		agreements(where: { parties: { laoId: { in: $ids }, role: { eq: HOST } } }) { totalCount }
		circulars(where: { laos: { laoId: { in: $ids } } }) { totalCount }
	}`,
	variables: { ids: ["2510101", "2320101", "2960101"] },
	demo: true,
	sql: `with ids as (select unnest(array['2510101', '2320101', '2960101']) as id)
		select json_build_object(
			'assessmentResultsGrouped', json_build_object('nodes', (
				select json_agg(json_build_object('key', json_build_object('lao', json_build_object('id', lao_id)),
					'count', n, 'publishedTotal', json_build_object('mean', mean, 'min', least, 'max', most))
					order by lao_id)
				from (select lao_id, count(*) as n, trim_scale(round(avg(published_total), 4))::text as mean,
						trim_scale(min(published_total))::text as least,
						trim_scale(max(published_total))::text as most
					from assessments.assessment_result
					where framework_code = 'LPA' and lao_id in (select id from ids) group by lao_id) per)),
			'agreements', (select json_build_object('totalCount', count(distinct agreement_id))
				from cooperation.agreement_party where role = 'HOST' and lao_id in (select id from ids)),
			'circulars', (select json_build_object('totalCount', count(distinct circular_id))
				from circulars.lao_circular where lao_id in (select id from ids)))`,
} satisfies Question;
