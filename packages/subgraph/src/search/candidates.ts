import type { EntityClass } from "@mikro-orm/core";
import type { SubgraphRequest } from "../request.ts";
import { columnOf } from "../table.ts";
import { type Probe, worths } from "./probes.ts";

/** A table whose rows hold texts of the records searched for. */
export interface SearchSource {
	entity: EntityClass<object>;
	/** Property that holds the key of the record. */
	record: string;
	/** Values that the rows searched have. */
	where?: Readonly<Record<string, boolean>>;
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

/** Rows read in one table for what is asked for, and for a word or piece of it: more tell little. */
const rowsOfProbe = { exact: 1000, near: 1000 };
/** How many records are held to contain what was not looked up: what every other text contains. */
export const unknownCount = 1000;

/** Conditions on the rows of a source, as SQL; the names come from the code, never from a query. */
function whereSql(request: SubgraphRequest, { entity, where = {} }: SearchSource): string {
	const table = request.table(entity);
	return Object.entries(where)
		.map(([property, value]) => ` and t.${columnOf(table, property)} = ${value}`)
		.join("");
}

/** Records by the probes `p` that their texts hold, in all sources. */
function hitsSql(
	request: SubgraphRequest,
	sources: readonly SearchSource[],
	probes: string,
	most: number,
): string {
	return sources
		.map((source) => {
			const table = request.table(source.entity);
			return `select p.place, t.key from probe p cross join lateral (
				select t.${columnOf(table, source.record)} as key from ${table.name} t
				where t.search_text like '%' || p.piece || '%'${whereSql(request, source)}
				limit ${most}) t where ${probes}`;
		})
		.join(" union ");
}

/**
 * Finds at most `most` records by parts of their texts, in one statement; a part that few records
 * hold counts more. Words and pieces are looked up only where fewer than `enough` records hold everything.
 */
export async function findCandidates(
	request: SubgraphRequest,
	sources: readonly SearchSource[],
	probes: Probe[],
	{ enough, most }: { enough: number; most: number },
): Promise<Candidates> {
	const near = `p.worth < ${worths.part} and (select is_short from complete)`;
	const sql = `with probe as (select * from unnest($1::text[], $2::integer[])
			with ordinality p(piece, worth, place)),
		exact as materialized (${hitsSql(request, sources, `p.worth >= ${worths.part}`, rowsOfProbe.exact)}),
		complete as materialized (select count(*) < $3 as is_short from (select distinct e.key
			from exact e join probe p using (place) where p.worth = ${worths.whole}) e),
		near as (${hitsSql(request, sources, near, rowsOfProbe.near)}),
		hit as materialized (select * from exact union all select * from near),
		counted as (select place, p.piece, count(*) as count, p.worth / ln(2 + count(*)) as weight
			from hit join probe p using (place) group by place, p.piece, p.worth)
		(select h.key, null::text as piece, null::bigint as count from hit h join counted c using (place)
			group by h.key order by sum(c.weight) desc, h.key limit $4)
		union all
		select null, piece, count from counted`;
	const rows = await request.rows<{ key: string | null; piece: string; count: number }>(sql, [
		probes.map(({ piece }) => piece),
		probes.map(({ worth }) => worth),
		enough,
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
	const texts = sources.flatMap((source) => {
		const { entity, record, texts: properties } = source;
		const table = request.table(entity);
		const key = columnOf(table, record);
		return Object.entries(properties).map(
			([field, property]) => `select t.${key} as key, '${field}' as field,
				t.${columnOf(table, property)} as text from ${table.name} t
				where t.${key} = any($1) and t.${columnOf(table, property)} is not null${whereSql(request, source)}`,
		);
	});
	// In an order, so that of texts that match alike the same one is told each time.
	return request.rows(`${texts.join(" union ")} order by key, field, text`, [keys]);
}
