import { refreshKnownLaos } from "@lao/importing/known-laos";
import type { SubgraphManifest } from "@lao/subgraph/subgraph";
import { Migration0001 } from "../migrations/0001-assessment.ts";
import { Migration0002 } from "../migrations/0002-known-lao.ts";
import { Migration0003 } from "../migrations/0003-coverage.ts";
import { Migration0004 } from "../migrations/0004-group-indexes.ts";
import { Migration0005 } from "../migrations/0005-data-version.ts";
import { AssessmentFramework } from "./assessment-framework.ts";
import { AssessmentResult } from "./assessment-result.ts";
import { AssessmentRound } from "./assessment-round.ts";
import { Dimension } from "./dimension.ts";
import { DimensionScore } from "./dimension-score.ts";
import { ExpectedLao } from "./expected-lao.ts";
import { assessmentResultImporter } from "./importer/assessment-result.ts";
import {
	dimensionImporter,
	frameworkImporter,
	indicatorImporter,
	roundImporter,
} from "./importer/framework.ts";
import { lpaImporter } from "./importer/lpa/sheet.ts";
import { minimumStandardImporter } from "./importer/minimum-standards/sheet.ts";
import { satisfactionImporter } from "./importer/satisfaction/sheet.ts";
import { satisfactionResultImporter } from "./importer/satisfaction-result.ts";
import { Indicator } from "./indicator.ts";
import { KnownLao } from "./known-lao.ts";
import { roundById } from "./loaders/framework.ts";
import { MinimumStandardResult } from "./minimum-standard-result.ts";
import { MissingLao } from "./missing-lao.ts";
import { AgencyResolver } from "./resolvers/agency.ts";
import { AssessmentResultResolver } from "./resolvers/assessment-result.ts";
import { AssessmentChangeResolver, MinimumStandardChangeResolver } from "./resolvers/change.ts";
import {
	MissingLaoResolver,
	ProvinceCoverageResolver,
	RoundCoverageEdges,
	RoundCoverageResolver,
} from "./resolvers/coverage.ts";
import { DimensionResolver, DimensionScoreResolver } from "./resolvers/dimension.ts";
import { FrameworkResolver } from "./resolvers/framework.ts";
import { ResultGroupsResolver } from "./resolvers/groups.ts";
import { IndicatorResolver } from "./resolvers/indicator.ts";
import { LaoResolver } from "./resolvers/lao.ts";
import { MinimumStandardResultResolver } from "./resolvers/minimum-standard-result.ts";
import { ProvinceResolver } from "./resolvers/province.ts";
import { RoundResolver } from "./resolvers/round.ts";
import { SatisfactionResultResolver } from "./resolvers/satisfaction-result.ts";
import { ServiceAreaResolver } from "./resolvers/service-area.ts";
import {
	AssessmentStandingResolver,
	MinimumStandardStandingResolver,
	SatisfactionStandingResolver,
	StandingsResolver,
} from "./resolvers/standing.ts";
import { SatisfactionAspect } from "./satisfaction-aspect.ts";
import { SatisfactionOverall } from "./satisfaction-overall.ts";
import { SatisfactionResult } from "./satisfaction-result.ts";
import { synthesize } from "./synthetic/synthesis.ts";

/** How LAOs are assessed and what they scored. */
export const assessments: SubgraphManifest = {
	name: "assessments",
	entities: [
		AssessmentFramework,
		Dimension,
		AssessmentRound,
		Indicator,
		AssessmentResult,
		DimensionScore,
		SatisfactionResult,
		SatisfactionAspect,
		SatisfactionOverall,
		MinimumStandardResult,
		KnownLao,
		ExpectedLao,
		MissingLao,
	],
	resolvers: [
		FrameworkResolver,
		DimensionResolver,
		RoundResolver,
		IndicatorResolver,
		AssessmentResultResolver,
		DimensionScoreResolver,
		SatisfactionResultResolver,
		MinimumStandardResultResolver,
		ResultGroupsResolver,
		LaoResolver,
		ProvinceResolver,
		ServiceAreaResolver,
		AgencyResolver,
		AssessmentStandingResolver,
		MinimumStandardStandingResolver,
		SatisfactionStandingResolver,
		StandingsResolver,
		AssessmentChangeResolver,
		MinimumStandardChangeResolver,
		RoundCoverageEdges,
		RoundCoverageResolver,
		ProvinceCoverageResolver,
		MissingLaoResolver,
	],
	references: {
		AssessmentRound: ({ id }, request) => request.load(roundById, id),
	},
	migrations: [
		{ name: "0001-assessment", class: Migration0001 },
		{ name: "0002-known-lao", class: Migration0002 },
		{ name: "0003-coverage", class: Migration0003 },
		{ name: "0004-group-indexes", class: Migration0004 },
		{ name: "0005-data-version", class: Migration0005 },
	],
	importers: [
		frameworkImporter,
		dimensionImporter,
		roundImporter,
		indicatorImporter,
		assessmentResultImporter,
		satisfactionResultImporter,
		lpaImporter,
		satisfactionImporter,
		minimumStandardImporter,
	],
	facts: {
		folder: new URL("../facts/", import.meta.url),
		files: [
			["assessment-frameworks", "frameworks.csv"],
			["assessment-dimensions", "dimensions.csv"],
			["assessment-rounds", "rounds.csv"],
			["assessment-indicators", "indicators.csv"],
			["assessment-results", "assessment-results.yaml"],
			["satisfaction-results", "satisfaction-results.yaml"],
		],
	},
	refresh: refreshKnownLaos,
	synthesize,
};
