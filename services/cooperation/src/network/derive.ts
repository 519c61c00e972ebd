import { copyInto, type Transaction } from "@lao/importing/copy";
import { wholeNetwork } from "../cooperation-network.ts";
import type { Membership } from "./incidence.ts";
import { measure } from "./measures.ts";

/** Networks whose standing agreements are no longer those the measures were computed from. */
const changedSql = `
with now as (
	select network_id as id, sum(hashtextextended(agreement_id || ' ' || lao_id, is_synthetic::integer))::text as fingerprint
	from standing_party p cross join lateral (
		select '${wholeNetwork}' as network_id
		union all select p.service_area_code where p.service_area_code is not null) n
	group by 1)
select coalesce(now.id, held.id) as id, now.fingerprint
from now full join cooperation_network held using (id)
where now.fingerprint is distinct from held.fingerprint`;

const membershipSql = `
select agreement_id as "agreementId", lao_id as "laoId", is_synthetic as "isSynthetic"
from standing_party where $1 = '${wholeNetwork}' or service_area_code = $1
order by agreement_id, lao_id`;

/**
 * Measures the networks anew whose agreements changed, in the transaction that changed them: serving
 * only reads rows. Nothing of the rows belongs to a run; undoing one measures again.
 */
export async function deriveNetworks(tx: Transaction): Promise<void> {
	const { rows } = await tx.query<{ id: string; fingerprint: string | null }>(changedSql);
	for (const { id, fingerprint } of rows) {
		await tx.query("delete from network_member where network_id = $1", [id]);
		await tx.query("delete from cooperation_network where id = $1", [id]);
		if (fingerprint !== null) await writeNetwork(tx, id, fingerprint);
	}
}

async function writeNetwork(tx: Transaction, id: string, fingerprint: string): Promise<void> {
	const memberships = await tx.query<Membership>(membershipSql, [id]);
	const { network, members } = measure(memberships.rows);
	const records = members.map((member) => ({
		...member,
		id: `${id}/${member.laoId}`,
		networkId: id,
	}));
	await copyRecords(tx, "network_member", records);
	await copyRecords(tx, "cooperation_network", [{ ...network, id, fingerprint }]);
}

async function copyRecords(tx: Transaction, table: string, records: object[]): Promise<void> {
	const columns = Object.keys(records[0] ?? {}).map((property) => ({
		property,
		name: property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
	}));
	if (records.length > 0) await copyInto(tx, table, columns, { records, constants: {} });
}
