import { filterOf } from "@lao/subgraph/filter";
import { listArgsOf } from "@lao/subgraph/list-args";
import { Chapter } from "./chapter.ts";
import { Finding } from "./finding.ts";
import { FindingArea } from "./finding-area.ts";
import { PlanTarget } from "./plan-target.ts";
import { Recommendation } from "./recommendation.ts";
import { RecommendationArea } from "./recommendation-area.ts";
import { Study } from "./study.ts";
import { StudyDocument } from "./study-document.ts";

filterOf(FindingArea);
filterOf(RecommendationArea);

const study = {
	entity: Study,
	from: "studyId",
	to: "id",
	description: "Conditions on the study (เงื่อนไขของการศึกษา)",
};
const chapter = {
	entity: Chapter,
	from: "chapterId",
	to: "id",
	description: "Conditions on the chapter (เงื่อนไขของหัวข้อ)",
};
const areas = "Conditions that one of its service areas meets (เงื่อนไขด้านบริการ)";

export const StudyListArgs = listArgsOf(Study);
export const PlanTargetListArgs = listArgsOf(PlanTarget);
export const StudyDocumentListArgs = listArgsOf(StudyDocument, { related: { study } });
export const ChapterListArgs = listArgsOf(Chapter, { related: { study } });
export const FindingListArgs = listArgsOf(Finding, {
	related: {
		study,
		chapter,
		serviceAreas: { entity: FindingArea, from: "id", to: "findingId", description: areas },
	},
});
export const RecommendationListArgs = listArgsOf(Recommendation, {
	related: {
		study,
		chapter,
		serviceAreas: {
			entity: RecommendationArea,
			from: "id",
			to: "recommendationId",
			description: areas,
		},
	},
});
