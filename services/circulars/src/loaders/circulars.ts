import type { PagedList, Via } from "@lao/subgraph/paged-list";
import { Circular } from "../circular.ts";
import { CircularRelation } from "../circular-relation.ts";
import { NumberClaim } from "../number-claim.ts";
import { PlanTargetMention } from "../plan-target-mention.ts";
import { ProvinceCircular } from "../province-circular.ts";

/** Newest first; what has no date comes last. */
const order: PagedList<Circular>["order"] = [{ by: "dateIssued", descending: true }];

/** Letters that meet the parent in a link table. */
function through(via: Via<Circular>): PagedList<Circular> {
	return { entity: Circular, order, via };
}

export const circulars: PagedList<Circular> = { entity: Circular, order };
export const circularsOfAgency: PagedList<Circular> = { entity: Circular, by: "agencyCode", order };

export const circularsByNumber = through({
	entity: NumberClaim,
	parent: "number",
	record: "circularId",
});
export const circularsByBareNumber = through({
	entity: NumberClaim,
	parent: "bareNumber",
	record: "circularId",
});
export const circularsOfStudy = through({
	entity: CircularRelation,
	parent: "studyId",
	record: "fromId",
});
export const circularsOfSurvey = through({
	entity: CircularRelation,
	parent: "surveyId",
	record: "fromId",
});
export const circularsOfRound = through({
	entity: CircularRelation,
	parent: "roundId",
	record: "fromId",
});
export const circularsOfPlanTarget = through({
	entity: PlanTargetMention,
	parent: "planTargetCode",
	record: "circularId",
});
export const circularsOfProvince = through({
	entity: ProvinceCircular,
	parent: "provinceCode",
	record: "circularId",
});
