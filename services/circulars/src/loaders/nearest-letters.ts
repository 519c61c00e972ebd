import type { SubgraphRequest } from "@lao/subgraph/request";
import { Circular } from "../circular.ts";
import { KnownLao } from "../known-lao.ts";
import { Recipient } from "../recipient.ts";
import { Stamp } from "../stamp.ts";

/**
 * The newest `$2` issued letters at least to the body `k.key`, as rows of `lao_circular`: hundreds of
 * letters mean every body of a province or of the country, and sorting all of them for each body
 * took four fifths of the statement. Each branch reads an index from its newest letter on.
 */
export function newestOfLao(request: SubgraphRequest): string {
	const [circular, lao, recipient, stamp] = [Circular, KnownLao, Recipient, Stamp].map(
		(entity) => request.table(entity).name,
	);
	const meant = (condition: string) =>
		`(select r.id || '>' || l.lao_id as id, l.lao_id, r.circular_id, r.id as recipient_id, r.way,
			r.date_issued, true as is_issued, r.is_synthetic
		from ${recipient} r
		where ${condition} and r.means_laos and r.date_issued is not null
			and (r.lao_type is null or r.lao_type = l.type)
			and (r.is_synthetic or not l.is_synthetic)
		order by r.date_issued desc, (r.id || '>') limit $2)`;
	return `(select w.* from ${lao} l cross join lateral (
			${meant("r.lao_id is null and r.province_code = l.province_code")}
			union all ${meant("r.lao_id is null and r.province_code is null")}
			union all ${meant("r.lao_id = l.lao_id")}) w
		where l.lao_id = k.key
		union all
		select s.id || '>' || s.lao_id, s.lao_id, s.circular_id, null, 'RECEIVED', c.date_issued, true,
			s.is_synthetic
		from ${stamp} s join ${circular} c on c.id = s.circular_id left join ${lao} l using (lao_id)
		where s.lao_id = k.key and not exists (
			select from ${recipient} r where r.circular_id = s.circular_id and r.means_laos
				and (r.lao_id is null or r.lao_id = s.lao_id)
				and (r.lao_type is null or r.lao_type = l.type)
				and (r.province_code is null or r.province_code = l.province_code)))`;
}
