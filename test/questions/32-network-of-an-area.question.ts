import type { Question } from "./question.ts";

export default {
	asks: "How connected are LAOs by agreements on the economy that stand today, and who has most partners?",
	query: `{ cooperationNetwork(serviceArea: "ECONOMY") {
		nodeCount edgeCount agreementCount componentCount largestComponent density
		members(first: 5, orderBy: [{ by: DEGREE, direction: DESC }, { by: LAO_ID }]) {
			nodes { degree agreementCount componentId componentSize lao { id } } } } }`,
	demo: true,
	// Components as the closure of all ties: whoever can be reached from a body.
	sql: `with recursive standing as (
			select g.id from cooperation.cooperation_agreement g
			where g.service_area_code = 'ECONOMY' and (g.status = 'SIGNED' or g.status = 'RENEWED'
				and g.id not in (select renewal_of_id from cooperation.cooperation_agreement
					where renewal_of_id is not null))),
		party as materialized (select distinct s.id, p.lao_id from standing s
			join cooperation.agreement_party p on p.agreement_id = s.id
			where p.role in ('HOST', 'PARTNER') and p.lao_id is not null),
		tied as materialized (select id from party group by id having count(*) > 1),
		tie as materialized (select distinct a.lao_id, b.lao_id as other from party a
			join party b on b.id = a.id and b.lao_id <> a.lao_id),
		reach as (select distinct lao_id as root, lao_id from tie
			union select r.root, t.other from reach r join tie t on t.lao_id = r.lao_id),
		member as materialized (select r.lao_id, min(r.root) as component, count(*) as size,
			(select count(*) from tie t where t.lao_id = r.lao_id) as degree,
			(select count(*) from party p join tied using (id) where p.lao_id = r.lao_id) as agreements
			from reach r group by r.lao_id)
		select json_build_object('cooperationNetwork', json_build_object(
			'nodeCount', count(*), 'edgeCount', sum(degree) / 2,
			'agreementCount', (select count(*) from tied),
			'componentCount', count(distinct component), 'largestComponent', max(size),
			'density', round(sum(degree) / (count(*) * (count(*) - 1)), 6)::text,
			'members', json_build_object('nodes', (select json_agg(json_build_object(
				'degree', degree, 'agreementCount', agreements, 'componentId', component,
				'componentSize', size, 'lao', json_build_object('id', lao_id))
				order by degree desc, lao_id)
				from (select * from member order by degree desc, lao_id limit 5) m))))
		from member`,
} satisfies Question;
