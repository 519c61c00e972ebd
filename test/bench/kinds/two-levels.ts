import { drawSome, type Kind } from "../side-by-side/kind.ts";

export default {
	name: "two-levels",
	title: "200 LAOs, two levels",
	query: `query ($ids: [ID!]!) {
		laos(ids: $ids, first: 200, orderBy: [{ by: ID }]) {
			nodes {
				id
				shortNameTh
				assessmentResults(first: 3) {
					nodes { id yearBE publishedTotal round { id nameTh } }
				}
			}
		}
	}`,
	pool: "select id from directory.lao where is_active order by id",
	draw: (random, pool) => ({ ids: drawSome(random, pool, 200).map(({ id }) => id) }),
	parameters: ({ ids }) => [ids],
	statement: `select json_build_object('laos', json_build_object('nodes', json_agg(json_build_object(
		'id', l.id, 'shortNameTh', l.short_name_th,
		'assessmentResults', json_build_object('nodes', coalesce(r.nodes, '[]'))) order by l.id)))
	from directory.lao l left join lateral (
		select json_agg(json_build_object('id', r.id, 'yearBE', r.year_be,
			'publishedTotal', r.published_total::text,
			'round', json_build_object('id', n.id, 'nameTh', n.name_th))
			order by r.year_be desc nulls last, r.id) as nodes
		from (select id, year_be, published_total, round_id from assessments.assessment_result
			where lao_id = l.id order by year_be desc nulls last, id limit 3) r
		join assessments.assessment_round n on n.id = r.round_id) r on true
	where l.id = any($1)`,
	postgraphile: {
		query: `query ($ids: [String!]!) {
			laos: allLaos(filter: { rowId: { in: $ids } }, first: 200, orderBy: [ROW_ID_ASC]) {
				nodes {
					id: rowId
					shortNameTh
					assessmentResults: assessmentsAssessmentResultsByLaoId(
						first: 3
						orderBy: [YEAR_BE_DESC, ROW_ID_ASC]
					) {
						nodes {
							id: rowId
							yearBE: yearBe
							publishedTotal
							round: assessmentsAssessmentRoundByRoundId { id: rowId nameTh }
						}
					}
				}
			}
		}`,
		read: (data: unknown) => data,
	},
} satisfies Kind;
