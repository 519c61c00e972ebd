import type { Question } from "./question.ts";

export default {
	asks: "How many agreements on each area of service were signed in each fiscal year since 2565, by how many hosts, among how many parties?",
	query: `{
		agreementsGrouped(
			by: [FISCAL_YEAR_BE, SERVICE_AREA]
			where: { signedOn: { gte: "2021-10-01" } }
			orderBy: [{ by: FISCAL_YEAR_BE, direction: DESC }, { by: COUNT, direction: DESC }]
		) {
			totalCount
			nodes {
				key { fiscalYearBE serviceArea { nameTh } }
				count
				laoCount
				partyCount { mean max }
				statedPartyCount { count sum }
			}
		}
	}`,
	demo: true,
	sql: `with signed as (
			select g.id, g.stated_party_count, g.service_area_code as area, s.name_th,
				extract(year from g.signed_on)::integer + 543
					+ case when extract(month from g.signed_on) >= 10 then 1 else 0 end as fiscal_year,
				(select count(*) from cooperation.agreement_party p where p.agreement_id = g.id) as parties,
				(select p.lao_id from cooperation.agreement_party p where p.agreement_id = g.id
					and p.role = 'HOST' and p.lao_id is not null order by p.position limit 1) as host
			from cooperation.cooperation_agreement g
			left join directory.service_area s on s.code = g.service_area_code
			where g.signed_on >= date '2021-10-01'),
		groups as (
			select fiscal_year, area, name_th, count(*) as agreements, count(distinct host) as hosts,
				avg(parties) as mean, max(parties) as most,
				count(stated_party_count) as stated, sum(stated_party_count) as total
			from signed group by fiscal_year, area, name_th)
		select json_build_object('agreementsGrouped', json_build_object(
			'totalCount', count(*),
			'nodes', json_agg(json_build_object(
				'key', json_build_object('fiscalYearBE', fiscal_year,
					'serviceArea', case when area is not null then json_build_object('nameTh', name_th) end),
				'count', agreements, 'laoCount', hosts,
				'partyCount', json_build_object('mean', trim_scale(round(mean, 4))::text, 'max', most::text),
				'statedPartyCount', json_build_object('count', stated, 'sum', total::text))
				order by fiscal_year desc, agreements desc, area nulls last)))
		from groups`,
} satisfies Question;
