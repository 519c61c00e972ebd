import { group } from "@lao/subgraph/loaders";
import type { PageWindow } from "@lao/subgraph/page-window";
import type { LoaderFactory, SubgraphRequest } from "@lao/subgraph/request";
import DataLoader from "dataloader";
import { Circular } from "../circular.ts";
import type { Dissemination, DisseminationHop } from "../dissemination.ts";
import { Stamp } from "../stamp.ts";
import { byIndex, chainSql } from "./chain.ts";

/**
 * Every issue, passing on and receipt of the letters `$1`, as common table expression `hop`. A draft
 * has none yet, and a stamp that names no body is no hop: nobody can be said to have received it.
 */
function hopsSql(request: SubgraphRequest): string {
	const stamp = request.table(Stamp).name;
	return `${chainSql(request)}, event as (
		select root, case depth when 0 then 'SENT' else 'FORWARDED' end as step, id as "circularId",
			sent as "sentOn", null::date as "receivedOn", null::timestamptz as "receivedAt",
			sent - before as "daysSincePrevious", sent - began as "daysSinceFirst",
			null::text as "stampId", null::text as "laoId", depth
		from chain
		union all
		select root, 'RECEIVED', chain.id, null, s.received_on, s.received_at, s.received_on - sent,
			s.received_on - began, s.id, s.lao_id, depth + 1
		from chain cross join lateral (select * from ${stamp} s where s.circular_id = chain.id
			and (s.body_text is not null or s.lao_id is not null) ${byIndex}) s
	), hop as (
		select root as "__key", event.*, row_number() over (partition by root
			order by "daysSinceFirst" nulls last, depth, "circularId", "stampId")::integer as position
		from event
	)`;
}

type Keyed = DisseminationHop & { __key: string };

/** Hops of one page by letter, one more than asked for, in the direction the page is counted. */
export function hopsLoader(
	request: SubgraphRequest,
	{ size, backward, cursor }: PageWindow,
): DataLoader<string, DisseminationHop[]> {
	return new DataLoader(async (keys) => {
		const beyond = backward ? "position < $2" : "position > $2";
		const rows = await request.rows<Keyed>(
			`${hopsSql(request)}, numbered as (
				select hop.*, row_number() over (partition by "__key"
					order by position ${backward ? "desc" : ""}) as place
				from hop where $2::integer is null or ${beyond})
			select * from numbered where place <= $3 order by "__key", place`,
			[keys, cursor?.[0] ?? null, size + 1],
		);
		return group(keys, rows);
	});
}

/** Number of hops by letter. */
export const hopCount: LoaderFactory<string, number> = (request) =>
	new DataLoader(async (keys) => {
		const rows = await request.rows<{ __key: string; total: number }>(
			`${hopsSql(request)} select "__key", count(*) as total from hop group by 1`,
			[keys],
		);
		const totals = new Map(rows.map((row) => [row.__key, row.total]));
		return keys.map((key) => totals.get(key) ?? 0);
	});

/** Reach and speed by letter. */
export const disseminationOf: LoaderFactory<string, Dissemination> = (request) =>
	new DataLoader(async (keys) => {
		const rows = await request.rows<Dissemination>(
			`${hopsSql(request)} select "__key" as "circularId",
				count(distinct c.province_code) filter (where step = 'FORWARDED') as "forwardingProvinces",
				count(distinct "laoId") filter (where step = 'RECEIVED') as "receivingLaos",
				round(percentile_cont(0.5) within group (order by "daysSinceFirst")
					filter (where step = 'FORWARDED')::numeric, 1) as "medianDaysToForward"
			from hop cross join lateral (
				select c.province_code from ${request.table(Circular).name} c
				where c.id = hop."circularId" ${byIndex}) c
			group by 1`,
			[keys],
		);
		const found = new Map(rows.map((row) => [row.circularId, row]));
		return keys.map((key) => found.get(key) ?? none(key));
	});

const none = (circularId: string): Dissemination => ({
	circularId,
	forwardingProvinces: 0,
	receivingLaos: 0,
	medianDaysToForward: null,
});
