import type { Question } from "./question.ts";

export default {
	asks: "Which of the most urgent letters of DLA in 2567 that some province passed on speak of the budget?",
	query: `{
		circulars(
			where: {
				agencyCode: { eq: "มท08" }
				yearBE: { eq: 2567 }
				urgencyLevel: { eq: MOST_URGENT }
				subject: { contains: "งบประมาณ" }
				relatedFrom: { kind: { eq: FORWARDS } }
			}
			orderBy: [{ by: DATE_ISSUED, direction: DESC }, { by: ID }]
			first: 200
		) { totalCount nodes { id dateIssued } }
	}`,
	demo: true,
	sql: `with met as (
			select c.id, c.date_issued from circulars.circular c
			where c.agency_code = 'มท08' and c.year_be = 2567 and c.urgency_level = 'MOST_URGENT'
				and position('งบประมาณ' in c.subject) > 0
				and (select count(*) from circulars.circular_relation r
					where r.to_id = c.id and r.kind = 'FORWARDS') > 0)
		select json_build_object('circulars', json_build_object(
			'totalCount', (select count(*) from met),
			'nodes', (select coalesce(json_agg(json_build_object('id', id, 'dateIssued', date_issued)
				order by date_issued desc, id), '[]') from met)))`,
} satisfies Question;
