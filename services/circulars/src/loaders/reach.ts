import { byKey, listBy } from "@lao/subgraph/loaders";
import type { PagedList } from "@lao/subgraph/paged-list";
import type { LoaderFactory } from "@lao/subgraph/request";
import DataLoader from "dataloader";
import { Circular } from "../circular.ts";
import { CircularRelation } from "../circular-relation.ts";
import { KnownLao } from "../known-lao.ts";
import { LaoCircular } from "../lao-circular.ts";
import { ProvinceCircular } from "../province-circular.ts";
import { Recipient } from "../recipient.ts";
import { Stamp } from "../stamp.ts";
import { UnstampedLao } from "../unstamped-lao.ts";
import { newestOfLao } from "./nearest-letters.ts";

export const recipientById = byKey(Recipient, "id");
export const recipientsOfCircular = listBy(Recipient, "circularId", [{ by: "position" }]);
export const provincesOfRecipient = listBy(ProvinceCircular, "recipientId", [
	{ by: "provinceCode" },
]);
export const stampById = byKey(Stamp, "id");
export const stampsOfCircular: PagedList<Stamp> = {
	entity: Stamp,
	by: "circularId",
	order: [{ by: "position" }],
};

const byLao = [{ by: "laoId" } as const];
export const laosOfRecipient: PagedList<LaoCircular> = {
	entity: LaoCircular,
	by: "recipientId",
	order: byLao,
};
export const laosOfCircular: PagedList<LaoCircular> = {
	entity: LaoCircular,
	by: "circularId",
	order: byLao,
};
const newest = [{ by: "dateIssued", descending: true } as const];
export const circularsOfLao: PagedList<LaoCircular> = {
	entity: LaoCircular,
	by: "laoId",
	order: newest,
	nearest: { where: { isIssued: true }, from: newestOfLao },
};
export const unstampedLaosOfCircular: PagedList<UnstampedLao> = {
	entity: UnstampedLao,
	by: "circularId",
	order: byLao,
};

interface Found {
	laos: number;
	provinces: number;
}

/** Provinces and LAOs that a recipient line means, as far as the directory knows them. */
export const foundByRecipient: LoaderFactory<string, Found> = (request) =>
	new DataLoader(async (keys) => {
		const laos = request.table(LaoCircular).name;
		const provinces = request.table(ProvinceCircular).name;
		const rows = await request.rows<Found & { key: string }>(
			`select k.key, (select count(*) from ${laos} l where l.recipient_id = k.key) as laos,
				(select count(*) from ${provinces} p where p.recipient_id = k.key) as provinces
			from unnest($1::text[]) k(key)`,
			[keys],
		);
		const found = new Map(rows.map((row) => [row.key, row]));
		return keys.map((key) => found.get(key) ?? { laos: 0, provinces: 0 });
	});

/** What is known of a letter's way to an LAO beyond the letter itself. */
export interface Arrival {
	stampId: string | null;
	carriedById: string | null;
}

/**
 * By letter and LAO: the letter of the LAO's own province that passed it on, and the stamp on
 * either of them.
 */
export const arrivalOf: LoaderFactory<LaoCircular, Arrival> = (request) =>
	new DataLoader(async (ways) => {
		const [circular, relation, stamp, lao] = [Circular, CircularRelation, Stamp, KnownLao].map(
			(entity) => request.table(entity).name,
		);
		const rows = await request.rows<Arrival>(
			`select s.id as "stampId", f.id as "carriedById"
			from unnest($1::text[], $2::text[]) with ordinality k(lao_id, circular_id, place)
			left join ${lao} l on l.lao_id = k.lao_id
			left join lateral (
				select c.id from ${relation} r join ${circular} c on c.id = r.from_id
				where r.kind = 'FORWARDS' and r.to_id = k.circular_id
					and c.province_code = l.province_code
				order by c.date_issued, c.id limit 1) f on true
			left join lateral (
				select s.id from ${stamp} s
				where s.lao_id = k.lao_id and s.circular_id in (k.circular_id, f.id)
				order by s.received_on, s.id limit 1) s on true
			order by k.place`,
			[ways.map(({ laoId }) => laoId), ways.map(({ circularId }) => circularId)],
		);
		return ways.map((_, index) => rows[index] ?? { stampId: null, carriedById: null });
	});
