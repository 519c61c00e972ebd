import { contentsOf } from "./contents.ts";
import type { Registry } from "./registry.ts";
import type { StudyFacts } from "./study-schema.ts";

interface Fault {
	code: string;
	message: string;
}

/** Why a study cannot be kept: something it names is nowhere. The first reason found, else null. */
export function studyFault(
	study: StudyFacts,
	registry: Registry,
	earlierIds: string[],
): Fault | null {
	return repetition(study, earlierIds) ?? unknownNeighbour(study, registry) ?? unknownPlace(study);
}

function repetition(study: StudyFacts, earlierIds: string[]): Fault | null {
	if (earlierIds.includes(study.id)) {
		return { code: "REPEATED_ID", message: `${study.id} stands in the file already` };
	}
	const paths = contentsOf(study).entries.map(({ key }) => key);
	const proposals = study.recommendations.map(({ key, chapter }) => key ?? chapter ?? "");
	const codes = study.participationModels.map(({ code }) => code);
	for (const names of [paths, proposals, codes]) {
		const twice = names.find((name, index) => names.indexOf(name) !== index);
		if (twice) return { code: "REPEATED_ID", message: `${twice} is given twice in ${study.id}` };
	}
	return null;
}

function unknownNeighbour(study: StudyFacts, { agencies, serviceAreas }: Registry): Fault | null {
	const agency = [study.commissionedBy, study.conductedBy].find((code) => !agencies.has(code));
	if (agency) return { code: "UNKNOWN_AGENCY", message: `No agency has the code ${agency}` };
	const area = [...study.findings, ...study.recommendations]
		.flatMap((record) => record.serviceAreas)
		.find((code) => !serviceAreas.includes(code));
	if (area) return { code: "UNKNOWN_SERVICE_AREA", message: `No service area is called ${area}` };
	return null;
}

function unknownPlace(study: StudyFacts): Fault | null {
	const { documents, contents, findings, participationModels, caseStudies } = study;
	if (!documents[contents.document - 1]) {
		return { code: "UNKNOWN_DOCUMENT", message: `There is no document ${contents.document}` };
	}
	const known = new Set(contentsOf(study).entries.map(({ key }) => key));
	const named = [...findings, ...participationModels, ...caseStudies, ...study.recommendations];
	const missing = named.map(({ chapter }) => chapter).find((key) => key && !known.has(key));
	return missing
		? { code: "UNKNOWN_CHAPTER", message: `The contents have no entry ${missing}` }
		: null;
}
