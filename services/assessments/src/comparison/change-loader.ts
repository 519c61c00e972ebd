import type { LoaderFactory } from "@lao/subgraph/request";
import type { EntityClass } from "@mikro-orm/core";
import DataLoader from "dataloader";
import { AssessmentResult } from "../assessment-result.ts";
import { MinimumStandardResult } from "../minimum-standard-result.ts";
import type { Change } from "./change.ts";
import { percentOfMaximum } from "./compared.ts";

interface Succession {
	/** Column in which both results agree, beside the body. */
	same: string;
	/** SQL of the value of a row. */
	value(row: string): string;
}

/** Beside the record: for which result it was found, and what lies between them. */
type Found<Result> = Result & { __key: string; __difference: string | null; __years: number };

/** Edge to the last earlier result of the body; an observed one is never compared with a generated one. */
function changeBy<Result extends object>(
	entity: EntityClass<Result>,
	{ same, value }: Succession,
): LoaderFactory<string, Change<Result> | null> {
	return (request) =>
		new DataLoader(async (keys) => {
			const table = request.table(entity);
			const sql = `select k.id as "__key", ${request.selectList(table)},
				${value("k")} - ${value("t")} as "__difference", k.year_be - t.year_be as "__years"
				from ${table.name} k cross join lateral (
					select * from ${table.name} e where e.lao_id = k.lao_id and e.${same} = k.${same}
						and e.is_synthetic = k.is_synthetic and e.year_be < k.year_be
					order by e.year_be desc, e.id limit 1) t
				where k.id = any($1)`;
			const kept = entity as EntityClass<Found<Result>>;
			const rows = await request.entities<Found<Result>>(kept, sql, [keys]);
			const found = new Map(rows.map((row) => [row.__key, row]));
			return keys.map((key) => {
				const previous = found.get(key);
				if (!previous) return null;
				return { previous, difference: previous.__difference, yearsBetween: previous.__years };
			});
		});
}

export const changeOfAssessment = changeBy(AssessmentResult, {
	same: "framework_code",
	value: (row) => `${row}.published_total`,
});
export const changeOfStandard = changeBy(MinimumStandardResult, {
	same: "service_area_code",
	value: percentOfMaximum,
});
