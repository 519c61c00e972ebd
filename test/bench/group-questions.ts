/** A question about groups, and the statement a person would write for it. */
export interface GroupQuestion {
	name: string;
	query: string;
	sql: string;
}

export const groupQuestions: GroupQuestion[] = [
	{
		name: "LPA by province and year",
		query: `{ assessmentResultsGrouped(by: [PROVINCE, YEAR_BE], first: 500) {
			nodes { key { province { code } yearBE } count publishedTotal { mean } sharePassing } } }`,
		sql: `select province_code, year_be, count(*), round(avg(published_total), 4),
				100.0 * count(*) filter (where published_total >= 70) / count(published_total)
			from assessments.assessment_result group by 1, 2 order by 1, 2 limit 500`,
	},
	{
		name: "LPA by region and kind, with percentiles and bodies",
		query: `{ assessmentResultsGrouped(by: [REGION, LAO_TYPE]) {
			nodes { key { region { code } laoType } laoCount publishedTotal { median p10 p90 } } } }`,
		sql: `select l.region_code, l.type, count(distinct r.lao_id),
				percentile_cont(0.5) within group (order by r.published_total),
				percentile_cont(0.1) within group (order by r.published_total),
				percentile_cont(0.9) within group (order by r.published_total)
			from assessments.assessment_result r join assessments.known_lao l using (lao_id)
			group by 1, 2 order by 1, 2 limit 50`,
	},
	{
		name: "scores by dimension of one year",
		query: `{ dimensionScoresGrouped(by: [DIMENSION], where: { result: { yearBE: { eq: 2566 } } }) {
			nodes { key { dimension { id } } count percent { mean stddev } } } }`,
		sql: `select s.dimension_id, count(*),
				round(avg(coalesce(100 * s.points / nullif(s.maximum, 0), s.published_percent)), 4),
				round(stddev_samp(coalesce(100 * s.points / nullif(s.maximum, 0), s.published_percent)), 4)
			from assessments.dimension_score s join assessments.assessment_result r on r.id = s.result_id
			where r.year_be = 2566 group by 1 order by 1 limit 50`,
	},
	{
		name: "satisfaction by instrument and year",
		query: `{ satisfactionResultsGrouped(by: [INSTRUMENT, YEAR_BE]) {
			nodes { key { instrument yearBE } count suppressedCount percent { mean } } } }`,
		sql: `select r.instrument, r.year_be, count(*),
				count(*) filter (where (r.respondents >= 5) is not true),
				round(avg(case when r.respondents >= 5 then a.percent end), 4)
			from assessments.satisfaction_result r
			left join (select result_id, avg(percent) as percent
				from assessments.satisfaction_aspect group by 1) a on a.result_id = r.id
			group by 1, 2 order by 1, 2 limit 50`,
	},
	{
		name: "agreements by area and fiscal year",
		query: `{ agreementsGrouped(by: [SERVICE_AREA, FISCAL_YEAR_BE], first: 100) {
			nodes { key { serviceArea { code } fiscalYearBE } count partyCount { mean } } } }`,
		sql: `select g.service_area_code,
				extract(year from g.signed_on + interval '3 months')::integer + 543,
				count(*), round(avg(coalesce(p.parties, 0)), 4)
			from cooperation.cooperation_agreement g
			left join (select agreement_id, count(*) as parties
				from cooperation.agreement_party group by 1) p on p.agreement_id = g.id
			group by 1, 2 order by 1, 2 limit 100`,
	},
	{
		name: "areas of LAOs by province",
		query: `{ laosGrouped(by: [PROVINCE], first: 100) {
			nodes { key { province { nameTh } } count areaKm2 { sum median } } } }`,
		sql: `select p.name_th, count(*), sum(l.area_km2),
				percentile_cont(0.5) within group (order by l.area_km2)
			from directory.lao l join directory.province p on p.code = l.province_code
			where l.is_active group by p.code order by p.code limit 100`,
	},
];
