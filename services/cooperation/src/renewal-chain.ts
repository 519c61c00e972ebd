import { group } from "@lao/subgraph/loaders";
import type { LoaderFactory } from "@lao/subgraph/request";
import DataLoader from "dataloader";
import { CooperationAgreement } from "./cooperation-agreement.ts";

/**
 * Edge from an agreement to every generation of it, oldest first. The walk goes both ways along
 * `renewalOfId`; UNION drops what was met before, so that a circle in the data ends too.
 */
export const renewalChain: LoaderFactory<string, CooperationAgreement[]> = (request) =>
	new DataLoader(async (keys) => {
		const table = request.table(CooperationAgreement);
		const sql = `
			select k.key as "__key", r.* from unnest($1::text[]) k(key)
			cross join lateral (
				with recursive chain as (
					select a.id, a.renewal_of_id from ${table.name} a where a.id = k.key
					union
					select a.id, a.renewal_of_id from chain c
					join ${table.name} a on a.id = c.renewal_of_id or a.renewal_of_id = c.id)
				select ${request.selectList(table, ["signedOn", "discussedOn"])} from chain c join ${table.name} t on t.id = c.id) r
			order by coalesce(r."signedOn", r."discussedOn") nulls last, r.id`;
		const found = await request.entities(CooperationAgreement, sql, [keys]);
		return group(keys, found as (CooperationAgreement & { __key: string })[]);
	});
