import { byKeyOfClosedList } from "@lao/subgraph/closed-list";
import { listBy } from "@lao/subgraph/loaders";
import { AssessmentFramework } from "../assessment-framework.ts";
import { AssessmentRound } from "../assessment-round.ts";
import { Dimension } from "../dimension.ts";

export const frameworkByCode = byKeyOfClosedList(AssessmentFramework, "code");
export const frameworksOfAgency = listBy(AssessmentFramework, "agencyCode");

export const dimensionById = byKeyOfClosedList(Dimension, "id");
export const dimensionsOfFramework = listBy(Dimension, "frameworkCode", [{ by: "number" }]);
export const dimensionsOfArea = listBy(Dimension, "serviceAreaCode");

export const roundById = byKeyOfClosedList(AssessmentRound, "id");
export const roundsOfFramework = listBy(AssessmentRound, "frameworkCode", [
	{ by: "yearBE", descending: true },
]);
