import { AreaScope } from "../area-scope.ts";
import { findingId } from "./content-records.ts";
import { recommendationId } from "./recommendation-records.ts";
import type { StudyFacts } from "./study-schema.ts";

interface Areas {
	appliesTo?: AreaScope | null | undefined;
	serviceAreas: string[];
}

/** Which domains of local public service the findings of a study concern. */
export function findingAreas(study: StudyFacts, everyArea: string[]): object[] {
	return study.findings.flatMap((finding, index) => {
		const id = findingId(study.id, index + 1);
		return links(study, id, areasOf(finding, everyArea), { findingId: id });
	});
}

/** Which domains of local public service the recommendations of a study concern. */
export function recommendationAreas(study: StudyFacts, everyArea: string[]): object[] {
	return study.recommendations.flatMap((proposal) => {
		const id = recommendationId(study.id, proposal);
		return links(study, id, areasOf(proposal, everyArea), { recommendationId: id });
	});
}

/** A statement for every area is linked to each of them, so that each area leads to it. */
function areasOf({ appliesTo, serviceAreas }: Areas, everyArea: string[]): string[] {
	return appliesTo === AreaScope.EVERY_AREA ? everyArea : serviceAreas;
}

function links(study: StudyFacts, id: string, areas: string[], owner: object): object[] {
	return areas.map((serviceAreaCode) => ({
		id: `${id}/${serviceAreaCode}`,
		studyId: study.id,
		serviceAreaCode,
		...owner,
	}));
}
