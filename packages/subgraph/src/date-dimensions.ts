import { Int } from "type-graphql";
import type { Dimension } from "./grouping.ts";

/** Thailand's fiscal year begins on 1 October and is named by the Buddhist-era year it ends in. */
const fiscalYearSql = (date: string) =>
	`extract(year from ${date} + interval '3 months')::integer + 543`;

/** Month, year and fiscal year of a date, as dimensions; `of` says in English which date it is. */
export function dateDimensions(name: string, of: string) {
	return {
		month: {
			type: () => String,
			description: `Month of ${of}, YYYY-MM of the common era (เดือน)`,
			value: (column) => `to_char(${column(name)}, 'YYYY-MM')`,
		},
		yearBE: {
			type: () => Int,
			description: `Buddhist-era calendar year of ${of} (ปี พ.ศ.)`,
			value: (column) => `extract(year from ${column(name)})::integer + 543`,
		},
		fiscalYearBE: {
			type: () => Int,
			description: `Buddhist-era fiscal year of ${of}, October to September (ปีงบประมาณ)`,
			value: (column) => fiscalYearSql(column(name)),
		},
	} satisfies Record<string, Dimension>;
}
