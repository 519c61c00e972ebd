import type { SubgraphRequest } from "@lao/subgraph/request";
import type { EntityClass } from "@mikro-orm/core";
import { AssessmentResult } from "../assessment-result.ts";
import { MinimumStandardResult } from "../minimum-standard-result.ts";
import { SatisfactionAspect } from "../satisfaction-aspect.ts";
import { SatisfactionResult } from "../satisfaction-result.ts";
import { leastRespondents } from "../suppression.ts";

/** What makes results comparable: rows `t` of a table. */
export interface Compared {
	entity: EntityClass<object>;
	/** SQL of the value; a result without one takes no part. */
	value(request: SubgraphRequest): string;
	/** Columns in which results must agree. */
	same: string[];
	/** Condition under which a result takes part. */
	takesPart: string;
}

/** Points in percent: areas and years differ in their maximum. */
export const percentOfMaximum = (row: string) =>
	`round(${row}.score * 100 / nullif(${row}.maximum, 0), 2)`;

export const comparedAssessments: Compared = {
	entity: AssessmentResult,
	value: () => "t.published_total",
	same: ["round_id"],
	takesPart: "true",
};

export const comparedStandards: Compared = {
	entity: MinimumStandardResult,
	value: () => percentOfMaximum("t"),
	same: ["round_id", "service_area_code"],
	takesPart: "true",
};

/** Instruments and scales are not comparable with one another: DOMAIN §5. */
export const comparedSatisfaction: Compared = {
	entity: SatisfactionResult,
	value: (
		request,
	) => `(select case when bool_and(a.percent is not null) then round(avg(a.percent), 2) end
		from ${request.table(SatisfactionAspect).name} a where a.result_id = t.id)`,
	same: ["round_id", "instrument", "scale"],
	takesPart: `t.respondents >= ${leastRespondents}`,
};
