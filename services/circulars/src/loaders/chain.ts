import type { SubgraphRequest } from "@lao/subgraph/request";
import { Circular } from "../circular.ts";
import { CircularRelation } from "../circular-relation.ts";

/** Letters that pass on letters that pass on …: more is a mistake in the data. */
const longestChain = 6;

/**
 * Ends a lateral subquery that looks rows up by an index, one letter at a time: planned once for any
 * number of letters, PostgreSQL expects thousands and reads whole tables, 25 ms on ten times the data.
 */
export const byIndex = "offset 0";

/** Each of the letters `$1` with all that pass it on, as common table expression `chain`; a draft has none. */
export function chainSql(request: SubgraphRequest): string {
	const [circular, relation] = [Circular, CircularRelation].map(
		(entity) => request.table(entity).name,
	);
	return `with recursive chain as (
		select c.id as root, c.id, c.date_issued as began, null::date as before, c.date_issued as sent,
			0 as depth
		from ${circular} c where c.id = any($1) and c.kind <> 'DRAFT'
		union all
		select chain.root, c.id, chain.began, chain.sent, c.date_issued, chain.depth + 1
		from chain
			cross join lateral (select r.from_id from ${relation} r
				where r.to_id = chain.id and r.kind = 'FORWARDS' ${byIndex}) r
			cross join lateral (select c.id, c.date_issued from ${circular} c
				where c.id = r.from_id ${byIndex}) c
		where chain.depth < ${longestChain} and c.id <> chain.root
	)`;
}
