import type { Question } from "./question.ts";

export default {
	asks: "How many letters were issued in each month of fiscal year 2566, and how urgent were they?",
	query: `{
		circularsGrouped(
			by: [MONTH, URGENCY]
			where: { dateIssued: { gte: "2022-10-01", lt: "2023-10-01" } }
			first: 100
		) { totalCount nodes { key { month urgency } count } }
	}`,
	demo: true,
	sql: `with letters as (
			select left(date_issued::text, 7) as month, urgency_level as urgency, count(*) as letters
			from circulars.circular
			where date_issued between date '2022-10-01' and date '2023-09-30' group by 1, 2)
		select json_build_object('circularsGrouped', json_build_object(
			'totalCount', count(*),
			'nodes', json_agg(json_build_object(
				'key', json_build_object('month', month, 'urgency', urgency), 'count', letters)
				order by month, urgency nulls last))) from letters`,
} satisfies Question;
