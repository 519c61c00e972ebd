import type { Origin } from "./origin.ts";
import type { StudyFacts } from "./study-schema.ts";

/** The study itself. */
export function studyRecord(study: StudyFacts, origin: Origin): object {
	const { id, titleEn, titles, commissionedBy, conductedBy, head, issues } = study;
	return {
		id,
		titleTh: titles.find(({ displayed }) => displayed)?.titleTh,
		titleEn,
		headNameTh: head?.nameTh ?? null,
		headAcademicTitleTh: head?.academicTitleTh ?? null,
		commissionedByCode: commissionedBy,
		conductedByCode: conductedBy,
		...origin({ issues }),
	};
}

/** Titles of the study as documents write them. */
export function titleRecords({ id: studyId, titles }: StudyFacts): object[] {
	return titles.map(({ titleTh, displayed, readIn }, index) => {
		const position = index + 1;
		const id = `${studyId}/title/${position}`;
		return { id, studyId, position, titleTh, readIn, isDisplayed: displayed };
	});
}

/** Which targets of master plans the study serves. */
export function planTargetLinks({ id: studyId, planTargets }: StudyFacts): object[] {
	return planTargets.map((code) => ({ id: `${studyId}/${code}`, studyId, planTargetCode: code }));
}

/** Decisions and plans the study rests on. */
export function legalBasisRecords({ id, legalBasis }: StudyFacts, origin: Origin): object[] {
	return legalBasis.map((basis, index) => ({
		id: `${id}/legal-basis/${index + 1}`,
		studyId: id,
		position: index + 1,
		kind: basis.kind,
		nameTh: basis.nameTh,
		nameEn: basis.nameEn,
		dated: basis.dated ?? null,
		datedTextBE: basis.datedTextBE ?? null,
		planTargetCode: basis.planTarget ?? null,
		...origin(basis, `legalBasis ${index + 1}`),
	}));
}

/** Identifier of the document at a place of the list, from 1. */
export function documentId(studyId: string, place: number): string {
	return `${studyId}/document/${place}`;
}

/** Documents the study left. */
export function documentRecords({ id, documents }: StudyFacts, origin: Origin): object[] {
	return documents.map((document, index) => ({
		id: documentId(id, index + 1),
		studyId: id,
		position: index + 1,
		kind: document.kind,
		titleTh: document.titleTh,
		titleEn: document.titleEn,
		url: document.url ?? null,
		isHeld: document.held != null,
		heldPart: document.held ?? null,
		...origin(document, `documents ${index + 1}`),
	}));
}
