import { group } from "@lao/subgraph/loaders";
import type { LoaderFactory, SubgraphRequest } from "@lao/subgraph/request";
import DataLoader from "dataloader";
import { Circular } from "../circular.ts";
import { KnownLao } from "../known-lao.ts";
import { ProvinceCircular } from "../province-circular.ts";
import type { ProvinceReach } from "../province-reach.ts";
import { Recipient } from "../recipient.ts";
import { Stamp } from "../stamp.ts";
import { chainSql } from "./chain.ts";

/** Edge from a letter to the provinces it is meant for or got to, by code: 77 at most. */
export const reachByProvince: LoaderFactory<string, ProvinceReach[]> = (request) =>
	new DataLoader(async (keys) => {
		const sql = `${chainSql(request)}, ${forwardedSql(request)}, ${expectedSql(request)},
			${stampedSql(request)}, place as (
				select k.root, p.province_code from chain k
					join ${request.table(ProvinceCircular).name} p on p.circular_id = k.root
					where k.depth = 0
				union select root, province_code from forwarded
				union select root, province_code from stamped)
			select p.root as "__key", p.province_code as "provinceCode", c.is_synthetic as "isSynthetic",
				coalesce(e.laos, 0) as "expectedLaos", coalesce(s.laos, 0) as "stampedLaos",
				f.id as "forwardedById", f.sent as "forwardedOn", f.days as "daysToForward",
				s.days as "daysToFirstReceipt"
			from place p
				left join forwarded f using (root, province_code)
				left join expected e using (root, province_code)
				left join stamped s using (root, province_code)
				join ${request.table(Circular).name} c on c.id = p.root
			order by 1, 2`;
		return group(keys, await request.rows<ProvinceReach & { __key: string }>(sql, [keys]));
	});

function forwardedSql(request: SubgraphRequest): string {
	return `forwarded as (
		select distinct on (k.root, c.province_code) k.root, c.province_code, c.id, k.sent,
			k.sent - k.began as days
		from chain k join ${request.table(Circular).name} c on c.id = k.id
		where k.depth > 0 and c.province_code is not null
		order by k.root, c.province_code, k.sent nulls last, c.id)`;
}

/** Lines mean whole kinds in whole provinces, so bodies are counted by both, not one by one. */
function expectedSql(request: SubgraphRequest): string {
	const [recipient, lao] = [Recipient, KnownLao].map((entity) => request.table(entity).name);
	return `line as (
		select distinct k.root, r.province_code, r.lao_type, r.lao_id, r.is_synthetic
		from chain k join ${recipient} r on r.circular_id = k.id where r.means_laos
	), kind as (
		select province_code, type, is_synthetic, count(*) as laos from ${lao} group by 1, 2, 3
	), meant as (
		select distinct l.root, n.* from line l join kind n
			on (l.province_code is null or l.province_code = n.province_code)
			and (l.lao_type is null or l.lao_type = n.type) and (l.is_synthetic or not n.is_synthetic)
		where l.lao_id is null
	), expected as (
		select root, province_code, sum(laos)::integer as laos from (
			select root, province_code, laos from meant
			union all
			select l.root, b.province_code, count(distinct b.lao_id) from line l
				join ${lao} b on b.lao_id = l.lao_id and (l.is_synthetic or not b.is_synthetic)
			where not exists (select 1 from meant m where m.root = l.root and m.type = b.type
				and m.province_code = b.province_code and m.is_synthetic = b.is_synthetic)
			group by 1, 2) counted
		group by 1, 2)`;
}

function stampedSql(request: SubgraphRequest): string {
	return `stamped as (
		select k.root, b.province_code, count(distinct s.lao_id)::integer as laos,
			min(s.received_on - k.began) as days
		from chain k join ${request.table(Stamp).name} s on s.circular_id = k.id
			join ${request.table(KnownLao).name} b on b.lao_id = s.lao_id
		group by 1, 2)`;
}
