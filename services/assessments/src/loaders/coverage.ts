import { group } from "@lao/subgraph/loaders";
import type { PagedList } from "@lao/subgraph/paged-list";
import type { LoaderFactory, SubgraphRequest } from "@lao/subgraph/request";
import DataLoader from "dataloader";
import type { ProvinceCoverage, RoundCoverage, TypeCoverage } from "../coverage.ts";
import { ExpectedLao } from "../expected-lao.ts";
import { MissingLao } from "../missing-lao.ts";

export const missingLaosOfRound: PagedList<MissingLao> = {
	entity: MissingLao,
	by: "roundId",
	order: [{ by: "laoId" }],
};

/** Coverage of the rounds `$1`, by further columns of the bodies. */
function coverageSql(request: SubgraphRequest, columns: string): string {
	const [expected, missing] = [ExpectedLao, MissingLao].map((entity) => request.table(entity).name);
	return `select e.round_id as "__key", ${columns} count(*) as expected,
			count(*) - count(m.id) as held, bool_or(e.is_synthetic) as "isSynthetic",
			round((count(*) - count(m.id)) * 100.0 / count(*), 2) as share
		from ${expected} e left join (select id from ${missing} where round_id = any($1)) m using (id)
		where e.round_id = any($1)`;
}

type Keyed<Row> = Row & { __key: string };

export const coverageOfRound: LoaderFactory<string, RoundCoverage> = (request) =>
	new DataLoader(async (keys) => {
		const sql = `${coverageSql(request, "")} group by 1`;
		const rows = await request.rows<Keyed<RoundCoverage>>(sql, [keys]);
		const found = new Map(rows.map((row) => [row.__key, row]));
		const none = { expected: 0, held: 0, share: null };
		return keys.map((roundId) => ({ ...(found.get(roundId) ?? none), roundId }));
	});

export const coverageByType: LoaderFactory<string, TypeCoverage[]> = (request) =>
	new DataLoader(async (keys) => {
		const sql = `${coverageSql(request, "e.type,")} group by 1, 2 order by 2`;
		return group(keys, await request.rows<Keyed<TypeCoverage>>(sql, [keys]));
	});

export const coverageByProvince: LoaderFactory<string, ProvinceCoverage[]> = (request) =>
	new DataLoader(async (keys) => {
		const sql = `${coverageSql(request, `e.province_code as "provinceCode",`)} group by 1, 2 order by 2`;
		return group(keys, await request.rows<Keyed<ProvinceCoverage>>(sql, [keys]));
	});
