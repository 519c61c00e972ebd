import { createHash } from "node:crypto";
import { copyInto, type Transaction } from "@lao/importing/copy";
import { wholeNetwork } from "../cooperation-network.ts";
import type { Tying } from "./incidence.ts";
import { measure } from "./measures.ts";

interface Standing extends Tying {
	id: string;
	serviceAreaCode: string | null;
}

const standingSql = `
select g.id, g.service_area_code as "serviceAreaCode", g.is_synthetic as "isSynthetic",
	string_agg(p.lao_id, ' ') as laos
from standing_agreement g join agreement_party p
	on p.agreement_id = g.id and p.role in ('HOST', 'PARTNER') and p.lao_id is not null
group by 1, 2, 3 order by 1`;

/**
 * Measures the networks anew whose agreements changed, in the transaction that changed them: serving
 * only reads rows. No row belongs to a run; when one is undone, its networks are measured again.
 */
export async function deriveNetworks(tx: Transaction): Promise<void> {
	const networks = networksOf(await readStanding(tx));
	const { rows } = await tx.query<{ id: string; fingerprint: string }>(
		"select id, fingerprint from cooperation_network",
	);
	const held = new Map(rows.map(({ id, fingerprint }) => [id, fingerprint]));
	for (const id of new Set([...networks.keys(), ...held.keys()])) {
		const agreements = networks.get(id) ?? [];
		const fingerprint = fingerprintOf(agreements);
		if (held.get(id) !== fingerprint) await writeNetwork(tx, { id, fingerprint }, agreements);
	}
}

async function readStanding(tx: Transaction): Promise<Standing[]> {
	const { rows } = await tx.query<Omit<Standing, "laoIds"> & { laos: string }>(standingSql);
	return rows.map(({ laos, ...agreement }) => ({
		...agreement,
		laoIds: [...new Set(laos.split(" "))].sort(),
	}));
}

/** The agreements of all areas together, and those of each. */
function networksOf(standing: Standing[]): Map<string, Standing[]> {
	const tying = standing.filter(({ laoIds }) => laoIds.length > 1);
	const networks = Map.groupBy(tying, ({ serviceAreaCode }) => serviceAreaCode ?? "");
	networks.delete("");
	if (tying.length > 0) networks.set(wholeNetwork, tying);
	return networks;
}

function fingerprintOf(agreements: Standing[]): string {
	const hash = createHash("sha256");
	for (const { id, laoIds, isSynthetic } of agreements) {
		hash.update(`${id} ${isSynthetic} ${laoIds.join(" ")}\n`);
	}
	return hash.digest("base64url");
}

async function writeNetwork(
	tx: Transaction,
	{ id, fingerprint }: { id: string; fingerprint: string },
	agreements: Standing[],
): Promise<void> {
	await tx.query("delete from network_member where network_id = $1", [id]);
	await tx.query("delete from cooperation_network where id = $1", [id]);
	if (agreements.length === 0) return;
	const { network, members } = measure(agreements);
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
	await copyInto(tx, table, columns, { records, constants: {} });
}
