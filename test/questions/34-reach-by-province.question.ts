import type { Question } from "./question.ts";

const letter = "SYN-000002";

export default {
	asks: "What became of one letter in each province, and how did Lamphun pass on the letters of 2566?",
	query: `{ circular(id: "${letter}") { dissemination {
			provinces { province { code } expectedLaos stampedLaos forwardedOn daysToForward daysToFirstReceipt }
			laosWithoutStamp(where: { provinceCode: { eq: "51" } }) { totalCount } } }
		province(code: "51") { dissemination(yearBE: 2566, agencyCode: "มท08") {
			letters forwarded forwardedShare medianDaysToForward p90DaysToForward } } }`,
	demo: true,
	sql: `with letter as (select * from circulars.circular where id = '${letter}'),
		forwarding as (select c.* from circulars.circular_relation r
			join circulars.circular c on c.id = r.from_id
			where r.kind = 'FORWARDS' and r.to_id = '${letter}'),
		receipt as (select s.lao_id, min(s.received_on) as day from circulars.stamp s
			where s.circular_id = '${letter}' or s.circular_id in (select id from forwarding) group by 1),
		bodies as (select l.province_code as code, count(*) as laos, count(t.lao_id) as stamped,
				min(t.day) as received
			from directory.lao l left join receipt t on t.lao_id = l.id
			where l.type <> 'BANGKOK' group by 1),
		sent as (select p.code, b.laos, b.stamped, b.received, (select min(f.date_issued) from forwarding f
				where f.province_code = p.code) as passed
			from directory.province p join bodies b using (code) where p.code <> '10'),
		of_year as (select c.id, (select min(o.date_issued) from circulars.circular_relation r
				join circulars.circular o on o.id = r.from_id and o.province_code = '51'
				where r.kind = 'FORWARDS' and r.to_id = c.id) - c.date_issued as days
			from circulars.circular c where c.agency_code = 'มท08' and c.province_code is null
				and c.kind = 'LETTER' and extract(year from c.date_issued) = 2023
				and exists (select 1 from circulars.recipient r where r.circular_id = c.id
					and (r.audience = 'ALL_PROVINCES' or r.audience = 'ALL_LAOS' or r.province_code = '51')))
		select json_build_object(
			'circular', json_build_object('dissemination', json_build_object(
				'provinces', (select json_agg(json_build_object('province', json_build_object('code', s.code),
					'expectedLaos', s.laos, 'stampedLaos', s.stamped, 'forwardedOn', s.passed,
					'daysToForward', s.passed - l.date_issued,
					'daysToFirstReceipt', s.received - l.date_issued) order by s.code)
					from sent s, letter l),
				'laosWithoutStamp', (select json_build_object('totalCount', laos - stamped)
					from sent where code = '51'))),
			'province', json_build_object('dissemination', (select json_build_object(
				'letters', count(*), 'forwarded', count(days),
				'forwardedShare', round(count(days) * 100.0 / count(*), 2)::text,
				'medianDaysToForward',
					round(percentile_cont(0.5) within group (order by days)::numeric, 1)::text,
				'p90DaysToForward',
					round(percentile_cont(0.9) within group (order by days)::numeric, 1)::text)
				from of_year)))`,
} satisfies Question;
