import type { SubgraphManifest } from "@lao/subgraph/subgraph";
import { Migration0001 } from "../migrations/0001-study.ts";
import { Migration0002 } from "../migrations/0002-search.ts";
import { Migration0003 } from "../migrations/0003-data-version.ts";
import { CaseStudy } from "./case-study.ts";
import { Chapter } from "./chapter.ts";
import { Finding } from "./finding.ts";
import { FindingArea } from "./finding-area.ts";
import { planTargetImporter } from "./importer/plan-target.ts";
import { studyImporter } from "./importer/study.ts";
import { studyDocument } from "./importer/study-schema.ts";
import { LegalBasis } from "./legal-basis.ts";
import { planTargetByCode, studyById } from "./loaders.ts";
import { ParticipationModel } from "./participation-model.ts";
import { PlanTarget } from "./plan-target.ts";
import { Recommendation } from "./recommendation.ts";
import { RecommendationArea } from "./recommendation-area.ts";
import { AgencyEdges } from "./resolvers/agency.ts";
import { CaseStudyResolver } from "./resolvers/case-study.ts";
import { ChapterResolver } from "./resolvers/chapter.ts";
import { FindingResolver } from "./resolvers/finding.ts";
import { LegalBasisResolver } from "./resolvers/legal-basis.ts";
import { ParticipationModelResolver } from "./resolvers/participation-model.ts";
import { PlanTargetResolver } from "./resolvers/plan-target.ts";
import { RecommendationResolver } from "./resolvers/recommendation.ts";
import { SearchResolver } from "./resolvers/search.ts";
import { ServiceAreaEdges } from "./resolvers/service-area.ts";
import { StudyResolver } from "./resolvers/study.ts";
import { StudyContentsResolver } from "./resolvers/study-contents.ts";
import { StudyDocumentResolver } from "./resolvers/study-document.ts";
import { Study } from "./study.ts";
import { StudyDocument } from "./study-document.ts";
import { StudyPlanTarget } from "./study-plan-target.ts";
import { StudyTitle } from "./study-title.ts";
import { synthesize } from "./synthetic/synthesize.ts";

/** What studies of public services found and propose. */
export const studies: SubgraphManifest = {
	name: "studies",
	entities: [
		PlanTarget,
		Study,
		StudyPlanTarget,
		StudyTitle,
		LegalBasis,
		StudyDocument,
		Chapter,
		Finding,
		FindingArea,
		ParticipationModel,
		CaseStudy,
		Recommendation,
		RecommendationArea,
	],
	resolvers: [
		StudyResolver,
		StudyContentsResolver,
		StudyDocumentResolver,
		ChapterResolver,
		FindingResolver,
		RecommendationResolver,
		ParticipationModelResolver,
		CaseStudyResolver,
		LegalBasisResolver,
		PlanTargetResolver,
		AgencyEdges,
		ServiceAreaEdges,
		SearchResolver,
	],
	references: {
		Study: ({ id }, request) => request.load(studyById, id),
		PlanTarget: ({ code }, request) => request.load(planTargetByCode, code),
	},
	migrations: [
		{ name: "0001-study", class: Migration0001 },
		{ name: "0002-search", class: Migration0002 },
		{ name: "0003-data-version", class: Migration0003 },
	],
	importers: [planTargetImporter, studyImporter],
	documents: [studyDocument],
	facts: {
		folder: new URL("../facts/", import.meta.url),
		files: [
			["plan-targets", "plan-targets.yaml"],
			["study", "participation-2567.yaml"],
		],
	},
	synthesize,
};
