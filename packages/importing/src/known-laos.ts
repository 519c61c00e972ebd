import { everyPage } from "./every-page.ts";
import type { Ask, Reading, RecordSet } from "./reading.ts";

/**
 * Table of what a service keeps of the directory's bodies, so that its own records can be selected
 * and grouped by the kind, province and region of the body they concern.
 */
export const knownLaoTable = `create table known_lao (
	lao_id text primary key, type text not null, province_code text not null,
	region_code text, is_active boolean not null, is_synthetic boolean not null,
	import_run text not null);
	create index on known_lao (province_code, type);
	create index on known_lao (region_code, type);
	create index on known_lao (type);`;

/** View of the region each province lies in, where a record names its province and no body. */
export const provinceRegionView = `create view province_region as
	select province_code, min(region_code) as region_code from known_lao group by province_code`;

/** A body as the directory tells it. */
export interface KnownLao {
	laoId: string;
	type: string;
	provinceCode: string;
	regionCode: string | null;
	isActive: boolean;
	isSynthetic: boolean;
}

interface Node {
	id: string;
	type: string;
	isActive: boolean;
	province: { code: string; region: { code: string } | null } | null;
	source: { isSynthetic: boolean };
}

const selection = "{ id type isActive province { code region { code } } source { isSynthetic } }";

/** Every body of the directory that lies in a province, also those that are no more. */
export async function readKnownLaos(ask: Ask): Promise<KnownLao[]> {
	const laos: KnownLao[] = [];
	for await (const page of everyPage<Node>(ask, "laos", selection, "includeRetired: true")) {
		for (const { id, type, isActive, province, source } of page) {
			if (!province) continue;
			const regionCode = province.region?.code ?? null;
			laos.push({ laoId: id, type, provinceCode: province.code, regionCode, isActive, ...source });
		}
	}
	return laos;
}

/** The bodies for the table, and the provinces in which those the directory forgot are removed. */
export async function knownLaoSet(ask: Ask): Promise<RecordSet> {
	const { provinces } = await ask<{ provinces: { code: string }[] }>("{ provinces { code } }");
	return knownLaos(
		await readKnownLaos(ask),
		provinces.map(({ code }) => code),
	);
}

/** What a service keeps of the directory, read again. */
export async function refreshKnownLaos(ask: Ask): Promise<Reading> {
	return { sets: [await knownLaoSet(ask)], quarantined: [] };
}

/** The same from bodies and provinces that were read before. */
export function knownLaos(records: KnownLao[], provinceCodes: string[]): RecordSet {
	return {
		table: "known_lao",
		key: ["laoId"],
		// What the directory no longer knows, because an import was undone, is forgotten.
		owner: "provinceCode",
		owners: provinceCodes,
		records,
	};
}
