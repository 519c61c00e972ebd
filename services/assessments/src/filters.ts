import { filterOf } from "@lao/subgraph/filter";
import { listArgsOf } from "@lao/subgraph/list-args";
import { AssessmentResult } from "./assessment-result.ts";
import { DimensionScore } from "./dimension-score.ts";
import { Indicator } from "./indicator.ts";
import { KnownLao } from "./known-lao.ts";
import { MinimumStandardResult } from "./minimum-standard-result.ts";
import { MissingLao } from "./missing-lao.ts";
import { SatisfactionResult } from "./satisfaction-result.ts";

filterOf(KnownLao);

/** The body a result is about, as the directory told it last. */
const lao = {
	entity: KnownLao,
	from: "laoId",
	to: "laoId",
	description: "Conditions on the body: its kind, province and region (เงื่อนไขของ อปท.)",
};

filterOf(DimensionScore, {
	related: {
		lao,
		result: {
			entity: AssessmentResult,
			from: "resultId",
			to: "id",
			description: "Conditions on the result the score is part of (เงื่อนไขของผลการประเมิน)",
		},
	},
});

export const IndicatorListArgs = listArgsOf(Indicator);
export const AssessmentResultListArgs = listArgsOf(AssessmentResult, {
	related: {
		lao,
		dimensionScores: {
			entity: DimensionScore,
			from: "id",
			to: "resultId",
			description: "Conditions that one of the dimension scores meets (เงื่อนไขคะแนนรายด้าน)",
		},
	},
});
export const SatisfactionResultListArgs = listArgsOf(SatisfactionResult, { related: { lao } });
export const MinimumStandardResultListArgs = listArgsOf(MinimumStandardResult, {
	related: { lao },
});
export const MissingLaoListArgs = listArgsOf(MissingLao);
