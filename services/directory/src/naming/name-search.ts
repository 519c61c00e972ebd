import type { SubgraphRequest } from "@lao/subgraph/request";
import { District } from "../district.ts";
import { Lao } from "../lao.ts";
import { LaoPeriod } from "../lao-period.ts";
import { laoById } from "../loaders.ts";
import { Province } from "../province.ts";
import { readWrittenName, type WrittenName } from "./written-name.ts";

/** What the registry has for one written name. */
export interface FoundName {
	name: string;
	/** Only when no other body can be meant. */
	lao: Lao | null;
	candidates: { lao: Lao; confidence: string }[];
}

interface Exact {
	place: number;
	id: string;
	/** Whether the body bears the name today. */
	isCurrent: boolean;
	/** Null where no district is written. */
	inDistrict: boolean | null;
}

interface Like {
	place: number;
	id: string;
	confidence: string;
}

/** How many candidates are told. */
const most = 3;

/** Finds the bodies that names mean: in two statements for all names, and one for the bodies. */
export async function findNames(
	request: SubgraphRequest,
	names: string[],
	provinceCode: string | null,
): Promise<FoundName[]> {
	const asked = names.map((name, place) => ({ place, ...readWrittenName(name) }));
	const exact = Map.groupBy(await findExact(request, asked, provinceCode), ({ place }) => place);
	const certain = new Map<number, string>();
	for (const [place, rows] of exact) {
		const id = certainOf(rows);
		if (id) certain.set(place, id);
	}
	const open = asked.filter(({ place, nameKey }) => nameKey !== "" && !certain.has(place));
	const likes = await findLike(request, open, provinceCode);
	const laos = await loadLaos(request, [...certain.values(), ...likes.map(({ id }) => id)]);
	const likely = Map.groupBy(likes, ({ place }) => place);
	return names.map((name, place) => {
		const lao = laos.get(certain.get(place) ?? "") ?? null;
		const rows = lao ? [{ id: lao.id, confidence: "1" }] : (likely.get(place) ?? []);
		return { name, lao, candidates: rows.flatMap((row) => candidate(row, laos)) };
	});
}

function candidate({ id, confidence }: Pick<Like, "id" | "confidence">, laos: Map<string, Lao>) {
	const lao = laos.get(id);
	return lao ? [{ lao, confidence }] : [];
}

async function loadLaos(request: SubgraphRequest, ids: string[]): Promise<Map<string, Lao>> {
	const found = await Promise.all([...new Set(ids)].map((id) => request.load(laoById, id)));
	return new Map(found.filter((lao) => lao !== null).map((lao) => [lao.id, lao]));
}

/** The one body meant: a name of today goes before one that a body had. */
function certainOf(rows: Exact[]): string | null {
	const fitting = rows.filter(({ inDistrict }) => inDistrict !== false);
	const current = fitting.filter(({ isCurrent }) => isCurrent);
	const [only, ...others] = current.length > 0 ? current : fitting;
	return only && others.length === 0 ? only.id : null;
}

type Asked = WrittenName & { place: number };

/** The names asked for, with the province each lies in as far as it is known. */
function askedSql(request: SubgraphRequest): string {
	return `asked as (select n.*, coalesce((select p.code from ${request.table(Province).name} p
			where p.name_th = n."province"), $2) as province_code
		from json_to_recordset($1) n(place integer, types text[], "nameKey" text, "fullKey" text,
			district text, province text))`;
}

/** A generated body is never meant by a name that somebody wrote. */
const observedSql = "not l.is_synthetic";
const provinceSql = "(n.province_code is null or l.province_code = n.province_code)";

/** Bodies whose name is letter for letter the one written, also under a former name and kind. */
function findExact(request: SubgraphRequest, asked: Asked[], provinceCode: string | null) {
	const lao = request.table(Lao).name;
	// อ.เมือง is short for the district named เมือง and the province.
	const inDistrict = `case when n.district is not null then exists (
		select 1 from ${request.table(District).name} d join ${request.table(Province).name} p
			on p.code = d.province_code where d.code = l.district_code
			and d.name_th in (n.district, n.district || p.name_th)) end as "inDistrict"`;
	return request.rows<Exact>(
		`with ${askedSql(request)}
		select n.place, l.id, bool_or(p.is_current) as "isCurrent", ${inDistrict}
		from asked n join ${request.table(LaoPeriod).name} p on p.name_key = n."fullKey"
			join ${lao} l on l.id = p.lao_id
		where ${observedSql} and ${provinceSql} group by n.place, n.district, l.id
		union all
		select n.place, l.id, l.is_active, ${inDistrict}
		from asked n join ${lao} l on l.name_key = n."nameKey"
		where n."fullKey" is null and (n.types is null or l.type = any(n.types))
			and ${observedSql} and ${provinceSql}`,
		[JSON.stringify(asked), provinceCode],
	);
}

/** The likeliest bodies by the trigrams of the name; a kind or province that fits raises them. */
function findLike(request: SubgraphRequest, asked: Asked[], provinceCode: string | null) {
	if (asked.length === 0) return [];
	const fits = (condition: string, unknown: string) =>
		`case when ${unknown} then 0.5 when ${condition} then 1 else 0 end`;
	return request.rows<Like>(
		`with ${askedSql(request)}
		select n.place, c.id, trim_scale(round(c.confidence::numeric, 2))::text as confidence
		from asked n cross join lateral (
			select l.id, similarity(l.name_key, n."nameKey") * 0.7
				+ ${fits("l.type = any(n.types)", "n.types is null")} * 0.15
				+ ${fits("l.province_code = n.province_code", "n.province_code is null")} * 0.14
				as confidence
			from ${request.table(Lao).name} l
			where ${observedSql}
				and (l.name_key % n."nameKey" or l.province_code = n.province_code)
				and similarity(l.name_key, n."nameKey") > 0.1
			order by confidence desc, l.is_active desc, l.id limit ${most}) c
		order by n.place, c.confidence desc, c.id`,
		[JSON.stringify(asked), provinceCode],
	);
}
