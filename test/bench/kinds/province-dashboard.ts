import type { Kind } from "../side-by-side/kind.ts";

interface PostgraphileData {
	province: Record<string, unknown>;
	circulars: unknown;
}

export default {
	name: "province-dashboard",
	title: "a province dashboard",
	query: `query ($province: ID!, $year: Int!) {
		province(code: $province) {
			nameTh
			region { nameTh }
			laos { totalCount }
			agreements(status: SIGNED, first: 5) { totalCount nodes { id serviceTh signedOn } }
			assessmentResults(yearBE: $year, first: 10) {
				totalCount
				nodes { id publishedTotal lao { id shortNameTh } }
			}
			circulars(first: 5) { nodes { id number subject dateIssued } }
		}
	}`,
	pool: `select p.code as province, y.year::text from directory.province p,
		generate_series(2559, 2566) y(year) where exists (
			select 1 from directory.lao l where l.province_code = p.code)
		order by p.code, y.year`,
	draw: (random, pool) => {
		const { province, year } = random.pick(pool);
		return { province, year: Number(year) };
	},
	parameters: ({ province, year }) => [province, year],
	statement: `select json_build_object('province', json_build_object('nameTh', p.name_th,
		'region', (select json_build_object('nameTh', g.name_th) from directory.region g
			where g.code = p.region_code),
		'laos', (select json_build_object('totalCount', count(*)) from directory.lao l
			where l.province_code = p.code and l.is_active),
		'agreements', json_build_object(
			'totalCount', (select count(*) from cooperation.cooperation_agreement
				where province_code = p.code and status = 'SIGNED'),
			'nodes', (select coalesce(json_agg(json_build_object('id', a.id,
					'serviceTh', a.service_th, 'signedOn', a.signed_on)
					order by a.signed_on desc nulls last, a.id), '[]')
				from (select id, service_th, signed_on from cooperation.cooperation_agreement
					where province_code = p.code and status = 'SIGNED'
					order by signed_on desc nulls last, id limit 5) a)),
		'assessmentResults', json_build_object(
			'totalCount', (select count(*) from assessments.assessment_result
				where province_code = p.code and year_be = $2),
			'nodes', (select coalesce(json_agg(json_build_object('id', r.id,
					'publishedTotal', r.published_total::text,
					'lao', json_build_object('id', l.id, 'shortNameTh', l.short_name_th))
					order by r.id), '[]')
				from (select id, published_total, lao_id from assessments.assessment_result
					where province_code = p.code and year_be = $2
					order by year_be desc nulls last, id limit 10) r
				join directory.lao l on l.id = r.lao_id)),
		'circulars', json_build_object('nodes', (select coalesce(json_agg(json_build_object('id', c.id,
				'number', c.number, 'subject', c.subject, 'dateIssued', c.date_issued)
				order by c.date_issued desc nulls last, c.id), '[]')
			from (select id, number, subject, date_issued from circulars.circular c
				where c.kind in ('LETTER', 'FORWARDING_LETTER') and exists (
					select 1 from circulars.province_circular v
					where v.circular_id = c.id and v.province_code = p.code)
				order by c.date_issued desc nulls last, c.id limit 5) c))))
	from directory.province p where p.code = $1`,
	postgraphile: {
		query: `query ($province: String!, $year: Int!) {
			province: provinceByCode(code: $province) {
				nameTh
				region: regionByRegionCode { nameTh }
				laos: laosByProvinceCode(condition: { isActive: true }) { totalCount }
				agreements: cooperationCooperationAgreementsByProvinceCode(
					condition: { status: "SIGNED" }
					first: 5
					orderBy: [SIGNED_ON_DESC, ROW_ID_ASC]
				) { totalCount nodes { id: rowId serviceTh signedOn } }
				assessmentResults: assessmentsAssessmentResultsByProvinceCode(
					condition: { yearBe: $year }
					first: 10
					orderBy: [YEAR_BE_DESC, ROW_ID_ASC]
				) {
					totalCount
					nodes { id: rowId publishedTotal lao: laoByLaoId { id: rowId shortNameTh } }
				}
			}
			circulars: allCircularsCirculars(
				filter: {
					kind: { in: ["LETTER", "FORWARDING_LETTER"] }
					circularsProvinceCircularsByCircularId: { some: { provinceCode: { equalTo: $province } } }
				}
				first: 5
				orderBy: [DATE_ISSUED_DESC, ROW_ID_ASC]
			) { nodes { id: rowId number subject dateIssued } }
		}`,
		read: ({ province, circulars }: PostgraphileData) => ({
			province: { ...province, circulars },
		}),
	},
} satisfies Kind;
