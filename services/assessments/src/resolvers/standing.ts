import type { SubgraphRequest } from "@lao/subgraph/request";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AssessmentResult } from "../assessment-result.ts";
import {
	comparedAssessments,
	comparedSatisfaction,
	comparedStandards,
} from "../comparison/compared.ts";
import { Standing } from "../comparison/standing.ts";
import { standingLoaders } from "../comparison/standing-loader.ts";
import { Standings } from "../comparison/standings.ts";
import { MinimumStandardResult } from "../minimum-standard-result.ts";
import { SatisfactionResult } from "../satisfaction-result.ts";

const assessments = standingLoaders(comparedAssessments);
const standards = standingLoaders(comparedStandards);
const satisfaction = standingLoaders(comparedSatisfaction);

@Resolver(() => AssessmentResult)
export class AssessmentStandingResolver {
	@FieldResolver(() => Standings, {
		description:
			"Places of the result by its published total among those of the round that have one (ลำดับในรอบ)",
	})
	standing(@Root() { id }: AssessmentResult): Standings {
		return { resultId: id, loaders: assessments };
	}
}

@Resolver(() => MinimumStandardResult)
export class MinimumStandardStandingResolver {
	@FieldResolver(() => Standings, {
		description:
			"Places of the result by points in percent of the maximum among those of the round in the same service area (ลำดับในรอบและด้านเดียวกัน)",
	})
	standing(@Root() { id }: MinimumStandardResult): Standings {
		return { resultId: id, loaders: standards };
	}
}

@Resolver(() => SatisfactionResult)
export class SatisfactionStandingResolver {
	@FieldResolver(() => Standings, {
		description:
			"Places of the result by the mean of the percents of its aspects, two decimals, among those of the same round, instrument and scale; results of fewer than 5 respondents, or of an unstated number, take no part (ลำดับในรอบและเครื่องมือเดียวกัน)",
	})
	standing(@Root() { id }: SatisfactionResult): Standings {
		return { resultId: id, loaders: satisfaction };
	}
}

@Resolver(() => Standings)
export class StandingsResolver {
	@FieldResolver(() => Standing, {
		nullable: true,
		description: "Place among all LAOs; null where the result takes no part (ทั้งประเทศ)",
	})
	nationwide(
		@Root() { resultId, loaders }: Standings,
		@Ctx() request: SubgraphRequest,
	): Promise<Standing | null> {
		return request.load(loaders.nationwide, resultId);
	}

	@FieldResolver(() => Standing, {
		nullable: true,
		description:
			"Place among LAOs of the province of the result; null where it takes no part (ในจังหวัด)",
	})
	inProvince(
		@Root() { resultId, loaders }: Standings,
		@Ctx() request: SubgraphRequest,
	): Promise<Standing | null> {
		return request.load(loaders.inProvince, resultId);
	}

	@FieldResolver(() => Standing, {
		nullable: true,
		description:
			"Place among LAOs of the kind the body is of today; null where it takes no part or the kind is not known (ในประเภทเดียวกัน)",
	})
	inType(
		@Root() { resultId, loaders }: Standings,
		@Ctx() request: SubgraphRequest,
	): Promise<Standing | null> {
		return request.load(loaders.inType, resultId);
	}

	@FieldResolver(() => Standing, {
		nullable: true,
		description:
			"Place among LAOs of both its province and its kind of today; null where it takes no part (ในจังหวัดและประเภทเดียวกัน)",
	})
	inProvinceAndType(
		@Root() { resultId, loaders }: Standings,
		@Ctx() request: SubgraphRequest,
	): Promise<Standing | null> {
		return request.load(loaders.inProvinceAndType, resultId);
	}
}
