import DataLoader from "dataloader";
import { countedExactly } from "./page-size.ts";
import type { SubgraphRequest } from "./request.ts";

/** Number of records of a list. */
export interface Total {
	count: number;
	isEstimate: boolean;
}

/** What is counted: rows `t` for one parent `k.key`. */
export interface Counted {
	/** FROM and WHERE; the parents are `$1`, and `$2` holds the most to be counted. */
	matching: string;
	parameters: unknown[];
	/** Whether the rows tell if they were generated. */
	marked: boolean;
}

interface Row {
	__key: string;
	count: number;
	isSynthetic: boolean | null;
}

/** Numbers of records by parent: counted one by one up to a limit, estimated by the planner beyond. */
export function totalLoader(request: SubgraphRequest, counted: Counted): DataLoader<string, Total> {
	return new DataLoader(async (parents) => {
		const mark = counted.marked ? "t.is_synthetic" : "false";
		const sql = `select k.key as "__key", c.* from unnest($1::text[]) k(key) cross join lateral (
			select count(*) as count, bool_or(mark) as "isSynthetic"
			from (select ${mark} as mark ${counted.matching} limit $2) counted) c`;
		const values = [parents, countedExactly + 1, ...counted.parameters];
		const rows = await request.rows<Row>(sql, values);
		const counts = new Map(rows.map(({ __key, count }) => [__key, count]));
		return Promise.all(
			parents.map(async (parent) => {
				const count = counts.get(parent) ?? 0;
				if (count <= countedExactly) return { count, isEstimate: false };
				return { count: await estimate(request, counted, parent), isEstimate: true };
			}),
		);
	});
}

type Plan = { "QUERY PLAN": [{ Plan: { "Plan Rows": number } }] };

/** What the planner expects from its statistics; never less than what was counted. */
async function estimate(
	request: SubgraphRequest,
	{ matching, parameters }: Counted,
	parent: string,
): Promise<number> {
	const sql = `select 1 from (select $1::text as key, $2::bigint) k
		cross join lateral (select 1 ${matching}) c`;
	const [row] = await request.plan<Plan>(sql, [parent, null, ...parameters]);
	return Math.max(countedExactly + 1, Math.round(row?.["QUERY PLAN"][0].Plan["Plan Rows"] ?? 0));
}
