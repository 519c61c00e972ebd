import type { Question } from "./question.ts";

export default {
	asks: "In which agreements of 2558 to 2562 that were not merely discussed is the PAO of Lamphun a partner, not the host?",
	query: `{
		agreements(
			where: {
				parties: { laoId: { eq: "2510101" }, role: { eq: PARTNER } }
				signedOn: { gte: "2015-01-01", lte: "2019-12-31" }
				not: { status: { eq: DISCUSSED } }
			}
			orderBy: [{ by: SIGNED_ON, nulls: FIRST }]
			first: 100
		) { totalCount nodes { id signedOn status } }
	}`,
	demo: true,
	sql: `with met as (
			select a.id, a.signed_on, a.status from cooperation.cooperation_agreement a
			where a.status <> 'DISCUSSED' and extract(year from a.signed_on) between 2015 and 2019
				and a.id in (select agreement_id from cooperation.agreement_party
					where lao_id = '2510101' and role = 'PARTNER'))
		select json_build_object('agreements', json_build_object(
			'totalCount', (select count(*) from met),
			'nodes', (select coalesce(json_agg(json_build_object(
				'id', id, 'signedOn', signed_on, 'status', status) order by signed_on, id), '[]') from met)))`,
} satisfies Question;
