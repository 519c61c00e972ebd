import type { EntityClass } from "@mikro-orm/core";
import type { SubgraphRequest } from "../request.ts";
import { columnOf } from "../table.ts";
import type { Probe } from "./probes.ts";

/** A table whose rows hold texts of the records searched for. */
export interface SearchSource {
	entity: EntityClass<object>;
	/** Property that holds the key of the record. */
	record: string;
	/** Properties that hold the texts, by the name under which they are told. */
	texts: Readonly<Record<string, string>>;
}

/** Records that may be meant, likeliest first, and how many hold each probe. */
export interface Candidates {
	keys: string[];
	counts: ReadonlyMap<string, number>;
}

/** Text of a record, as stored. */
export interface StoredText {
	key: string;
	field: string;
	text: string;
}

/** Rows read for one probe: a probe that more rows hold tells little. */
const rowsOfProbe = 5000;

/** Finds records by parts of their texts, one statement; a part that few records hold counts more. */
export async function findCandidates(
	request: SubgraphRequest,
	sources: readonly SearchSource[],
	probes: Probe[],
	most: number,
): Promise<Candidates> {
	const hits = sources.map(({ entity, record }) => {
		const table = request.table(entity);
		return `select p.place, t.key from probe p cross join lateral (
			select t.${columnOf(table, record)} as key from ${table.name} t
			where t.search_text like '%' || p.piece || '%' limit ${rowsOfProbe}) t`;
	});
	const sql = `with probe as (
			select * from unnest($1::text[], $2::float8[]) with ordinality p(piece, worth, place)),
		hit as (${hits.join(" union ")}),
		counted as (select place, count(*) as count from hit group by place)
		(select h.key, null::text as piece, null::integer as count
			from hit h join counted c using (place) join probe p using (place)
			group by h.key order by sum(p.worth / ln(2 + c.count)) desc, h.key limit $3)
		union all
		select null, p.piece, c.count from counted c join probe p using (place)`;
	const rows = await request.rows<{ key: string | null; piece: string; count: number }>(sql, [
		probes.map(({ piece }) => piece),
		probes.map(({ worth }) => worth),
		most,
	]);
	return {
		keys: rows.flatMap(({ key }) => key ?? []),
		counts: new Map(rows.filter(({ key }) => key === null).map((row) => [row.piece, row.count])),
	};
}

/** Every text of some records, one statement. */
export function readTexts(
	request: SubgraphRequest,
	sources: readonly SearchSource[],
	keys: string[],
): Promise<StoredText[]> {
	const texts = sources.flatMap(({ entity, record, texts: properties }) => {
		const table = request.table(entity);
		const key = columnOf(table, record);
		return Object.entries(properties).map(
			([field, property]) => `select t.${key} as key, '${field}' as field,
				t.${columnOf(table, property)} as text from ${table.name} t
				where t.${key} = any($1) and t.${columnOf(table, property)} is not null`,
		);
	});
	return request.rows(texts.join(" union "), [keys]);
}
