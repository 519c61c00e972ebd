import { byKey, listBy } from "@lao/subgraph/loaders";
import type { PagedList } from "@lao/subgraph/paged-list";
import { SatisfactionAspect } from "../satisfaction-aspect.ts";
import { SatisfactionResult } from "../satisfaction-result.ts";

type Results = PagedList<SatisfactionResult>;

const entity = SatisfactionResult;
const order = [{ by: "yearBE", descending: true } as const];

export const satisfactionResultById = byKey(SatisfactionResult, "id");
export const aspectsOfResult = listBy(SatisfactionAspect, "resultId", [{ by: "place" }]);

export const satisfactionResults: Results = { entity, order };
export const satisfactionResultsOfLao: Results = { entity, by: "laoId", order };
export const satisfactionResultsOfProvince: Results = { entity, by: "provinceCode", order };
export const satisfactionResultsOfRound: Results = { entity, by: "roundId", order };
/** Observed contradictions before generated ones. */
export const contradictorySatisfactionResults: Results = {
	entity,
	order: [{ by: "isSynthetic" }],
};
