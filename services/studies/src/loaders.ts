import { byKey, listBy } from "@lao/subgraph/loaders";
import type { PagedList } from "@lao/subgraph/paged-list";
import { CaseStudy } from "./case-study.ts";
import { Chapter } from "./chapter.ts";
import { Finding } from "./finding.ts";
import { FindingArea } from "./finding-area.ts";
import { LegalBasis } from "./legal-basis.ts";
import { ParticipationModel } from "./participation-model.ts";
import { PlanTarget } from "./plan-target.ts";
import { Recommendation } from "./recommendation.ts";
import { RecommendationArea } from "./recommendation-area.ts";
import { Study } from "./study.ts";
import { StudyDocument } from "./study-document.ts";
import { StudyPlanTarget } from "./study-plan-target.ts";
import { StudyTitle } from "./study-title.ts";

const inOrder = [{ by: "position" } as const];

export const studyById = byKey(Study, "id");
export const titlesOfStudy = listBy(StudyTitle, "studyId", inOrder);
export const legalBasisOfStudy = listBy(LegalBasis, "studyId", inOrder);
export const documentById = byKey(StudyDocument, "id");
export const documentsOfStudy = listBy(StudyDocument, "studyId", inOrder);
export const targetLinksOfStudy = listBy(StudyPlanTarget, "studyId", [{ by: "planTargetCode" }]);
export const planTargetByCode = byKey(PlanTarget, "code");

export const chapterById = byKey(Chapter, "id");
export const chaptersOfStudy = listBy(Chapter, "studyId", inOrder);
export const chaptersUnder = listBy(Chapter, "parentId", inOrder);
export const chaptersOfDocument = listBy(Chapter, "documentId", inOrder);

export const findingsOfChapter = listBy(Finding, "chapterId", inOrder);
export const areasOfFinding = listBy(FindingArea, "findingId", [{ by: "serviceAreaCode" }]);

export const recommendationById = byKey(Recommendation, "id");
export const recommendationsOfChapter = listBy(Recommendation, "chapterId", inOrder);
export const areasOfRecommendation = listBy(RecommendationArea, "recommendationId", [
	{ by: "serviceAreaCode" },
]);

export const modelByCode = byKey(ParticipationModel, "code");
export const modelsOfStudy = listBy(ParticipationModel, "studyId", inOrder);
export const modelsOfChapter = listBy(ParticipationModel, "chapterId", inOrder);
export const casesOfStudy = listBy(CaseStudy, "studyId", inOrder);
export const casesOfChapter = listBy(CaseStudy, "chapterId", inOrder);

export const planTargets: PagedList<PlanTarget> = { entity: PlanTarget, order: [] };

/** Observed studies before generated ones. */
const observedFirst = [{ by: "isSynthetic" } as const];
export const studies: PagedList<Study> = { entity: Study, order: observedFirst };
export const studiesCommissionedBy: PagedList<Study> = { ...studies, by: "commissionedByCode" };
export const studiesConductedBy: PagedList<Study> = { ...studies, by: "conductedByCode" };
export const studiesOfPlanTarget: PagedList<Study> = {
	...studies,
	via: { entity: StudyPlanTarget, parent: "planTargetCode", record: "studyId" },
};

const byStudy = [{ by: "isSynthetic" }, { by: "studyId" }, { by: "position" }] as const;
export const documents: PagedList<StudyDocument> = { entity: StudyDocument, order: [...byStudy] };
export const chapters: PagedList<Chapter> = { entity: Chapter, order: [...byStudy] };

export const findings: PagedList<Finding> = { entity: Finding, order: [...byStudy] };
export const findingsOfStudy: PagedList<Finding> = { ...findings, by: "studyId" };
export const findingsOfServiceArea: PagedList<Finding> = {
	...findings,
	via: { entity: FindingArea, parent: "serviceAreaCode", record: "findingId" },
};

type Recommendations = PagedList<Recommendation>;
export const recommendations: Recommendations = { entity: Recommendation, order: [...byStudy] };
export const recommendationsOfStudy: Recommendations = { ...recommendations, by: "studyId" };
export const recommendationsOfModel: Recommendations = {
	...recommendations,
	by: "participationModelCode",
};
export const recommendationsOfServiceArea: Recommendations = {
	...recommendations,
	via: { entity: RecommendationArea, parent: "serviceAreaCode", record: "recommendationId" },
};
