import { drawSome, type Kind } from "../side-by-side/kind.ts";
import { newestLetters } from "../side-by-side/newest-letters.ts";

interface PostgraphileData {
	allLaos: { nodes: PostgraphileLao[] };
}

interface PostgraphileLao {
	parties: { nodes: { agreement: PostgraphileAgreement }[] };
	[field: string]: unknown;
}

interface PostgraphileAgreement {
	id: string;
	signedOn: string | null;
	serviceArea: { code: string; nameTh: string; areas: { nodes: { recommendation: unknown }[] } };
	[field: string]: unknown;
}

export default {
	name: "five-subgraphs",
	title: "20 LAOs across five subgraphs",
	query: `query ($ids: [ID!]!) {
		laos(ids: $ids, first: 20, orderBy: [{ by: ID }]) {
			nodes {
				id
				shortNameTh
				type
				province { code nameTh }
				circulars(first: 3) { nodes { way circular { id number subject dateIssued } } }
				assessmentResults(first: 5) { nodes { id yearBE publishedTotal } }
				agreements(role: HOST) {
					nodes {
						id
						serviceTh
						signedOn
						parties { position role lao { id shortNameTh } }
						serviceArea {
							code
							nameTh
							recommendations(first: 2, orderBy: [{ by: ID }]) { nodes { id titleEn } }
						}
					}
				}
			}
		}
	}`,
	// Bodies like most: the few that host dozens of agreements would make requests of unequal weight.
	pool: `select p.lao_id as id from cooperation.agreement_party p
		join cooperation.cooperation_agreement g on g.id = p.agreement_id
		where p.role = 'HOST' and p.lao_id is not null
		group by p.lao_id having count(*) <= 5 and bool_and(g.service_area_code is not null)
		order by p.lao_id`,
	draw: (random, pool) => ({ ids: drawSome(random, pool, 20).map(({ id }) => id) }),
	parameters: ({ ids }) => [ids],
	statement: `select json_build_object('laos', json_build_object('nodes', json_agg(
		json_build_object('id', l.id, 'shortNameTh', l.short_name_th, 'type', l.type,
			'province', json_build_object('code', p.code, 'nameTh', p.name_th),
			'circulars', json_build_object('nodes', coalesce(c.nodes, '[]')),
			'assessmentResults', json_build_object('nodes', coalesce(r.nodes, '[]')),
			'agreements', json_build_object('nodes', coalesce(g.nodes, '[]'))) order by l.id)))
	from directory.lao l
	join directory.province p on p.code = l.province_code
	left join lateral (
		select json_agg(json_build_object('way', w.way, 'circular', json_build_object('id', c.id,
			'number', c.number, 'subject', c.subject, 'dateIssued', c.date_issued))
			order by w.date_issued desc nulls last, w.id) as nodes
		from ${newestLetters("l.id", 3)} w
		join circulars.circular c on c.id = w.circular_id) c on true
	left join lateral (
		select json_agg(json_build_object('id', r.id, 'yearBE', r.year_be,
			'publishedTotal', r.published_total::text) order by r.year_be desc nulls last, r.id) as nodes
		from (select r.id, r.year_be, r.published_total from assessments.assessment_result r
			where r.lao_id = l.id order by r.year_be desc nulls last, r.id limit 5) r) r on true
	left join lateral (
		select json_agg(json_build_object('id', g.id, 'serviceTh', g.service_th,
			'signedOn', g.signed_on, 'parties', parties.list, 'serviceArea', area.object)
			order by g.signed_on desc nulls last, g.id) as nodes
		from cooperation.agreement_party h
		join cooperation.cooperation_agreement g on g.id = h.agreement_id
		left join lateral (
			select json_agg(json_build_object('position', b.position, 'role', b.role,
				'lao', case when o.id is not null then
					json_build_object('id', o.id, 'shortNameTh', o.short_name_th) end)
				order by b.position) as list
			from cooperation.agreement_party b left join directory.lao o on o.id = b.lao_id
			where b.agreement_id = g.id) parties on true
		left join lateral (
			select json_build_object('code', s.code, 'nameTh', s.name_th, 'recommendations',
				json_build_object('nodes', (select coalesce(json_agg(
					json_build_object('id', n.id, 'titleEn', n.title_en) order by n.id), '[]')
				from (select n.id, n.title_en from studies.recommendation_area a
					join studies.recommendation n on n.id = a.recommendation_id
					where a.service_area_code = s.code order by n.id limit 2) n))) as object
			from directory.service_area s where s.code = g.service_area_code) area on true
		where h.lao_role = l.id || '/HOST') g on true
	where l.id = any($1)`,
	postgraphile: {
		query: `query ($ids: [String!]!) {
			allLaos(filter: { rowId: { in: $ids } }, first: 20, orderBy: [ROW_ID_ASC]) {
				nodes {
					id: rowId
					shortNameTh
					type
					province: provinceByProvinceCode { code nameTh }
					circulars: circularsLaoCircularsByLaoId(
						condition: { isIssued: true }
						first: 3
						orderBy: [DATE_ISSUED_DESC, ROW_ID_ASC]
					) {
						nodes {
							way
							circular: circularsCircularByCircularId { id: rowId number subject dateIssued }
						}
					}
					assessmentResults: assessmentsAssessmentResultsByLaoId(
						first: 5
						orderBy: [YEAR_BE_DESC, ROW_ID_ASC]
					) { nodes { id: rowId yearBE: yearBe publishedTotal } }
					parties: cooperationAgreementPartiesByLaoId(condition: { role: "HOST" }) {
						nodes {
							agreement: cooperationCooperationAgreementByAgreementId {
								id: rowId
								serviceTh
								signedOn
								parties: cooperationAgreementPartiesByAgreementId(orderBy: [POSITION_ASC]) {
									nodes { position role lao: laoByLaoId { id: rowId shortNameTh } }
								}
								serviceArea: serviceAreaByServiceAreaCode {
									code
									nameTh
									areas: studiesRecommendationAreasByServiceAreaCode(
										first: 2
										orderBy: [RECOMMENDATION_ID_ASC]
									) { nodes { recommendation: studiesRecommendationByRecommendationId { id: rowId titleEn } } }
								}
							}
						}
					}
				}
			}
		}`,
		read: ({ allLaos }: PostgraphileData) => ({
			laos: { nodes: allLaos.nodes.map(readLao) },
		}),
	},
} satisfies Kind;

function readLao({ parties, ...lao }: PostgraphileLao): unknown {
	const agreements = parties.nodes.map(({ agreement }) => agreement);
	const latestFirst = agreements.toSorted(
		(a, b) => order(b.signedOn ?? "", a.signedOn ?? "") || order(a.id, b.id),
	);
	return { ...lao, agreements: { nodes: latestFirst.map(readAgreement) } };
}

const order = (a: string, b: string) => (a < b ? -1 : Number(a > b));

function readAgreement({ parties, serviceArea, ...agreement }: PostgraphileAgreement): unknown {
	const { areas, ...area } = serviceArea;
	const recommendations = { nodes: areas.nodes.map(({ recommendation }) => recommendation) };
	const list = (parties as { nodes: unknown[] }).nodes;
	return { ...agreement, parties: list, serviceArea: { ...area, recommendations } };
}
