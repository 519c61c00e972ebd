import { byKey, listBy } from "@lao/subgraph/loaders";
import type { PagedList } from "@lao/subgraph/paged-list";
import { AssessmentResult } from "../assessment-result.ts";
import { DimensionScore } from "../dimension-score.ts";

type Results = PagedList<AssessmentResult>;

const entity = AssessmentResult;
const order = [{ by: "yearBE", descending: true } as const];

export const assessmentResultById = byKey(AssessmentResult, "id");
export const scoresOfResult = listBy(DimensionScore, "resultId", [{ by: "dimensionId" }]);

export const assessmentResults: Results = { entity, order };
export const assessmentResultsOfLao: Results = { entity, by: "laoId", order };
export const assessmentResultsOfProvince: Results = { entity, by: "provinceCode", order };
export const assessmentResultsOfRound: Results = { entity, by: "roundId", order };
/** Observed contradictions before generated ones. */
export const contradictoryAssessments: Results = { entity, order: [{ by: "isSynthetic" }] };
