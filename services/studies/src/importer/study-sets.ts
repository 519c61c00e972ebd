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
	const { id } = study;
	return [
		{ table: "study", key: ["id"], records: [studyRecord(study, origin)] },
		ofStudy(id, "study_title", titleRecords(study)),
		ofStudy(id, "study_plan_target", planTargetLinks(study)),
		ofStudy(id, "legal_basis", legalBasisRecords(study, origin)),
		ofStudy(id, "study_document", documentRecords(study, origin)),
		ofStudy(id, "chapter", chapterRecords(study, contents, origin)),
		ofStudy(id, "participation_model", modelRecords(study, contents, origin), "code"),
		ofStudy(id, "case_study", caseRecords(study, contents, origin)),
		ofStudy(id, "finding", findingRecords(study, contents, origin)),
		ofStudy(id, "finding_area", findingAreas(study, serviceAreas)),
		ofStudy(id, "recommendation", recommendationRecords(study, contents, origin)),
		ofStudy(id, "recommendation_area", recommendationAreas(study, serviceAreas)),
	];
}

/** A later reading of the study replaces these records as a whole, also by none. */
function ofStudy(studyId: string, table: string, records: object[], key = "id"): RecordSet {
	return { table, key: [key], owner: "studyId", owners: [studyId], records };
}
