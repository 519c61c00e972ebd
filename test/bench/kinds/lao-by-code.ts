import type { Kind } from "../side-by-side/kind.ts";
import { newestLetters } from "../side-by-side/newest-letters.ts";

type Nodes = { nodes: unknown[] };

interface PostgraphileData {
	lao: {
		history: Nodes;
		results: { nodes: { dimensionScores: Nodes }[] };
		[field: string]: unknown;
	};
}

export default {
	name: "lao-by-code",
	title: "one LAO by code with everything",
	query: `query ($code: ID!) {
		lao(code: $code) {
			id
			code
			type
			fullNameTh
			shortNameTh
			nameEn
			latitude
			longitude
			areaKm2
			province { code nameTh region { code nameTh } }
			district { code nameTh }
			history { fullNameTh type code validFrom validTo isCurrent }
			assessmentResults(first: 8) {
				nodes { id yearBE publishedTotal dimensionScores { id points maximum } }
			}
			satisfactionResults(first: 5) { nodes { id yearBE instrument } }
			minimumStandardResults(first: 10) { nodes { id yearBE isMet } }
			partners(first: 5) { nodes { agreementCount lao { id shortNameTh } } }
			circulars(first: 5) { nodes { way circular { id number subject dateIssued } } }
		}
	}`,
	// Where a year is missing PostGraphile puts it first and ours last.
	pool: `select l.code from directory.lao l where l.code is not null and l.is_active
		and not exists (select 1 from assessments.satisfaction_result r
			where r.lao_id = l.id and r.year_be is null)
		order by l.code`,
	draw: (random, pool) => ({ code: random.pick(pool).code }),
	parameters: ({ code }) => [code],
	statement: `select json_build_object('lao', json_build_object(
		'id', l.id, 'code', l.code, 'type', l.type, 'fullNameTh', l.full_name_th,
		'shortNameTh', l.short_name_th, 'nameEn', l.name_en, 'latitude', l.latitude,
		'longitude', l.longitude, 'areaKm2', l.area_km2::text,
		'province', (select json_build_object('code', p.code, 'nameTh', p.name_th, 'region',
				json_build_object('code', g.code, 'nameTh', g.name_th))
			from directory.province p join directory.region g on g.code = p.region_code
			where p.code = l.province_code),
		'district', (select json_build_object('code', d.code, 'nameTh', d.name_th)
			from directory.district d where d.code = l.district_code),
		'history', (select coalesce(json_agg(json_build_object('fullNameTh', h.full_name_th,
				'type', h.type, 'code', h.code, 'validFrom', h.valid_from, 'validTo', h.valid_to,
				'isCurrent', h.is_current) order by h.valid_from, h.is_current, h.id), '[]')
			from directory.lao_period h where h.lao_id = l.id),
		'assessmentResults', json_build_object('nodes', (select coalesce(json_agg(json_build_object(
				'id', r.id, 'yearBE', r.year_be, 'publishedTotal', r.published_total::text,
				'dimensionScores', (select coalesce(json_agg(json_build_object('id', s.id,
						'points', s.points::text, 'maximum', s.maximum::text)
						order by s.dimension_id, s.id), '[]')
					from assessments.dimension_score s where s.result_id = r.id))
				order by r.year_be desc nulls last, r.id), '[]')
			from (select id, year_be, published_total from assessments.assessment_result
				where lao_id = l.id order by year_be desc nulls last, id limit 8) r)),
		'satisfactionResults', json_build_object('nodes', (select coalesce(json_agg(
				json_build_object('id', r.id, 'yearBE', r.year_be, 'instrument', r.instrument)
				order by r.year_be desc nulls last, r.id), '[]')
			from (select id, year_be, instrument from assessments.satisfaction_result
				where lao_id = l.id order by year_be desc nulls last, id limit 5) r)),
		'minimumStandardResults', json_build_object('nodes', (select coalesce(json_agg(
				json_build_object('id', r.id, 'yearBE', r.year_be, 'isMet', r.is_met)
				order by r.year_be desc nulls last, r.id), '[]')
			from (select id, year_be, is_met from assessments.minimum_standard_result
				where lao_id = l.id order by year_be desc nulls last, id limit 10) r)),
		'partners', json_build_object('nodes', (select coalesce(json_agg(json_build_object(
				'agreementCount', a.agreement_count,
				'lao', json_build_object('id', o.id, 'shortNameTh', o.short_name_th))
				order by a.agreement_count desc, a.id), '[]')
			from (select id, agreement_count, partner_id from cooperation.lao_partner
				where lao_id = l.id order by agreement_count desc, id limit 5) a
			join directory.lao o on o.id = a.partner_id)),
		'circulars', json_build_object('nodes', (select coalesce(json_agg(json_build_object(
				'way', w.way, 'circular', json_build_object('id', c.id, 'number', c.number,
					'subject', c.subject, 'dateIssued', c.date_issued))
				order by w.date_issued desc nulls last, w.id), '[]')
			from ${newestLetters("l.id", 5)} w
			join circulars.circular c on c.id = w.circular_id))))
	from directory.lao l where l.code = $1`,
	postgraphile: {
		query: `query ($code: String!) {
			lao: laoByCode(code: $code) {
				id: rowId
				code
				type
				fullNameTh
				shortNameTh
				nameEn
				latitude
				longitude
				areaKm2
				province: provinceByProvinceCode { code nameTh region: regionByRegionCode { code nameTh } }
				district: districtByDistrictCode { code nameTh }
				history: laoPeriodsByLaoId(orderBy: [VALID_FROM_ASC, IS_CURRENT_ASC, ROW_ID_ASC]) {
					nodes { fullNameTh type code validFrom validTo isCurrent }
				}
				results: assessmentsAssessmentResultsByLaoId(
					first: 8
					orderBy: [YEAR_BE_DESC, ROW_ID_ASC]
				) {
					nodes {
						id: rowId
						yearBE: yearBe
						publishedTotal
						dimensionScores: assessmentsDimensionScoresByResultId(
							orderBy: [DIMENSION_ID_ASC, ROW_ID_ASC]
						) { nodes { id: rowId points maximum } }
					}
				}
				satisfactionResults: assessmentsSatisfactionResultsByLaoId(
					first: 5
					orderBy: [YEAR_BE_DESC, ROW_ID_ASC]
				) { nodes { id: rowId yearBE: yearBe instrument } }
				minimumStandardResults: assessmentsMinimumStandardResultsByLaoId(
					first: 10
					orderBy: [YEAR_BE_DESC, ROW_ID_ASC]
				) { nodes { id: rowId yearBE: yearBe isMet } }
				partners: cooperationLaoPartnersByLaoId(
					first: 5
					orderBy: [AGREEMENT_COUNT_DESC, ROW_ID_ASC]
				) { nodes { agreementCount lao: laoByPartnerId { id: rowId shortNameTh } } }
				circulars: circularsLaoCircularsByLaoId(
					condition: { isIssued: true }
					first: 5
					orderBy: [DATE_ISSUED_DESC, ROW_ID_ASC]
				) {
					nodes { way circular: circularsCircularByCircularId { id: rowId number subject dateIssued } }
				}
			}
		}`,
		read: ({ lao: { history, results, ...lao } }: PostgraphileData) => ({
			lao: {
				...lao,
				history: history.nodes,
				assessmentResults: {
					nodes: results.nodes.map(({ dimensionScores, ...result }) => ({
						...result,
						dimensionScores: dimensionScores.nodes,
					})),
				},
			},
		}),
	},
} satisfies Kind;
