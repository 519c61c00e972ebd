import type { LoaderFactory } from "@lao/subgraph/request";
import DataLoader from "dataloader";
import { KnownLao } from "../known-lao.ts";
import type { Compared } from "./compared.ts";
import type { Standing } from "./standing.ts";

/** Columns beyond those that make results comparable at all, by group. */
const groups = {
	nationwide: [],
	inProvince: ["t.province_code"],
	inType: ["l.type"],
	inProvinceAndType: ["t.province_code", "l.type"],
} satisfies Record<string, string[]>;

export type StandingLoaders = Record<keyof typeof groups, LoaderFactory<string, Standing | null>>;

/** Edges from a result to its place in each group; one statement ranks all groups that are met. */
export function standingLoaders(compared: Compared): StandingLoaders {
	return {
		nationwide: standingIn(compared, groups.nationwide),
		inProvince: standingIn(compared, groups.inProvince),
		inType: standingIn(compared, groups.inType),
		inProvinceAndType: standingIn(compared, groups.inProvinceAndType),
	};
}

function standingIn(compared: Compared, group: string[]): LoaderFactory<string, Standing | null> {
	return (request) => {
		const results = request.table(compared.entity).name;
		const from = `${results} t left join ${request.table(KnownLao).name} l using (lao_id)`;
		const columns = [...compared.same.map((column) => `t.${column}`), ...group];
		const named = columns.map((column, place) => `${column} as c${place}`).join(", ");
		const meet = columns.map((column, place) => `a.c${place} = ${column}`).join(" and ");
		const partition = columns.map((_, place) => `c${place}`).join(", ");
		const sql = `
			with asked as (select distinct ${named} from ${from} where t.id = any($1)),
			score as (
				select t.id, a.*, ${compared.value(request)} as value, t.is_synthetic
				from ${from} join asked a on ${meet} where ${compared.takesPart}),
			ranked as (
				select id, value, rank() over (partition by ${partition} order by value desc),
					count(*) over (partition by ${partition}) as size,
					count(*) over (partition by ${partition}, value) as equal,
					round(avg(value) over (partition by ${partition}), 2) as mean,
					bool_or(is_synthetic) over (partition by ${partition}) as synthetic
				from score where value is not null)
			select id as "__key", value, rank, size as "of",
				round((size - rank + 1 - equal / 2.0) * 100 / size, 2) as percentile,
				mean as "groupMean", value - mean as difference, synthetic as "isSynthetic"
			from ranked where id = any($1)`;
		return new DataLoader(async (keys) => {
			const rows = await request.rows<Standing & { __key: string }>(sql, [keys]);
			const found = new Map(rows.map((row) => [row.__key, row]));
			return keys.map((key) => found.get(key) ?? null);
		});
	};
}
