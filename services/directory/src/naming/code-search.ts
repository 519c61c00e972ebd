import type { SubgraphRequest } from "@lao/subgraph/request";
import { Lao } from "../lao.ts";
import { LaoPeriod } from "../lao-period.ts";

/** The body a registry code names today, or named once. */
export interface FoundCode {
	code: string;
	lao: Lao;
	isRetired: boolean;
}

/** Finds bodies by codes, in one statement; a code that nobody has or had is absent. */
export async function findCodes(request: SubgraphRequest, codes: string[]): Promise<FoundCode[]> {
	const table = request.table(Lao);
	// A code may have named several bodies in turn: the one it names today, else any it named.
	const found = await request.entities(
		Lao,
		`select distinct on (p.code) p.code as "__code", not p.is_current as "__retired", ${request.selectList(table)}
		from ${request.table(LaoPeriod).name} p join ${table.name} t on t.id = p.lao_id
		where p.code = any($1) order by p.code, p.is_current desc, p.valid_to desc nulls last, p.id`,
		[codes],
	);
	return (found as (Lao & { __code: string; __retired: boolean })[]).map((lao) => ({
		code: lao.__code,
		lao,
		isRetired: lao.__retired,
	}));
}
