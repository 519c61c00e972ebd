import type { Question } from "./question.ts";

/** Counts results above and below, one group at a time: no window function as in the graph. */
const place = (group: string) => `(
	select json_build_object('rank', count(*) filter (where o.published_total > r.published_total) + 1,
		'of', count(*), 'percentile', round((count(*) filter (where o.published_total < r.published_total)
			+ count(*) filter (where o.published_total = r.published_total) * 0.5) * 100 / count(*), 2)::text,
		'groupMean', round(sum(o.published_total) / count(*), 2)::text,
		'difference', (r.published_total - round(sum(o.published_total) / count(*), 2))::text)
	from assessments.assessment_result o join directory.lao b on b.id = o.lao_id
	where o.round_id = r.round_id and o.published_total is not null and ${group})`;

export default {
	asks: "How did the PAO of Lamphun do in each year of LPA, against its province, all PAOs, and the nation?",
	query: `{ lao(id: "2510101") { assessmentResults(framework: "LPA") { nodes { yearBE standing {
		inProvince { rank of percentile groupMean difference }
		inType { rank of percentile groupMean difference }
		inProvinceAndType { rank of percentile groupMean difference }
		nationwide { rank of percentile groupMean difference } } } } } }`,
	demo: true,
	sql: `select json_build_object('lao', json_build_object('assessmentResults', json_build_object('nodes',
		json_agg(json_build_object('yearBE', r.year_be, 'standing', json_build_object(
			'inProvince', ${place("o.province_code = r.province_code")},
			'inType', ${place("b.type = l.type")},
			'inProvinceAndType', ${place("o.province_code = r.province_code and b.type = l.type")},
			'nationwide', ${place("true")})) order by r.year_be desc))))
		from assessments.assessment_result r join directory.lao l on l.id = r.lao_id
		where r.lao_id = '2510101' and r.framework_code = 'LPA'`,
} satisfies Question;
