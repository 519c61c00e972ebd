import type { PagedList } from "@lao/subgraph/paged-list";
import { MinimumStandardResult } from "../minimum-standard-result.ts";

type Results = PagedList<MinimumStandardResult>;

const entity = MinimumStandardResult;
const order = [{ by: "yearBE", descending: true } as const];

export const minimumStandardResultsOfLao: Results = { entity, by: "laoId", order };
export const minimumStandardResultsOfProvince: Results = { entity, by: "provinceCode", order };
export const minimumStandardResultsOfRound: Results = { entity, by: "roundId", order };
export const minimumStandardResultsOfIndicator: Results = { entity, by: "indicatorId", order };
