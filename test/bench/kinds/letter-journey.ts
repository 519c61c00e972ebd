import type { Kind } from "../side-by-side/kind.ts";

export default {
	name: "letter-journey",
	title: "a letter's whole journey",
	query: `query ($letter: ID!) {
		circular(id: $letter) {
			number
			subject
			dateIssued
			agency { nameTh }
			recipients { audience way }
			dissemination {
				hops(first: 100) {
					nodes {
						position
						step
						circular { number agency { nameTh } }
						lao { id fullNameTh }
						sentOn
						receivedOn
						daysSincePrevious
						daysSinceFirst
					}
				}
			}
		}
	}`,
	pool: `select c.id as letter from circulars.circular c where c.kind <> 'DRAFT' and exists (
			select 1 from circulars.circular_relation r where r.to_id = c.id and r.kind = 'FORWARDS')
		order by c.id`,
	draw: (random, pool) => ({ letter: random.pick(pool).letter }),
	parameters: ({ letter }) => [letter],
	statement: `with recursive chain as (
		select c.id, c.date_issued as began, null::date as before, c.date_issued as sent, 0 as depth
		from circulars.circular c where c.id = $1
		union all
		select c.id, chain.began, chain.sent, c.date_issued, chain.depth + 1
		from chain join circulars.circular_relation r on r.to_id = chain.id and r.kind = 'FORWARDS'
			join circulars.circular c on c.id = r.from_id
		where chain.depth < 6 and c.id <> $1
	), event as (
		select case depth when 0 then 'SENT' else 'FORWARDED' end as step, id as circular_id, sent,
			null::date as received, sent - before as since_previous, sent - began as since_first,
			null::text as stamp_id, null::text as lao_id, depth
		from chain
		union all
		select 'RECEIVED', chain.id, null, s.received_on, s.received_on - sent, s.received_on - began,
			s.id, s.lao_id, depth + 1
		from chain join circulars.stamp s on s.circular_id = chain.id
			and (s.body_text is not null or s.lao_id is not null)
	), hop as (
		select *, row_number() over (
			order by since_first nulls last, depth, circular_id, stamp_id) as position
		from event order by position limit 100
	)
	select json_build_object('circular', json_build_object('number', c.number, 'subject', c.subject,
		'dateIssued', c.date_issued,
		'agency', (select json_build_object('nameTh', a.name_th) from directory.agency a
			where a.code = c.agency_code),
		'recipients', (select coalesce(json_agg(json_build_object('audience', r.audience,
				'way', r.way) order by r.position, r.id), '[]')
			from circulars.recipient r where r.circular_id = c.id),
		'dissemination', json_build_object('hops', json_build_object('nodes', (
			select json_agg(json_build_object('position', h.position, 'step', h.step,
				'circular', json_build_object('number', k.number, 'agency', case when a.code is not null
					then json_build_object('nameTh', a.name_th) end),
				'lao', case when l.id is not null then
					json_build_object('id', l.id, 'fullNameTh', l.full_name_th) end,
				'sentOn', h.sent, 'receivedOn', h.received, 'daysSincePrevious', h.since_previous,
				'daysSinceFirst', h.since_first) order by h.position)
			from hop h join circulars.circular k on k.id = h.circular_id
			left join directory.agency a on a.code = k.agency_code
			left join directory.lao l on l.id = h.lao_id)))))
	from circulars.circular c where c.id = $1`,
	postgraphile: { why: "it follows no chain of unknown length without a function written for it" },
} satisfies Kind;
