import type { SubgraphRequest } from "@lao/subgraph/request";
import DataLoader from "dataloader";
import { Circular } from "../circular.ts";
import { CircularRelation } from "../circular-relation.ts";
import type { ProvinceDissemination } from "../dissemination.ts";
import { ProvinceCircular } from "../province-circular.ts";

/** Which letters are counted. */
export interface LetterChoice {
	yearBE?: number | null;
	agencyCode?: string | null;
}

const nothing: ProvinceDissemination = {
	letters: 0,
	forwarded: 0,
	forwardedShare: null,
	medianDaysToForward: null,
	p90DaysToForward: null,
};

/** By province: letters of central agencies meant for it, and how soon an office of it passed them on. */
export function disseminationOfProvince(
	request: SubgraphRequest,
	province: string,
	{ yearBE = null, agencyCode = null }: LetterChoice,
): Promise<ProvinceDissemination> {
	const name = JSON.stringify([yearBE, agencyCode]);
	return request
		.named(disseminationOfProvince, name, () => {
			const sql = disseminationSql(request);
			return new DataLoader<string, ProvinceDissemination>(async (keys) => {
				const rows = await request.rows<ProvinceDissemination & { key: string }>(sql, [
					keys,
					yearBE,
					agencyCode,
				]);
				const found = new Map(rows.map((row) => [row.key, row]));
				return keys.map((key) => found.get(key) ?? nothing);
			});
		})
		.load(province);
}

function disseminationSql(request: SubgraphRequest): string {
	const [circular, relation, link] = [Circular, CircularRelation, ProvinceCircular].map(
		(entity) => request.table(entity).name,
	);
	return `with sent as (
			select distinct p.province_code as key, c.id, c.date_issued, c.is_synthetic
			from ${link} p join ${circular} c on c.id = p.circular_id
			where p.province_code = any($1) and c.province_code is null and c.kind <> 'DRAFT'
				and ($2::integer is null or c.year_be = $2)
				and ($3::text is null or c.agency_code = $3)
		), passed as (
			select o.province_code as key, r.to_id as id, min(o.date_issued) as day
			from ${circular} o join ${relation} r on r.from_id = o.id and r.kind = 'FORWARDS'
			where o.province_code = any($1) group by 1, 2
		), spent as (
			select sent.*, passed.id is not null as passed, passed.day - sent.date_issued as days
			from sent left join passed using (key, id))
		select key, count(*) as letters, count(*) filter (where passed) as forwarded,
			bool_or(is_synthetic) as "isSynthetic",
			round(count(*) filter (where passed) * 100.0 / count(*), 2) as "forwardedShare",
			round(percentile_cont(0.5) within group (order by days)::numeric, 1)
				as "medianDaysToForward",
			round(percentile_cont(0.9) within group (order by days)::numeric, 1) as "p90DaysToForward"
		from spent group by key`;
}
