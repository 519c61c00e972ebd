import type { RecordSet } from "@lao/importing/reading";
import { findingAreas, recommendationAreas } from "./area-records.ts";
import { caseRecords, chapterRecords, findingRecords, modelRecords } from "./content-records.ts";
import { contentsOf } from "./contents.ts";
import type { Origin } from "./origin.ts";
import { recommendationRecords } from "./recommendation-records.ts";
import type { Registry } from "./registry.ts";
import {
	documentRecords,
	legalBasisRecords,
	planTargetLinks,
	studyRecord,
	titleRecords,
} from "./study-records.ts";
import type { StudyFacts } from "./study-schema.ts";

/** Everything one study fills. */
export function studySets(study: StudyFacts, registry: Registry, origin: Origin): RecordSet[] {
	const contents = contentsOf(study);
	const { serviceAreas } = registry;
	return [
		{ table: "study", key: ["id"], records: [studyRecord(study, origin)] },
		ofStudy("study_title", titleRecords(study)),
		ofStudy("study_plan_target", planTargetLinks(study)),
		ofStudy("legal_basis", legalBasisRecords(study, origin)),
		ofStudy("study_document", documentRecords(study, origin)),
		ofStudy("chapter", chapterRecords(study, contents, origin)),
		ofStudy("participation_model", modelRecords(study, contents, origin), "code"),
		ofStudy("case_study", caseRecords(study, contents, origin)),
		ofStudy("finding", findingRecords(study, contents, origin)),
		ofStudy("finding_area", findingAreas(study, serviceAreas)),
		ofStudy("recommendation", recommendationRecords(study, contents, origin)),
		ofStudy("recommendation_area", recommendationAreas(study, serviceAreas)),
	];
}

/** A later reading of the study replaces these records as a whole. */
function ofStudy(table: string, records: object[], key = "id"): RecordSet {
	return { table, key: [key], owner: "studyId", records };
}
