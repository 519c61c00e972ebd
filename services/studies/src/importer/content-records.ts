import type { Contents } from "./contents.ts";
import type { Origin } from "./origin.ts";
import { documentId } from "./study-records.ts";
import type { StudyFacts } from "./study-schema.ts";

/** Entries of the contents table. */
export function chapterRecords(study: StudyFacts, contents: Contents, origin: Origin): object[] {
	const facts = { studyId: study.id, documentId: documentId(study.id, study.contents.document) };
	return contents.entries.map(({ key, source, issues, ...entry }) => ({
		...entry,
		...facts,
		...origin({ source, issues }, `chapter ${key}`),
	}));
}

/** Participation models, with the page of their entry. */
export function modelRecords(study: StudyFacts, contents: Contents, origin: Origin): object[] {
	return study.participationModels.map((model, index) => ({
		code: model.code,
		studyId: study.id,
		chapterId: contents.entry(model.chapter)?.id,
		position: index + 1,
		nameTh: contents.corrected(model.nameTh),
		nameEn: model.nameEn,
		page: contents.entry(model.chapter)?.page ?? null,
		...origin(model, `participationModels ${index + 1}`),
	}));
}

/** Places abroad, with the page of their entry. */
export function caseRecords(study: StudyFacts, contents: Contents, origin: Origin): object[] {
	return study.caseStudies.map((place, index) => ({
		id: `${study.id}/case/${place.placeCode}`,
		studyId: study.id,
		chapterId: contents.entry(place.chapter)?.id,
		position: index + 1,
		countryCode: place.countryCode,
		placeCode: place.placeCode,
		nameTh: place.nameTh,
		nameEn: place.nameEn,
		page: contents.entry(place.chapter)?.page ?? null,
		...origin(place, `caseStudies ${index + 1}`),
	}));
}

/** Identifier of the finding at a place of the list, from 1. */
export function findingId(studyId: string, place: number): string {
	return `${studyId}/finding/${place}`;
}

/** What the study did or found. */
export function findingRecords(study: StudyFacts, contents: Contents, origin: Origin): object[] {
	return study.findings.map((finding, index) => ({
		id: findingId(study.id, index + 1),
		studyId: study.id,
		chapterId: contents.entry(finding.chapter)?.id,
		position: index + 1,
		statementTh: finding.statementTh,
		statementEn: finding.statementEn,
		isSummary: !finding.quoted,
		appliesTo: finding.appliesTo ?? null,
		reading: finding.reading ?? null,
		...origin(finding, `findings ${index + 1}`),
	}));
}
